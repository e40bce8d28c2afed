using System.Globalization;
using System.Text;

namespace EcfMentor.Domain.People;

/// <summary>Helpers for text that people typed or a spreadsheet wrote.</summary>
public static class TypedText
{
    /// <summary>
    /// Without spaces and invisible characters at both ends. Spreadsheets and e-mail programs leave no-break spaces,
    /// zero-width spaces and byte order marks, which nobody can see to remove.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var start = 0;
        var end = text.Length;
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>Cleaned, with every run of blanks inside turned into one space.</summary>
    public static string Collapse(string? text)
    {
        var result = new StringBuilder();
        var gap = false;
        foreach (var c in Clean(text))
        {
            if (IsBlank(c))
            {
                gap = true;
                continue;
            }

            if (gap)
            {
                result.Append(' ');
                gap = false;
            }

            result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>True for spaces of every kind and for characters that cannot be seen.</summary>
    public static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || c is '\u180E' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    /// <summary>Letters and digits only, in lower case and without accents: a key for "is this the same name?".</summary>
    public static string Key(string? text)
    {
        var result = new StringBuilder();

        // Half a surrogate pair can't be normalised, so runes replace it first.
        foreach (var c in string.Concat((text ?? "").EnumerateRunes()).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(char.ToLowerInvariant(c));
            }
        }

        return result.ToString();
    }

    /// <summary>A date as files hold it: 2026-09-01.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date as people read it: 1 September 2026.</summary>
    public static string InWords(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// How many single edits (insert, remove, replace, swap of neighbours) turn one text into the other
    /// (optimal string alignment distance).
    /// </summary>
    public static int Edits(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var before = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        var row = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
