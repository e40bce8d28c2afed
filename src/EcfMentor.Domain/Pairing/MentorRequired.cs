using EcfMentor.Domain.Calendar;

namespace EcfMentor.Domain.Pairing;

/// <summary>How long a mentee has been without a mentor, and from when the head may name an interim one.</summary>
/// <param name="Since">The first day without a mentor.</param>
/// <param name="SchoolDays">Whole school days that have passed, the first one included and today not.</param>
/// <param name="InterimFrom">The first day on which the head may name an interim mentor; null when the terms given don't reach it.</param>
/// <param name="HeadMayNameInterim">True from that day on.</param>
public sealed record MentorRequired(DateOnly Since, int SchoolDays, DateOnly? InterimFrom, bool HeadMayNameInterim)
{
    /// <summary>School days without two acceptances after which the head may name an interim mentor.</summary>
    public const int SchoolDaysToWait = 10;

    /// <summary>The first day without a mentor: the role's first day, or the day after the last mentorship, whichever is later.</summary>
    /// <param name="roleStart">The mentee's first day in the role.</param>
    /// <param name="lastDay">The last day of the mentorship that ended last; null when there was none.</param>
    public static DateOnly FirstDayWithout(DateOnly roleStart, DateOnly? lastDay) =>
        lastDay is { } last && last >= roleStart ? last.AddDays(1) : roleStart;

    /// <summary>
    /// Counts from the first day without a mentor. Ten school days must have passed whole, so a wait that begins on
    /// Monday 1 September lets the head act from the day after Friday 12 September.
    /// </summary>
    /// <param name="since">The first day without a mentor.</param>
    /// <param name="calendar">The school's calendar; holidays don't count.</param>
    /// <param name="asOf">Today.</param>
    public static MentorRequired AsOf(DateOnly since, TermCalendar calendar, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var passed = calendar.SchoolDaysBetween(since, asOf.AddDays(-1));
        var from = calendar.AddSchoolDays(since.AddDays(-1), SchoolDaysToWait)?.AddDays(1);
        return new(since, passed, from, passed >= SchoolDaysToWait);
    }
}
