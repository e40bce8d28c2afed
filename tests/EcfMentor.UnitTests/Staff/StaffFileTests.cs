using System.Text;
using EcfMentor.Application.Features.Staff;
using EcfMentor.Application.Files;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;

namespace EcfMentor.UnitTests.Staff;

/// <summary>The staff file from bytes to entries.</summary>
public class StaffFileTests
{
    internal const string Header = "Email,First name,Last name,TRN,School URN,Role,Start date,End date,FTE,Working days,Subject,Phase";
    private const string Good = "p.raman@fen.org.uk,Priya,Raman,1234567,149998,ECT,2026-09-01,,0.6,Mon Tue Wed,Maths,Secondary";

    private static readonly TrustSchool[] Schools =
    [
        new(Urn.From(149998), "Fen End Primary School"),
        new(Urn.From(141234), "Marram High School"),
        new(Urn.From(20001), "Saltmarsh Children's Centre"),
    ];

    internal static Task<StaffFileReading> Read(string text, Encoding? encoding = null) =>
        StaffFile.ReadAsync(new MemoryStream((encoding ?? Encoding.UTF8).GetBytes(text)), TestContext.Current.CancellationToken);

    internal static async Task<StaffCheck> Check(params string[] rows) => Check((await Read(string.Join('\n', [Header, .. rows]))).Rows, []);

    private static StaffCheck Check(IReadOnlyList<StaffRow> rows, IReadOnlyList<KnownPerson> people) => StaffRowCheck.Check(rows, Schools, people);

    private static string With(StaffColumn column, string value)
    {
        var cells = Good.Split(',');
        cells[(int)column] = value.Contains(',', StringComparison.Ordinal) ? $"\"{value}\"" : value;
        return string.Join(',', cells);
    }

    [Fact]
    public async Task A_good_row_becomes_an_entry()
    {
        var check = await Check(Good);
        Assert.Empty(check.Errors);
        var entry = Assert.Single(check.Entries);
        Assert.Equal(("p.raman@fen.org.uk", "Priya", "Raman", "1234567", 149998), (entry.Email.Value, entry.FirstName, entry.LastName, entry.Trn!.Value, entry.School!.Value.Value));
        Assert.Equal((Role.Ect, Day("2026-09-01"), null, 60), (entry.Role, entry.Start, entry.End, entry.Fte.Hundredths));
        Assert.Equal((WorkingDays.Mon | WorkingDays.Tue | WorkingDays.Wed, "Maths", Phase.Secondary), (entry.Days, entry.Subject, entry.Phase!.Value));
    }

    [Fact]
    public async Task Blanks_have_their_meaning()
    {
        var check = await Check("c.o@fen.org.uk,Cat,Obi,,,Trust leader,2026-09-01,,,,,");
        var entry = Assert.Single(check.Entries);
        Assert.Equal((null, null, Fte.Full, WorkingDays.All, null, null), (entry.Trn, entry.School, entry.Fte, entry.Days, entry.Subject, entry.Phase));
    }

