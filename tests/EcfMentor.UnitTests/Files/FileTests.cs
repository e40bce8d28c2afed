using System.Text;
using EcfMentor.Application.Files;
using Xunit;

namespace EcfMentor.UnitTests.Files;

/// <summary>Encodings, records and safe writing.</summary>
public class FileTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static async Task<SniffedText> Sniff(byte[] bytes) => await TextSniffer.SniffAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken);

    private static async Task<List<DelimitedRecord>> Records(string text)
    {
        var reader = new DelimitedReader(new StringReader(text));
        List<DelimitedRecord> records = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken) is { } record)
        {
            records.Add(record);
        }

        return records;
    }

    [Fact]
    public async Task Bytes_tell_utf8_from_windows_1252()
    {
        const string Text = "Name\r\nAll Saints’ – à";
        Assert.Equal(65001, (await Sniff(Encoding.UTF8.GetBytes(Text))).Encoding!.CodePage);
        Assert.Equal(65001, (await Sniff([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)])).Encoding!.CodePage);
        Assert.Equal(1252, (await Sniff(Windows1252.GetBytes(Text))).Encoding!.CodePage);
        Assert.Equal(65001, (await Sniff("Name\nAnn"u8.ToArray())).Encoding!.CodePage);
    }

    [Fact]
    public async Task A_character_across_the_edge_of_a_buffer_is_seen_whole()
    {
        foreach (var before in Enumerable.Range(64 * 1024 - 4, 8))
        {
            Assert.Equal(65001, (await Sniff(Encoding.UTF8.GetBytes(new string('a', before) + "😀é"))).Encoding!.CodePage);
            Assert.Equal(1252, (await Sniff(Windows1252.GetBytes(new string('a', before) + "é"))).Encoding!.CodePage);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xC0, 0x80 })] // too long a form
    [InlineData(new byte[] { 0xE0, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })] // a surrogate
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })] // beyond Unicode
    [InlineData(new byte[] { 0xE2, 0x82 })] // cut off
    [InlineData(new byte[] { 0x80 })]
    public async Task What_is_not_utf8_is_windows_1252(byte[] tail) =>
        Assert.Equal(1252, (await Sniff([.. "a,b\n"u8, .. tail])).Encoding!.CodePage);

    [Fact]
    public async Task Utf8_is_judged_as_the_framework_judges_it()
    {
        foreach (var seed in Fixtures.Seeds(2000))
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(1, 6)];
            random.NextBytes(bytes);
            bytes = [(byte)'a', (byte)'b', .. bytes.Select(b => b == 0 ? (byte)1 : b)];
            var expected = System.Text.Unicode.Utf8.IsValid(bytes) ? 65001 : 1252;
            Assert.Equal(expected, (await Sniff(bytes)).Encoding!.CodePage);
        }
    }

    [Fact]
    public async Task Files_that_are_no_text_are_refused_with_their_kind()
    {
        Assert.Equal(FileFault.Empty, (await Sniff([])).Refusal!.Fault);
        Assert.Equal(FileFault.NotCsv, (await Sniff([0x50, 0x4B, 0x03, 0x04, 20, 0])).Refusal!.Fault);
        Assert.Equal(FileFault.NotCsv, (await Sniff("%PDF-1.7"u8.ToArray())).Refusal!.Fault);
        Assert.Equal(FileFault.NotCsv, (await Sniff("\n <!doctype html>"u8.ToArray())).Refusal!.Fault);
        Assert.Equal(FileFault.NotCsv, (await Sniff([.. "a,b,c\nd,e,f\n"u8, 0, 1, 2])).Refusal!.Fault);
        Assert.Equal(FileFault.WrongEncoding, (await Sniff([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("URN,b")])).Refusal!.Fault);
        Assert.Equal(FileFault.WrongEncoding, (await Sniff([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("URN,b")])).Refusal!.Fault);
        Assert.Equal(FileFault.WrongEncoding, (await Sniff(Encoding.Unicode.GetBytes("URN,LA (code)"))).Refusal!.Fault);
        Assert.Equal(FileFault.WrongEncoding, (await Sniff([.. Encoding.UTF8.Preamble, .. Windows1252.GetBytes("é")])).Refusal!.Fault);
    }

    [Theory]
    [InlineData("a,b\nc,d\n", "1:a|b 2:c|d")]
    [InlineData("a,b\r\nc,d", "1:a|b 2:c|d")]
    [InlineData("a,b\rc,d\r", "1:a|b 2:c|d")]
    [InlineData("\r\n\n a \n \t\r\n\r\nb\n", "3:a 6:b")]
    [InlineData("  \"a\n b\"  ,c", "1:a\n b|c")]
    [InlineData("a,\"x\ny\",c\nd", "1:a|x\ny|c 3:d")]
    [InlineData("\"x\r\ny\"\r\nd", "1:x\r\ny 3:d")]
    [InlineData("\"x\ry\"\rd", "1:x\ry 3:d")]
    [InlineData("\"say \"\"hi\"\"\",b", "1:say \"hi\"|b")]
    [InlineData("a, \"b,c\" ,d", "1:a|b,c|d")]
    [InlineData("St Mary\"s,b", "1:St Mary\"s|b")]
    [InlineData(",\n\"\"\nx", "1:| 2: 3:x")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    public async Task Records_know_the_line_they_start_on(string text, string expected)
    {
        var records = await Records(text);
        Assert.Equal(expected, string.Join(' ', records.Select(r => $"{r.Line}:{string.Join('|', r.Cells)}")));
        Assert.All(records, r => Assert.Null(r.Fault));
    }

    [Fact]
    public async Task A_quote_left_open_is_named_by_its_line()
    {
        var records = await Records("a,b\nc,\"d\ne,f\ng,h\n");
        Assert.Equal([1, 2], records.Select(r => r.Line));
        Assert.Equal("A quote that opens in line 2 is never closed. Close it or take it out", records[1].Fault);
        Assert.Contains("opens in line 3", (await Records("a,b\n\"x\ny\",\"d\ne,f\n"))[1].Fault, StringComparison.Ordinal);
        Assert.Contains("opens in line 2", (await Records("a,b\n6\" rule,\"d\ne,f\n"))[1].Fault, StringComparison.Ordinal);
        Assert.Contains("opens in line 1", (await Records("\"say \"\"hi\"\"\",6\" rule,\"\"\"d\"\"\ne,f\n"))[0].Fault, StringComparison.Ordinal);
        Assert.Contains("closing quote", (await Records("\"a\"b,c"))[0].Fault, StringComparison.Ordinal);
        Assert.NotNull((await Records("a\n\"" + new string('x', 600_000) + "\n"))[1].Fault);
        Assert.NotNull((await Records("a\n" + new string('x', 600_000) + "\nb\n"))[1].Fault);
    }

    [Fact]
    public async Task What_is_written_is_read_back_and_no_cell_is_a_formula()
    {
        const string Letters = "ab,\"'=+-@\t\r\n ;é";
        foreach (var seed in Fixtures.Seeds(2000))
        {
            var random = new Random(seed);
            var rows = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Enumerable.Range(0, 3)
                .Select(_ => string.Concat(Enumerable.Range(0, random.Next(0, 6)).Select(_ => Letters[random.Next(Letters.Length)])))
                .ToArray()).ToArray();
            var read = await Records(CsvText.Write(rows));
            Assert.All(read, r => Assert.Null(r.Fault));
            Assert.All(read.SelectMany(r => r.Cells), cell => Assert.False(cell is [var first, ..] && "=+-@\t\r\n".Contains(first), cell));
            Assert.Equal(rows, read.Select(r => r.Cells.Select(CsvText.Unguard).ToArray()));
        }
    }
}
