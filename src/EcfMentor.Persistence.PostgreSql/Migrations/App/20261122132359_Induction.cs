using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EcfMentor.Persistence.PostgreSql.Migrations.App
{
    /// <inheritdoc />
    public partial class Induction : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "appropriate_bodies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    ContactName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ContactEmail = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Reports = table.Column<int>(type: "integer", nullable: false),
                    IsRunByTrust = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appropriate_bodies", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_appropriate_bodies_trusts_TenantId",
                        column: x => x.TenantId,
                        principalTable: "trusts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inductions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    QtsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AppropriateBodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Programme = table.Column<int>(type: "integer", nullable: false),
                    LeadProvider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inductions", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_inductions_appropriate_bodies_TenantId_AppropriateBodyId",
                        columns: x => new { x.TenantId, x.AppropriateBodyId },
                        principalTable: "appropriate_bodies",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_inductions_people_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "people",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_inductions_trusts_TenantId",
                        column: x => x.TenantId,
                        principalTable: "trusts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "induction_absences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    InductionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<int>(type: "integer", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HalfDays = table.Column<int>(type: "integer", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_induction_absences", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_induction_absences_inductions_TenantId_InductionId",
                        columns: x => new { x.TenantId, x.InductionId },
                        principalTable: "inductions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_induction_absences_trusts_TenantId",
                        column: x => x.TenantId,
                        principalTable: "trusts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "induction_outcome_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    InductionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ByEmail = table.Column<bool>(type: "boolean", nullable: false),
                    Decision = table.Column<int>(type: "integer", nullable: true),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_induction_outcome_steps", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_induction_outcome_steps_inductions_TenantId_InductionId",
                        columns: x => new { x.TenantId, x.InductionId },
                        principalTable: "inductions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_induction_outcome_steps_trusts_TenantId",
                        column: x => x.TenantId,
                        principalTable: "trusts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "induction_periods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    InductionId = table.Column<Guid>(type: "uuid", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uuid", nullable: true),
                    OtherSchool = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FteHundredths = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_induction_periods", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_induction_periods_inductions_TenantId_InductionId",
                        columns: x => new { x.TenantId, x.InductionId },
                        principalTable: "inductions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_induction_periods_schools_TenantId_SchoolId",
                        columns: x => new { x.TenantId, x.SchoolId },
                        principalTable: "schools",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_induction_periods_trusts_TenantId",
                        column: x => x.TenantId,
                        principalTable: "trusts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "induction_rulings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    InductionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    TermHundredths = table.Column<int>(type: "integer", nullable: true),
                    HalfDays = table.Column<int>(type: "integer", nullable: true),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_induction_rulings", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_induction_rulings_inductions_TenantId_InductionId",
                        columns: x => new { x.TenantId, x.InductionId },
                        principalTable: "inductions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_induction_rulings_trusts_TenantId",
                        column: x => x.TenantId,
                        principalTable: "trusts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statutory_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    InductionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsFinal = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    IsSuperseded = table.Column<bool>(type: "boolean", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsOnTrack = table.Column<bool>(type: "boolean", nullable: true),
                    Recommendation = table.Column<int>(type: "integer", nullable: true),
                    TermHundredths = table.Column<int>(type: "integer", nullable: true),
                    AbsenceHalfDays = table.Column<int>(type: "integer", nullable: true),
                    EctComment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    CommentedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SharedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Receipt = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statutory_reports", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_statutory_reports_inductions_TenantId_InductionId",
                        columns: x => new { x.TenantId, x.InductionId },
                        principalTable: "inductions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_statutory_reports_people_TenantId_AuthorId",
                        columns: x => new { x.TenantId, x.AuthorId },
                        principalTable: "people",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_statutory_reports_trusts_TenantId",
                        column: x => x.TenantId,
                        principalTable: "trusts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_sections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_sections", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_report_sections_statutory_reports_TenantId_ReportId",
                        columns: x => new { x.TenantId, x.ReportId },
                        principalTable: "statutory_reports",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_report_sections_trusts_TenantId",
                        column: x => x.TenantId,
                        principalTable: "trusts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_signatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Who = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_signatures", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_report_signatures_people_TenantId_ById",
                        columns: x => new { x.TenantId, x.ById },
                        principalTable: "people",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_report_signatures_statutory_reports_TenantId_ReportId",
                        columns: x => new { x.TenantId, x.ReportId },
                        principalTable: "statutory_reports",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_report_signatures_trusts_TenantId",
                        column: x => x.TenantId,
                        principalTable: "trusts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_appropriate_bodies_TenantId_Name",
                table: "appropriate_bodies",
                columns: new[] { "TenantId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_induction_absences_TenantId_InductionId",
                table: "induction_absences",
                columns: new[] { "TenantId", "InductionId" });

            migrationBuilder.CreateIndex(
                name: "IX_induction_outcome_steps_TenantId_InductionId_Kind",
                table: "induction_outcome_steps",
                columns: new[] { "TenantId", "InductionId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_induction_periods_TenantId_InductionId",
                table: "induction_periods",
                columns: new[] { "TenantId", "InductionId" });

            migrationBuilder.CreateIndex(
                name: "IX_induction_periods_TenantId_SchoolId",
                table: "induction_periods",
                columns: new[] { "TenantId", "SchoolId" });

            migrationBuilder.CreateIndex(
                name: "IX_induction_rulings_TenantId_InductionId",
                table: "induction_rulings",
                columns: new[] { "TenantId", "InductionId" });

            migrationBuilder.CreateIndex(
                name: "IX_inductions_TenantId_AppropriateBodyId",
                table: "inductions",
                columns: new[] { "TenantId", "AppropriateBodyId" });

            migrationBuilder.CreateIndex(
                name: "IX_inductions_TenantId_PersonId",
                table: "inductions",
                columns: new[] { "TenantId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_sections_TenantId_ReportId_Part",
                table: "report_sections",
                columns: new[] { "TenantId", "ReportId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_signatures_TenantId_ById",
                table: "report_signatures",
                columns: new[] { "TenantId", "ById" });

            migrationBuilder.CreateIndex(
                name: "IX_report_signatures_TenantId_ReportId_Who",
                table: "report_signatures",
                columns: new[] { "TenantId", "ReportId", "Who" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_statutory_reports_TenantId_AuthorId",
                table: "statutory_reports",
                columns: new[] { "TenantId", "AuthorId" });

            migrationBuilder.CreateIndex(
                name: "IX_statutory_reports_TenantId_InductionId_Kind_Number_Revision",
                table: "statutory_reports",
                columns: new[] { "TenantId", "InductionId", "Kind", "Number", "Revision" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "induction_absences");

            migrationBuilder.DropTable(
                name: "induction_outcome_steps");

            migrationBuilder.DropTable(
                name: "induction_periods");

            migrationBuilder.DropTable(
                name: "induction_rulings");

            migrationBuilder.DropTable(
                name: "report_sections");

            migrationBuilder.DropTable(
                name: "report_signatures");

            migrationBuilder.DropTable(
                name: "statutory_reports");

            migrationBuilder.DropTable(
                name: "inductions");

            migrationBuilder.DropTable(
                name: "appropriate_bodies");
        }
    }
}
