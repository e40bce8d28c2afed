using System.Text;

namespace EcfMentor.Application.Files;

/// <summary>
/// Writes CSV that spreadsheets open without running anything in it. A cell that a spreadsheet would take for a formula
/// gets an apostrophe in front (OWASP, CSV injection); <see cref="Unguard"/> takes it away when the file comes back.
/// </summary>
public static class CsvText
{
    private const string Dangerous = "=+-@\t\r\n";

    /// <summary>Records as CSV text, each ended by CRLF.</summary>
    public static string Write(IEnumerable<IEnumerable<string>> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var text = new StringBuilder();
        foreach (var record in records)
        {
            text.AppendJoin(',', record.Select(cell => Quoted(Guard(cell)))).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>The cell with an apostrophe in front when a spreadsheet would take it for a formula.</summary>
    public static string Guard(string? cell) => IsDangerous(cell ??= "") ? "'" + cell : cell;

    /// <summary>The cell as it was before <see cref="Guard"/>.</summary>
    public static string Unguard(string? cell) =>
        cell is ['\'', .. var rest] && IsDangerous(rest) ? rest : cell ?? "";

    // Apostrophes already in front count as part of the danger, so that guarding can be undone exactly.
    private static bool IsDangerous(string cell) => cell.TrimStart('\'') is [var first, ..] && Dangerous.Contains(first, StringComparison.Ordinal);

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || cell is [' ' or '\t', ..] or [.., ' ' or '\t']
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
