using System.Text;

namespace EcfMentor.Application.Files;

/// <summary>What a look at all bytes of a file showed: how to read it as text, or why not.</summary>
/// <param name="Encoding">How to read it; null when it was refused.</param>
/// <param name="Refusal">Why not; null when it can be read.</param>
public readonly record struct SniffedText(Encoding? Encoding, FileRefusal? Refusal);

/// <summary>
/// Tells UTF-8 from Windows-1252 by looking at every byte, since neither spreadsheets nor GIAS say which they wrote.
/// A byte order mark means UTF-8; so do bytes that are valid UTF-8; anything else is Windows-1252.
/// UTF-16 and files that aren't text are refused.
/// </summary>
public static class TextSniffer
{
    private const int BufferSize = 64 * 1024;
    private const string SaveAsCsv = "Open it in your spreadsheet and save it as \"CSV UTF-8 (Comma delimited)\"";
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // How files that people mistake for a CSV begin.
    private static readonly (byte[] Start, string What)[] OtherKinds =
    [
        ([0x50, 0x4B, 0x03, 0x04], "an Excel workbook or a zip file"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty zip file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF"),
        ([0x1F, 0x8B], "a compressed file"),
        ([0x7B, 0x5C, 0x72, 0x74, 0x66], "a Word document"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"),
    ];

    /// <summary>Reads a stream to its end and puts it back to where it was.</summary>
    /// <param name="stream">A stream that can seek.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<SniffedText> SniffAsync(Stream stream, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var start = stream.Position;
        var buffer = new byte[BufferSize];
        var utf8 = new Utf8Check();
        FileRefusal? refusal = null;
        bool first = true, marked = false;
        int read;
        while (refusal is null && (read = await stream.ReadAtLeastAsync(buffer, BufferSize, throwOnEndOfStream: false, cancel)) > 0)
        {
            refusal = Look(buffer.AsSpan(0, read), first);
            marked |= first && buffer.AsSpan(0, read).StartsWith(Encoding.UTF8.Preamble);
            utf8.Feed(buffer.AsSpan(0, read));
            first = false;
        }

        stream.Position = start;
        return Decide(first ? new(FileFault.Empty, "The file is empty. Choose the file again") : refusal, marked, utf8.IsValid);
    }

    private static SniffedText Decide(FileRefusal? refusal, bool marked, bool valid)
    {
        if (refusal is null && marked && !valid)
        {
            refusal = new(FileFault.WrongEncoding, $"The file says that it is UTF-8, but parts of it aren't. {SaveAsCsv}");
        }

        return refusal is null ? new(valid ? Utf8 : Windows1252, null) : new(null, refusal);
    }

    private static FileRefusal? Look(ReadOnlySpan<byte> bytes, bool first)
    {
        if (first && (bytes.StartsWith((byte[])[0xFF, 0xFE]) || bytes.StartsWith((byte[])[0xFE, 0xFF]) || LooksLikeUtf16(bytes)))
        {
            return new(FileFault.WrongEncoding, $"The file is in UTF-16, which we can't read. {SaveAsCsv}");
        }

        if (first && Kind(bytes) is { } what)
        {
            return new(FileFault.NotCsv, $"This is {what}, not a CSV. {SaveAsCsv}");
        }

        return bytes.Contains((byte)0)
            ? new(FileFault.NotCsv, $"The file isn't text, so it's not a CSV. {SaveAsCsv}")
            : null;
    }

    private static string? Kind(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, what) in OtherKinds)
        {
            if (bytes.StartsWith(start))
            {
                return what;
            }
        }

        return bytes.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8) ? "a web page or XML" : null;
    }

    /// <summary>English text in UTF-16 has a nought in every second byte.</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        const int Sample = 64;
        int even = 0, odd = 0, length = Math.Min(Sample, bytes.Length & ~1);
        for (var i = 0; i < length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        return length >= 4 && Math.Max(even, odd) * 2 >= length * 3 / 4 && Math.Min(even, odd) == 0;
    }
}
