using EcfMentor.Application.Files;
using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Staff;

/// <summary>What a staff file holds, before any cell was checked.</summary>
/// <param name="Rows">Its rows as typed; empty when the file was refused.</param>
/// <param name="Warnings">What was left out, in plain English: columns that we don't use.</param>
/// <param name="Refusal">Why the file cannot be read; null when it can.</param>
public sealed record StaffFileReading(IReadOnlyList<StaffRow> Rows, IReadOnlyList<string> Warnings, FileRefusal? Refusal);

/// <summary>Reads and writes the staff file: CSV with one row for each role that a person holds at a school.</summary>
public static class StaffFile
{
    /// <summary>The largest file taken, in bytes: 2 MB.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>The most rows taken.</summary>
    public const int MaxRows = 5_000;

    private static readonly string[] Names = [.. StaffColumns.All.Select(c => c.Name())];

    /// <summary>
    /// Reads a file of at most <see cref="MaxBytes"/> and 1 to <see cref="MaxRows"/> rows, in UTF-8 or Windows-1252, with
    /// its columns in any order. Blank lines, and lines of nothing but commas, are passed over.
    /// </summary>
    public static async Task<StaffFileReading> ReadAsync(Stream stream, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxBytes)
            {
                return Refused(FileFault.TooLarge, "The file is larger than 2 MB. Split it into smaller files");
            }
        }

        bytes.Position = 0;
        var sniffed = await TextSniffer.SniffAsync(bytes, cancel);
        if (sniffed.Refusal is not null)
        {
            return new([], [], sniffed.Refusal);
        }

        using var text = new StreamReader(bytes, sniffed.Encoding!, detectEncodingFromByteOrderMarks: true);
        return await ReadAsync(text, cancel);
    }

    /// <summary>The file to download and fill in: its first line and two rows as examples.</summary>
    public static string Template() => CsvText.Write(
    [
        Names,
        ["a.patel@example.org.uk", "Asha", "Patel", "1234567", "123456", Role.Ect.Name(), "2026-09-01", "", "1.0", "Mon Tue Wed Thu Fri", "Mathematics", Phase.Secondary.Name()],
        ["g.hughes@example.org.uk", "Gareth", "Hughes", "", "123456", Role.Mentor.Name(), "2024-09-01", "2027-08-31", "0.6", "Mon Tue Wed", "", ""],
    ]);

    /// <summary>Rows as a staff file that spreadsheets open without running anything in it.</summary>
    public static string Write(IEnumerable<StaffRow> rows) =>
        CsvText.Write([Names, .. rows.Select(row => StaffColumns.All.Select(column => row[column]))]);

    private static async Task<StaffFileReading> ReadAsync(TextReader text, CancellationToken cancel)
    {
        using var records = new DelimitedReader(text);
        if (await CsvHeader.FirstAsync(records, cancel) is not { } first)
        {
            return Refused(FileFault.Empty, "The file is empty. Choose the file again");
        }

        if (CsvHeader.Read(first, Names, [], out var header) is { } refusal)
        {
            return new([], [], refusal);
        }

        List<StaffRow> rows = [];
        while (await records.ReadAsync(cancel) is { } record)
        {
            if (record.Fault is null && record.Cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            rows.Add(Row(record, header!));
            if (rows.Count > MaxRows)
            {
                return Refused(FileFault.TooManyRows, "The file has more than 5,000 rows. Split it into smaller files");
            }
        }

        return rows.Count == 0
            ? Refused(FileFault.NoRows, "The file has no rows below its first line. Add a row for each person")
            : new(rows, Warnings(header!), null);
    }

    private static StaffRow Row(DelimitedRecord record, CsvHeader header)
    {
        var cells = StaffColumns.All.ToDictionary(c => c, c => CsvText.Unguard(header.Cell(record, c.Name())));
        var tooMany = record.Cells.Skip(header.Count).Any(cell => !string.IsNullOrWhiteSpace(cell));
        return new(record.Line, cells, record.Fault ?? (tooMany
            ? $"The row has {record.Cells.Count} cells and the first line {header.Count}. Put quotes around text that holds a comma"
            : null));
    }

    private static List<string> Warnings(CsvHeader header) => header.Unknown.Count switch
    {
        0 => [],
        1 => [$"We don't use the column {header.Unknown[0]}, so it's left out"],
        _ => [$"We don't use the columns {string.Join(", ", header.Unknown.SkipLast(1))} and {header.Unknown[^1]}, so they're left out"],
    };

    private static StaffFileReading Refused(FileFault fault, string message) => new([], [], new(fault, message));
}