    [Theory]
    [InlineData(StaffColumn.Email, "s.okoro@marramhigh", "email isn't complete", "Add the rest of the address, such as .org.uk", null, null)]
    [InlineData(StaffColumn.Trn, "12345678", "TRN has 8 digits, not 7", "A TRN has 7 digits. Check the extra one", null, null)]
    [InlineData(StaffColumn.SchoolUrn, "149999", "no school in your trust has this URN", "No school in your trust has this number", "149998", "Use 149998, Fen End Primary School")]
    [InlineData(StaffColumn.SchoolUrn, "1499998", "no school in your trust has this URN", "No school in your trust has this number", "149998", "Use 149998, Fen End Primary School")]
    [InlineData(StaffColumn.SchoolUrn, "fen end primary", "URN isn't a number", "Give the school's URN, which has 6 digits", "149998", "Use 149998, Fen End Primary School")]
    [InlineData(StaffColumn.SchoolUrn, "Saltmarsh Childrens Centre", "URN isn't a number", "Give the school's URN, which has 6 digits", "20001", "Use 20001, Saltmarsh Children's Centre")]
    [InlineData(StaffColumn.SchoolUrn, "School", "URN isn't a number", "Give the school's URN, which has 6 digits", null, null)]
    [InlineData(StaffColumn.SchoolUrn, "100000", "no school in your trust has this URN", "No school in your trust has this number", null, null)]
    [InlineData(StaffColumn.SchoolUrn, "", "school is missing", "Give the URN of the school for this role", null, null)]
    [InlineData(StaffColumn.WorkingDays, "3 days", "we need the names of the days", "Name the days, such as Mon Tue Wed", null, null)]
    [InlineData(StaffColumn.WorkingDays, "Tuesday", "we need the names of the days", "Name the days, such as Mon Tue Wed", "Tue", "Use Tue")]
    [InlineData(StaffColumn.Fte, "0,6", "FTE isn't a number", "Give FTE as a number from 0.1 to 1.0, such as 0.6", "0.6", "Use 0.6")]
    [InlineData(StaffColumn.Fte, "60%", "FTE isn't a number", "Give FTE as a number from 0.1 to 1.0, such as 0.6", "0.6", "Use 0.6")]
    [InlineData(StaffColumn.StartDate, "01/09/2026", "start date isn't written as 2026-09-01", "Write the date as year-month-day, such as 2026-09-01", "2026-09-01", "Use 2026-09-01")]
    [InlineData(StaffColumn.StartDate, "1 September 2026", "start date isn't written as 2026-09-01", "Write the date as year-month-day, such as 2026-09-01", "2026-09-01", "Use 2026-09-01")]
    [InlineData(StaffColumn.StartDate, "46266", "start date isn't written as 2026-09-01", "Write the date as year-month-day, such as 2026-09-01", "2026-09-01", "Use 2026-09-01")]
    [InlineData(StaffColumn.StartDate, "2026-02-29", "start date isn't a real date", "There's no such day. Check the day and the month", null, null)]
    [InlineData(StaffColumn.StartDate, "0026-09-01", "start date is in the year 26", "Check the year. It must lie between 1950 and 2100", null, null)]
    [InlineData(StaffColumn.StartDate, "", "start date is missing", "Give the date as year-month-day, such as 2026-09-01", null, null)]
    [InlineData(StaffColumn.EndDate, "2026-08-31", "end date is before the start", "Give an end on or after 1 September 2026, or leave it blank", null, null)]
    [InlineData(StaffColumn.EndDate, "soon", "end date isn't written as 2026-09-01", "Write the date as year-month-day, such as 2026-09-01", null, null)]
    [InlineData(StaffColumn.Role, "NQT", "we don't know this role", null, "ECT", "Use ECT")]
    [InlineData(StaffColumn.Phase, "All through", "we don't know this phase", null, "All-through", "Use All-through")]
    [InlineData(StaffColumn.FirstName, " ", "first name is missing", "Give a first name", null, null)]
    public async Task A_wrong_cell_says_what_to_do(StaffColumn column, string value, string summary, string? message, string? fix, string? label)
    {
        var check = await Check("a.b@fen.org.uk,Ann,Bee,,141234,Mentor,2020-09-01,,,,,", With(column, value));
        Assert.Single(check.Entries);
        var error = Assert.Single(check.Errors);
        Assert.Equal((3, column, value.Trim(), summary), (error.Line, error.Column, error.Value, error.Summary));
        Assert.Equal((fix, label), (error.Fix, error.FixLabel));
        Assert.True(message is null || message == error.Message, error.Message);
    }

    [Fact]
    public async Task Taking_every_fix_leaves_nothing_wrong()
    {
        var rows = (await Read(Header + "\np.raman @fen.org.uk,Priya,Raman,1234567,149999,NQT,01/09/2026,31/8/2027,60%,Mon-Wed,Maths,All through")).Rows;
        var row = rows[0];
        foreach (var error in Check(rows, []).Errors)
        {
            row = row.With(error.Column!.Value, error.Fix!);
        }

        var check = Check([row], []);
        Assert.Empty(check.Errors);
        Assert.Equal((149998, Role.Ect, 60), (check.Entries[0].School!.Value.Value, check.Entries[0].Role, check.Entries[0].Fte.Hundredths));
    }

    [Fact]
    public async Task Names_are_1_to_70_characters()
    {
        Assert.Empty((await Check(With(StaffColumn.LastName, new string('x', 70)))).Errors);
        Assert.Equal("last name is too long", Assert.Single((await Check(With(StaffColumn.LastName, new string('x', 71)))).Errors).Summary);
    }

    [Theory]
    [InlineData("Email,First name,Last name,TRN,School URN,Role,Start date,End date,FTE,Working days,Subject", FileFault.MissingColumns, "Phase")]
    [InlineData("Email,First name,Last name,TRN,School URN,Role,Start date,End date,FTE,Working days,Subject,Phase,EMAIL", FileFault.DuplicateColumns, "Email")]
    [InlineData("Email;First name;Last name;TRN;School URN;Role;Start date;End date;FTE;Working days;Subject;Phase", FileFault.WrongDelimiter, "semicolons")]
    [InlineData("Email\tFirst name\tLast name\tTRN\tSchool URN\tRole\tStart date\tEnd date\tFTE\tWorking days\tSubject\tPhase", FileFault.WrongDelimiter, "tabs")]
    [InlineData("hello", FileFault.NotCsv, "CSV")]
    [InlineData("", FileFault.Empty, "empty")]
    [InlineData(Header, FileFault.NoRows, "no rows")]
    [InlineData(Header + "\n,,,,,,,,,,,\n \n", FileFault.NoRows, "no rows")]
    public async Task A_file_that_cannot_be_read_is_refused(string text, FileFault fault, string word)
    {
        var reading = await Read(text);
        Assert.Equal(fault, reading.Refusal!.Fault);
        Assert.Contains(word, reading.Refusal.Message, StringComparison.Ordinal);
        Assert.Empty(reading.Rows);
    }

