using System.Text;
using EcfMentor.Application.Features.Schools;
using EcfMentor.Application.Files;
using EcfMentor.Domain.Schools;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;

namespace EcfMentor.UnitTests.Schools;

/// <summary>The GIAS establishment file, real excerpts and broken ones.</summary>
public class GiasFileTests
{
    private const string Header = "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (code),TypeOfEstablishment (name),EstablishmentTypeGroup (code),EstablishmentTypeGroup (name),EstablishmentStatus (code),EstablishmentStatus (name),OpenDate,CloseDate,PhaseOfEducation (code),PhaseOfEducation (name),TrustSchoolFlag (code),Trusts (code),Trusts (name),UKPRN,Town,Postcode,NumberOfPupils";
    private const string Row = "100000,201,City of London,3614,The Aldgate School,2,Voluntary aided school,4,LA maintained,1,Open,,,2,Primary,0,,,10079319,London,EC3A 5DE,271";

    private static async Task<(List<GiasEstablishment> Rows, GiasFile File)> Read(byte[] bytes, Stream? stream = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        var file = await GiasFile.OpenAsync(stream ?? new MemoryStream(bytes), cancel);
        List<GiasEstablishment> rows = [];
        await foreach (var row in file.ReadAsync(cancel))
        {
            rows.Add(row);
        }

        return (rows, file);
    }

