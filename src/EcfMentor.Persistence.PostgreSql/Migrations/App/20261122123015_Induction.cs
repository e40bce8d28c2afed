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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "induction_absences");

            migrationBuilder.DropTable(
                name: "induction_periods");

            migrationBuilder.DropTable(
                name: "induction_rulings");

            migrationBuilder.DropTable(
                name: "inductions");

            migrationBuilder.DropTable(
                name: "appropriate_bodies");
        }
    }
}