    [Fact]
    public async Task Columns_come_in_any_order_and_case_and_unknown_ones_are_named()
    {
        var reading = await Read(" phase ,SUBJECT,Working  Days,fte,End Date,start date,Notes,role,school urn,trn,LAST NAME,first name,E-mail me,EMAIL\nPrimary,Art,Mon,1,,2026-09-01,x,Mentor,141234,,Bee,Ann,y,a.b@fen.org.uk");
        Assert.Null(reading.Refusal);
        Assert.Equal("We don't use the columns Notes and E-mail me, so they're left out", Assert.Single(reading.Warnings));
        Assert.Equal("a.b@fen.org.uk", Check(reading.Rows, []).Entries.Single().Email.Value);
    }

    [Fact]
    public async Task Lines_are_physical_lines()
    {
        var reading = await Read($"\uFEFFsep=,\r\n{Header}\r\n\r\n{Good.Replace("Maths", "\"Maths\r\nPhysics\"", StringComparison.Ordinal)}\r\n,,,,,,,,,,,\r\n{Good}\r\n");
        Assert.Equal([4, 7], reading.Rows.Select(r => r.Line));
    }

    [Fact]
    public async Task Windows_1252_and_utf8_read_the_same()
    {
        var text = $"{Header}\n{Good.Replace("Raman", "O’Brién", StringComparison.Ordinal)}";
        foreach (var encoding in new[] { Encoding.UTF8, CodePagesEncodingProvider.Instance.GetEncoding(1252)! })
        {
            Assert.Equal("O’Brién", (await Read(text, encoding)).Rows[0][StaffColumn.LastName]);
        }

        Assert.Equal(FileFault.WrongEncoding, (await Read("\uFEFF" + text, Encoding.Unicode)).Refusal!.Fault);
    }

    [Fact]
    public async Task Size_and_rows_are_limited()
    {
        static string Many(int rows) => Header + "\n" + string.Join('\n', Enumerable.Range(1, rows).Select(i => $"a{i}@b.uk,A,B,,,Trust leader,2026-09-01,,,,,"));
        Assert.Equal(5000, (await Read(Many(5000))).Rows.Count);
        Assert.Equal(FileFault.TooManyRows, (await Read(Many(5001))).Refusal!.Fault);
        var filler = new string('\n', StaffFile.MaxBytes - Header.Length - Good.Length - 1);
        Assert.Null((await Read(Header + "\n" + Good + filler)).Refusal);
        Assert.Equal(FileFault.TooLarge, (await Read(Header + "\n" + Good + filler + "\n")).Refusal!.Fault);
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_said_to_be()
    {
        var check = await Check(Good + ",more", "\"a\"b,c", Good.Replace("Priya", "\"Priya", StringComparison.Ordinal));
        Assert.Equal([2, 3, 4], check.Errors.Select(e => e.Line));
        Assert.All(check.Errors, e => Assert.Null(e.Column));
        Assert.Contains("line 4", check.Errors[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_row_has_blanks_at_its_end() =>
        Assert.Empty((await Check("c.o@fen.org.uk,Cat,Obi,,141234,Mentor,2026-09-01")).Errors);

    [Fact]
    public async Task The_template_reads_back_and_its_rows_are_right()
    {
        var reading = await Read(StaffFile.Template());
        Assert.Equal(2, reading.Rows.Count);
        Assert.Empty(StaffRowCheck.Check(reading.Rows, [new(Urn.From(123456), "Example School")], []).Errors);
        Assert.StartsWith(Header + "\r\n", StaffFile.Template(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_survive_being_written_and_read_and_are_no_formulas()
    {
        var rows = (await Read($"{Header}\n{With(StaffColumn.FirstName, "=HYPERLINK(1)")}\n{With(StaffColumn.Subject, "Art, \"\"Craft\"\"")}")).Rows;
        var text = StaffFile.Write(rows);
        Assert.Contains(",'=HYPERLINK(1),", text, StringComparison.Ordinal);
        var again = (await Read(text)).Rows;
        Assert.Equal(rows.Select(r => StaffColumns.All.Select(c => r[c]).ToArray()), again.Select(r => StaffColumns.All.Select(c => r[c]).ToArray()));
    }

    [Fact]
    public async Task No_bytes_break_the_reader()
    {
        const string Letters = "Email,First name\"\r\n;=\t'é’x1@.- ";
        foreach (var seed in Seeds(500))
        {
            var random = new Random(seed);
            var noise = string.Concat(Enumerable.Range(0, random.Next(0, 200)).Select(_ => Letters[random.Next(Letters.Length)]));
            var reading = await Read(random.Next(3) == 0 ? noise : $"{Header}\n{Good}\n{noise}", random.Next(2) == 0 ? Encoding.UTF8 : Encoding.Latin1);
            var check = Check(reading.Rows, []);
            Assert.Equal(reading.Rows.Count, check.Entries.Count + check.Errors.Select(e => e.Line).Distinct().Count());
        }
    }
}
