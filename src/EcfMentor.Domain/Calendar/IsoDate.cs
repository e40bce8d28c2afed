using System.Globalization;
using System.Text.RegularExpressions;
using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Calendar;

/// <summary>Reads dates from files, where only ISO dates are taken: every other form means two days to someone.</summary>
public static partial class IsoDate
{
    private const int FirstYear = 1950;
    private const int LastYear = 2100;

    // British order first: the American one is a last resort for days past the 12th.
    private static readonly string[] OtherForms =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm",
        "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d-M-yy", "d.M.yy", "d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss",
        "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "d MMM yy", "MMM d yyyy", "MMMM d yyyy", "MMM d, yyyy", "MMMM d, yyyy",
        "M/d/yyyy",
    ];

    /// <summary>Reads "2026-09-01" and nothing else. Other forms yield the likely fix.</summary>
    /// <param name="text">The text; blanks at its ends are dropped.</param>
    /// <param name="what">What the date is, for the reason: "start date".</param>
    public static Parsed<DateOnly> Parse(string? text, string what)
    {
        var clean = TypedText.Clean(text);
        if (clean.Length == 0)
        {
            return Parsed.Wrong<DateOnly>($"{what} is missing", "Give the date as year-month-day, such as 2026-09-01");
        }

        if (DateOnly.TryParseExact(clean, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date.Year is >= FirstYear and <= LastYear
                ? Parsed.Of(date)
                : Parsed.Wrong<DateOnly>($"{what} is in the year {date.Year}", $"Check the year. It must lie between {FirstYear} and {LastYear}");
        }

        var fix = Likely(clean) is { } likely ? TypedText.Iso(likely) : null;
        return fix is null && AnIsoForm().IsMatch(clean)
            ? Parsed.Wrong<DateOnly>($"{what} isn't a real date", "There's no such day. Check the day and the month")
            : Parsed.Wrong<DateOnly>($"{what} isn't written as 2026-09-01", "Write the date as year-month-day, such as 2026-09-01", fix);
    }

    private static DateOnly? Likely(string text)
    {
        var plain = Ordinal().Replace(TypedText.Collapse(text), "$1").Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        if (DateTime.TryParseExact(plain, OtherForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            || DateTime.TryParseExact(plain.TrimEnd('Z'), OtherForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
        {
            return InRange(DateOnly.FromDateTime(time));
        }

        // A spreadsheet's own number for a day, counted from 30 December 1899.
        return SpreadsheetDay().IsMatch(plain)
            ? InRange(new DateOnly(1899, 12, 30).AddDays(int.Parse(plain, NumberStyles.None, CultureInfo.InvariantCulture)))
            : null;
    }

    private static DateOnly? InRange(DateOnly date) => date.Year is >= FirstYear and <= LastYear ? date : null;

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex AnIsoForm();

    [GeneratedRegex(@"\b([0-9]{1,2})(st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^[2-7][0-9]{4}\z")]
    private static partial Regex SpreadsheetDay();
}
