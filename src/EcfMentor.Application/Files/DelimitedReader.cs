using CsvHelper;

namespace EcfMentor.Application.Files;

/// <summary>One record of a CSV.</summary>
/// <param name="Line">The physical line on which it starts, from 1, blank lines and line breaks inside quotes counted.</param>
/// <param name="Cells">Its cells, unquoted, without blanks around them.</param>
/// <param name="Fault">What is wrong with its quotes, in plain English; null when nothing is.</param>
public sealed record DelimitedRecord(int Line, IReadOnlyList<string> Cells, string? Fault);

/// <summary>
/// Reads RFC 4180 text record by record, with LF, CRLF or CR at the ends of lines, holding one record at a time. Blank lines are
/// passed over. CsvHelper reads; what is ours is the words for what is wrong and one thing it does not tell (docs/adr/0006).
/// </summary>
public sealed class DelimitedReader : IDisposable
{
    // An open quote swallows the rest of the file; no true record is nearly as long.
    private const int LongestRecord = 256 * 1024;

    private readonly CsvReader reader;
    private CsvMalformedRecord? malformed;
    private bool stopped;

    public DelimitedReader(TextReader text) => reader = CsvReader.Create(
        text,
        CsvReaderOptions.Default with
        {
            Separator = ',',
            HasHeader = false,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = LongestRecord,
            OnMalformedRecord = found => malformed = found,
        },
        leaveOpen: true);

    /// <summary>The next record; null at the end. After a record that no end can be found for, the end is there too.</summary>
    public async ValueTask<DelimitedRecord?> ReadAsync(CancellationToken cancel = default)
    {
        try
        {
            malformed = null;
            while (!stopped && await reader.ReadAsync(cancel))
            {
                if (!IsBlank())
                {
                    return Record();
                }
            }

            return null;
        }
        catch (CsvFormatException tooLong)
        {
            stopped = true;
            return new DelimitedRecord((int)tooLong.LineNumber, [], $"The row is longer than {LongestRecord} characters");
        }
    }

    public void Dispose() => reader.Dispose();

    private DelimitedRecord Record()
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.GetString(i);
        }

        return new DelimitedRecord((int)reader.LineNumber, cells, Fault());
    }

    /// <summary>A line of nothing but blanks. One with a pair of quotes on it is a record with an empty cell.</summary>
    private bool IsBlank() =>
        reader.FieldCount == 1 && !reader.RawRecord.Contains((byte)'"') && string.IsNullOrWhiteSpace(reader.GetString(0));

    private string? Fault()
    {
        if (malformed is not { } found)
        {
            return null;
        }

        if (OpenQuote(found.RawRecord) is { } place)
        {
            var line = reader.LineNumber + LineBreaks(found.RawRecord.AsSpan(0, place));
            return $"A quote that opens in line {line} is never closed. Close it or take it out";
        }

        // A quote inside a cell, such as an inch sign, is text.
        return found.Reason == CsvMalformedReason.TextAfterClosingQuote
            ? "Text follows a closing quote. Double the quotes that belong to the text"
            : null;
    }

    /// <summary>
    /// Where the quote stands that nothing closes; null when there is none. The library names the first fault of a record only, so
    /// that an inch sign hides an open quote behind it, and never says where the quote opens.
    /// </summary>
    private static int? OpenQuote(string record)
    {
        var start = 0;
        while (start < record.Length)
        {
            var open = start + Blanks(record.AsSpan(start));
            var end = open;
            if (open < record.Length && record[open] == '"')
            {
                end = Close(record, open);
                if (end < 0)
                {
                    return open;
                }
            }

            var comma = record.IndexOf(',', end);
            start = comma < 0 ? record.Length : comma + 1;
        }

        return null;
    }

    /// <summary>Behind the quote that closes the one at <paramref name="open"/>; -1 when none does.</summary>
    private static int Close(string record, int open)
    {
        for (var at = record.IndexOf('"', open + 1); at >= 0; at = record.IndexOf('"', at + 2))
        {
            if (at + 1 >= record.Length || record[at + 1] != '"')
            {
                return at + 1;
            }

            if (at + 2 >= record.Length)
            {
                break;
            }
        }

        return -1;
    }

    private static int Blanks(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExcept(' ', '\t');
        return count < 0 ? text.Length : count;
    }

    private static int LineBreaks(ReadOnlySpan<char> text) =>
        text.Count('\n') + text.Count('\r') - text.Count("\r\n");
}
