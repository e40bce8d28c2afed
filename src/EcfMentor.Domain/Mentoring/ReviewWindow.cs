using EcfMentor.Domain.Calendar;

namespace EcfMentor.Domain.Mentoring;

/// <summary>
/// When a half-term's review can be written and by when it should be agreed. It opens in the third week, when there is
/// something to look back on, and is due on the last school day that lies at least a week before the last school day of the
/// half-term: that leaves a week in which the two can meet if they haven't, and the school can answer before the break.
/// A half-term too short for both is due on its last school day. Practice of our own; no guidance sets these dates.
/// </summary>
/// <param name="AcademicYear">The calendar year in which the school year starts.</param>
/// <param name="Index">1 and 2 in autumn, 3 and 4 in spring, 5 and 6 in summer; a term without a half-term break is its first.</param>
/// <param name="Label">"Autumn, second half-term".</param>
/// <param name="Range">First to last day of the half-term.</param>
/// <param name="OpensOn">The first day on which the review can be opened.</param>
/// <param name="DueOn">By when it should be agreed.</param>
public sealed record ReviewWindow(int AcademicYear, int Index, string Label, DateRange Range, DateOnly OpensOn, DateOnly DueOn)
{
    private const int DaysBeforeItOpens = 14;
    private const int DaysBeforeTheEnd = 7;

    /// <summary>The window of the half-term that the day lies in; null in breaks and holidays.</summary>
    public static ReviewWindow? At(TermCalendar calendar, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.HalfTermOf(day) is { } half ? Of(calendar, half) : null;
    }

    /// <summary>The window of a half-term by its place in the year; null when the terms given have none there.</summary>
    public static ReviewWindow? Of(TermCalendar calendar, int academicYear, int index)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.HalfTerms
            .Where(half => half.AcademicYear == academicYear && IndexOf(calendar, half) == index)
            .Select(half => Of(calendar, half))
            .FirstOrDefault();
    }

    /// <summary>The first window that opens after the day; null when the terms given don't reach it.</summary>
    public static ReviewWindow? NextAfter(TermCalendar calendar, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.HalfTerms.Select(half => Of(calendar, half)).FirstOrDefault(window => window?.OpensOn > day);
    }

    /// <summary>True while the review can be opened.</summary>
    public bool IsOpenOn(DateOnly day) => OpensOn <= day && day <= Range.End;

    private static ReviewWindow? Of(TermCalendar calendar, HalfTerm half)
    {
        if (calendar.FirstSchoolDayOnOrAfter(half.Start) is not { } first || first > half.End
            || calendar.LastSchoolDayOnOrBefore(half.End) is not { } last)
        {
            return null;
        }

        var opens = TeachingWeek.MondayOf(first).AddDays(DaysBeforeItOpens);
        opens = opens > last ? last : opens;
        var due = calendar.LastSchoolDayOnOrBefore(last.AddDays(-DaysBeforeTheEnd)) is { } early && early >= opens ? early : last;
        return new(half.AcademicYear, IndexOf(calendar, half), half.Label, half.Range, opens, due);
    }

    private static int IndexOf(TermCalendar calendar, HalfTerm half)
    {
        var season = SeasonOf(calendar, half);
        var before = calendar.HalfTerms.Count(h => h.AcademicYear == half.AcademicYear && h.Start < half.Start && SeasonOf(calendar, h) == season);
        return (((int)season - 1) * 2) + 1 + Math.Min(before, 1);
    }

    private static Season SeasonOf(TermCalendar calendar, HalfTerm half) => calendar.TermOf(half.Start)!.Season;
}
