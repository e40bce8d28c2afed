using System.Text.RegularExpressions;

namespace EcfMentor.Domain.People;

/// <summary>Reads working patterns from the staff file.</summary>
public static partial class WorkingDaysReader
{
    private const string Advice = "Name the days, such as Mon Tue Wed";
    private static readonly char[] Separators = [' ', ',', ';', '/', '\t', '\u00A0'];

    private static readonly WorkingDays[] Week =
        [WorkingDays.Mon, WorkingDays.Tue, WorkingDays.Wed, WorkingDays.Thu, WorkingDays.Fri];

    /// <summary>
    /// Reads "Mon Tue Wed", in any case and order, parted by spaces, commas, semicolons or slashes.
    /// Whole names, other short forms and ranges are not taken but yield the likely fix.
    /// </summary>
    public static Parsed<WorkingDays> Parse(string? text)
    {
        var clean = TypedText.Clean(text);
        var days = WorkingDays.None;
        foreach (var word in clean.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var day = Array.Find(Week, d => string.Equals(d.ToString(), word, StringComparison.OrdinalIgnoreCase));
            if (day == WorkingDays.None)
            {
                return Wrong(clean);
            }

            days |= day;
        }

        return days == WorkingDays.None ? Wrong(clean) : Parsed.Of(days);
    }

    private static Parsed<WorkingDays> Wrong(string text)
    {
        var likely = Likely(text);
        var fix = likely == WorkingDays.None ? null : likely.Names();
        return Weekend().IsMatch(text)
            ? Parsed.Wrong<WorkingDays>("working days are Mon to Fri", "Leave out Saturday and Sunday, such as Mon Tue Wed", fix)
            : Parsed.Wrong<WorkingDays>("we need the names of the days", Advice, fix);
    }

    /// <summary>The pattern that was probably meant; None when any part of the text stays unclear.</summary>
    private static WorkingDays Likely(string text)
    {
        if (EveryDay().IsMatch(text))
        {
            return WorkingDays.All;
        }

        var spaced = Dashes().Replace(text, " - ");
        var days = WorkingDays.None;
        var last = -1;
        var range = false;
        foreach (var word in spaced.Split([.. Separators, '&', '+', '.', '|'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Filler().IsMatch(word))
            {
                continue;
            }

            if (Range().IsMatch(word))
            {
                range |= last >= 0;
                continue;
            }

            var next = IndexOf(word);
            if (next < 0 || (range && next < last))
            {
                return WorkingDays.None;
            }

            for (var i = range ? last : next; i <= next; i++)
            {
                days |= Week[i];
            }

            (last, range) = (next, false);
        }

        return range ? WorkingDays.None : days;
    }

    private static int IndexOf(string word)
    {
        var match = DayName().Match(word);
        return match.Success
            ? Array.FindIndex(Week, d => string.Equals(d.ToString(), match.Groups[1].Value[..Math.Min(3, match.Groups[1].Length)], StringComparison.OrdinalIgnoreCase))
            : -1;
    }

    [GeneratedRegex(@"^(mon|tue|wed|thu|fri)(s|days?|sdays?|nesdays?|nes|rs?|rsdays?)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayName();

    [GeneratedRegex(@"^(and|only|sat(urdays?)?|sun(days?)?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(@"^(-|to|until|till|through|thru)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"\s*[-\u2010-\u2015]\s*")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^(all( days| week)?|every ?day|full[ -]?time|weekdays|5 days( a week)?|five days( a week)?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EveryDay();

    [GeneratedRegex(@"\b(sat|sun)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekend();
}