    private static Task<(List<GiasEstablishment> Rows, GiasFile File)> Read(params string[] lines) =>
        Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static byte[] TestData(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TestData", name));

    [Fact]
    public async Task The_windows_1252_file_reads_whole()
    {
        var (rows, file) = await Read(TestData("gias-windows1252.csv"));
        Assert.Null(file.Verdict);
        Assert.Equal(9, rows.Count);
        var becket = rows.Single(r => r.Urn.Value == 138950);
        Assert.Equal("St Thomas à Becket Catholic Secondary School, A Voluntary Academy", becket.Name);
        Assert.Equal((TrustKind.MultiAcademy, 2419), (becket.TrustKind, becket.AcademyTrustCode));
        Assert.Equal("All Saints’ Roman Catholic High School, a Voluntary Academy", rows.Single(r => r.Urn.Value == 147565).Name);
        var foundation = rows.Single(r => r.Urn.Value == 100096);
        Assert.Equal((TrustKind.None, 909, null), (foundation.TrustKind, foundation.TrustCode, foundation.AcademyTrustCode));
        Assert.Equal(TrustKind.SingleAcademy, rows.Single(r => r.Urn.Value == 139837).TrustKind);
        Assert.Equal(["143594"], rows.Where(r => !r.IsOpen).Select(r => r.Urn.ToString()));
    }

    [Fact]
    public async Task The_real_file_with_all_columns_reads_whole()
    {
        var (rows, file) = await Read(TestData("gias-all-columns.csv"));
        Assert.Null(file.Verdict);
        Assert.Equal(8, rows.Count);
        var school = rows.Single(r => r.Urn.Value == 137666);
        Assert.Equal("Chudleigh Knighton Church of England Primary School", school.Name);
        Assert.Equal((Day("2011-11-01"), null, "10035224", 100), (school.OpenedOn!.Value, school.ClosedOn, school.Ukprn, school.Pupils));
        Assert.Equal("E07000045", school.DistrictCode);
        Assert.Equal("201/3614", rows.Single(r => r.Urn.Value == 100000).LaEstab);
        Assert.True(rows.Single(r => r.Urn.Value == 126370).IsOpen);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Any_line_end_reads_the_same(string end)
    {
        var (rows, file) = await Read(Encoding.UTF8.GetBytes(string.Join(end, Header, Row, "", ",,,,,,,,,,,,,,,,,,,,,")));
        Assert.Null(file.Verdict);
        Assert.Equal("The Aldgate School", Assert.Single(rows).Name);
    }

    [Fact]
    public async Task Five_digit_urns_and_blank_numbers_are_taken()
    {
        var (rows, file) = await Read(Header, Row.Replace("100000", "20001", StringComparison.Ordinal).Replace("3614", "", StringComparison.Ordinal).Replace(",271", ",", StringComparison.Ordinal));
        Assert.Null(file.Verdict);
        var row = Assert.Single(rows);
        Assert.Equal((20001, null, null, null), (row.Urn.Value, row.EstablishmentNumber, row.Pupils, row.LaEstab));
    }

    [Fact]
    public async Task Joined_trusts_take_the_academy_trust()
    {
        var (rows, file) = await Read(Header, Row.Replace(",0,,,", ",1~3,909~2047,Old Foundation~New Trust,", StringComparison.Ordinal));
        Assert.Null(file.Verdict);
        Assert.Equal((TrustKind.MultiAcademy, 2047, "New Trust"), (rows[0].TrustKind, rows[0].AcademyTrustCode, rows[0].TrustName));
    }

    [Theory]
    [InlineData("100000", "1234", "URN")]
    [InlineData("100000", "", "URN")]
    [InlineData("100000", "abc", "URN")]
    [InlineData("The Aldgate School", "", "EstablishmentName")]
    [InlineData(",Open,,,", ",Open,2011-11-01,,", "OpenDate")]
    [InlineData(",Open,,,", ",Open,29-02-2023,,", "OpenDate")]
    [InlineData(",Open,,,", ",Open,,31/08/2024,", "CloseDate")]
    [InlineData("10079319", "1007931", "UKPRN")]
    [InlineData(",271", ",many", "NumberOfPupils")]
    [InlineData("3614", "36x4", "EstablishmentNumber")]
    [InlineData(",EC3A 5DE,271", "", null)]
    [InlineData(",271", ",271,extra", null)]
    public async Task One_wrong_row_refuses_the_file_and_names_its_line(string from, string to, string? column)
    {
        var quoted = Row.Replace("100000", "100001", StringComparison.Ordinal).Replace("The Aldgate School", "\"Two\nlines\"", StringComparison.Ordinal);
        var (rows, file) = await Read(Header, "", quoted, Row.Replace(from, to, StringComparison.Ordinal));
        Assert.Single(rows);
        var error = Assert.Single(file.Errors);
        Assert.Equal((5, column), (error.Line, error.Column));
        Assert.Equal(FileFault.BadRows, file.Verdict!.Fault);
        Assert.StartsWith("Line 5: ", file.Verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_urn_twice_is_an_error()
    {
        var (_, file) = await Read(Header, Row, Row);
        Assert.Equal((3, "URN 100000 was on line 2 already"), (file.Errors[0].Line, file.Errors[0].Message));
    }

    [Fact]
    public async Task Missing_columns_are_named()
    {
        var (rows, file) = await Read("URN,LA (code),EstablishmentName", "100000,201,x");
        Assert.Empty(rows);
        Assert.Equal(FileFault.MissingColumns, file.Verdict!.Fault);
        Assert.Contains("EstablishmentStatus (code)", file.Verdict.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("URN", file.Verdict.Message, StringComparison.Ordinal);
        Assert.Equal(FileFault.DuplicateColumns, (await Read(Header + ",URN", Row + ",1")).File.Verdict!.Fault);
        Assert.Equal(FileFault.WrongDelimiter, (await Read(Header.Replace(',', ';'), Row)).File.Verdict!.Fault);
        Assert.Equal(FileFault.WrongDelimiter, (await Read(Header.Replace(',', '\t'), Row)).File.Verdict!.Fault);
        Assert.Equal(FileFault.NotCsv, (await Read("Dear all")).File.Verdict!.Fault);
        Assert.Equal(FileFault.NoRows, (await Read(Header)).File.Verdict!.Fault);
        Assert.Equal(FileFault.Empty, (await Read("")).File.Verdict!.Fault);
        Assert.Equal(FileFault.Empty, (await Read("\n\n")).File.Verdict!.Fault);
    }

    [Fact]
    public async Task Wrong_encodings_and_other_files_are_refused()
    {
        Assert.Equal(FileFault.WrongEncoding, (await Read(Encoding.Unicode.GetBytes("\uFEFF" + Header))).File.Verdict!.Fault);
        Assert.Equal(FileFault.NotCsv, (await Read([0x50, 0x4B, 0x03, 0x04, 0, 0])).File.Verdict!.Fault);
    }

    [Fact]
    public async Task Utf8_with_and_without_a_mark_reads_the_same()
    {
        var text = Header + "\n" + Row.Replace("The Aldgate School", "St Thomas à Becket’s", StringComparison.Ordinal);
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes("\uFEFF" + text), CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text) })
        {
            var (rows, file) = await Read(bytes);
            Assert.Null(file.Verdict);
            Assert.Equal("St Thomas à Becket’s", rows[0].Name);
        }
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_read_too_and_twice()
    {
        await using var pipe = new System.IO.Compression.GZipStream(new MemoryStream(Zipped(TestData("gias-windows1252.csv"))), System.IO.Compression.CompressionMode.Decompress);
        var (rows, file) = await Read([], pipe);
        Assert.Equal(9, rows.Count);
        var again = 0;
        await foreach (var row in file.ReadAsync(TestContext.Current.CancellationToken))
        {
            again++;
        }

        Assert.Equal((9, null), (again, file.Verdict));
        await file.DisposeAsync();
    }

    private static byte[] Zipped(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var zip = new System.IO.Compression.GZipStream(target, System.IO.Compression.CompressionLevel.Fastest))
        {
            zip.Write(bytes);
        }

        return target.ToArray();
    }
}
