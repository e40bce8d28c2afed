using EcfMentor.Domain.People;

namespace EcfMentor.Application.Files;

/// <summary>Where the columns of a file stand.</summary>
public sealed class CsvHeader
{
    private static readonly (char Sign, string Name)[] OtherDelimiters = [(';', "semicolons"), ('\t', "tabs"), ('|', "vertical bars")];

    private readonly Dictionary<string, int> _places;

    private CsvHeader(Dictionary<string, int> places, IReadOnlyList<string> unknown, int count)
    {
        _places = places;
        Unknown = unknown;
        Count = count;
    }

    /// <summary>Columns that nothing is read from, as the file names them.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>How many columns the file has.</summary>
    public int Count { get; }

    /// <summary>The cell of a column in a record; empty when the file has no such column or the record is short.</summary>
    public string Cell(DelimitedRecord record, string column)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _places.TryGetValue(column, out var place) && place < record.Cells.Count ? record.Cells[place] : "";
    }

    /// <summary>
    /// Reads a header: any order, any case, spaces around and repeated spaces inside a name don't matter.
    /// The file is refused when a needed column is missing, or a known one stands there twice.
    /// </summary>
    /// <param name="record">The first record of the file.</param>
    /// <param name="needed">Columns that must be there.</param>
    /// <param name="optional">Columns that are read when there.</param>
    /// <param name="header">Where the columns stand; null when the file is refused.</param>
    public static FileRefusal? Read(DelimitedRecord record, IReadOnlyList<string> needed, IReadOnlyList<string> optional, out CsvHeader? header)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(needed);
        header = null;
        var names = record.Cells.Select(TypedText.Collapse).ToList();
        var known = needed.Concat(optional).ToDictionary(n => n, n => n, StringComparer.OrdinalIgnoreCase);
        if (record.Fault is not null)
        {
            return new(FileFault.NotCsv, record.Fault);
        }

        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        List<string> unknown = [], twice = [];
        for (var i = 0; i < names.Count; i++)
        {
            if (!known.TryGetValue(names[i], out var column))
            {
                unknown.Add(names[i]);
            }
            else if (!places.TryAdd(column, i))
            {
                twice.Add(column);
            }
        }

        header = new(places, [.. unknown.Where(n => n.Length > 0)], names.Count);
        var refusal = Refusal(record.Cells[0], names, needed, places, twice);
        header = refusal is null ? header : null;
        return refusal;
    }

    /// <summary>The first record, past the "sep=," line that tells Excel how a file is parted; null for a file without text.</summary>
    public static async ValueTask<DelimitedRecord?> FirstAsync(DelimitedReader records, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        var first = await records.ReadAsync(cancel);
        var isHint = first is { Cells: [{ Length: 4 or 5 } hint, ..] and { Count: <= 2 } } && hint.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
        return isHint ? await records.ReadAsync(cancel) : first;
    }

    private static FileRefusal? Refusal(string raw, List<string> names, IReadOnlyList<string> needed, Dictionary<string, int> places, List<string> twice)
    {
        if (places.Count == 0 && names.Count == 1)
        {
            return Undivided(raw, needed);
        }

        var missing = needed.Where(n => !places.ContainsKey(n)).ToList();
        if (missing.Count > 0)
        {
            return new(FileFault.MissingColumns, missing.Count == 1
                ? $"The file has no column called {missing[0]}. Add it to the first line"
                : $"The file has no columns called {Listed(missing)}. Add them to the first line");
        }

        return twice.Count > 0
            ? new(FileFault.DuplicateColumns, $"The file has {Listed([.. twice.Distinct()])} more than once in its first line. Take one out")
            : null;
    }

    private static FileRefusal Undivided(string line, IReadOnlyList<string> needed)
    {
        foreach (var (sign, name) in OtherDelimiters)
        {
            var found = line.Split(sign).Select(p => TypedText.Collapse(p.Trim('"'))).Any(p => needed.Contains(p, StringComparer.OrdinalIgnoreCase));
            if (found && line.Contains(sign, StringComparison.Ordinal))
            {
                return new(FileFault.WrongDelimiter, $"The cells of this file are parted by {name}. Save it as \"CSV UTF-8 (Comma delimited)\"");
            }
        }

        return new(FileFault.NotCsv, $"This doesn't look like a CSV. Its first line must name the columns, such as {Listed([.. needed.Take(3)])}");
    }

    private static string Listed(List<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.SkipLast(1)) + " and " + names[^1];
}
