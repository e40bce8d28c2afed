using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Mentoring;

/// <summary>When someone is at a school, and on which days of the week.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day; null while it goes on.</param>
/// <param name="Days">The days of the week that they work.</param>
public sealed record AtWork(DateOnly Start, DateOnly? End, WorkingDays Days)
{
    /// <summary>True when they work on the day.</summary>
    public bool On(DateOnly date) => DateRange.From(Start, End).Contains(date) && Days.Include(date);
}

/// <summary>What a cadence is made from. The order of the lists changes nothing.</summary>
public sealed record CadenceRequest
{
    /// <summary>ECT or trainee.</summary>
    public required Role MenteeRole { get; init; }

    /// <summary>The school's calendar.</summary>
    public required TermCalendar Calendar { get; init; }

    /// <summary>When the mentee is at work.</summary>
    public required IReadOnlyCollection<AtWork> Mentee { get; init; }

    /// <summary>When the mentor is at work.</summary>
    public required IReadOnlyCollection<AtWork> Mentor { get; init; }

    /// <summary>The days on which the two are a pair; meetings lie inside it.</summary>
    public required DateRange Pairing { get; init; }

    /// <summary>The ECT's induction so far and to come, to know when term 4 begins. Not used for trainees.</summary>
    public IReadOnlyCollection<ServicePeriod> Service { get; init; } = [];

    /// <summary>Full-time terms that the ECT had served before the first of <see cref="Service"/>, for someone who joined part-way.</summary>
    public decimal TermsServedBefore { get; init; }

    /// <summary>The day of the week that the pair prefers; null for the first common day of each week.</summary>
    public DayOfWeek? Preferred { get; init; }
}

/// <summary>
/// Proposes when a pair meets: weekly in FTE terms 1 to 3 and for trainees, fortnightly after. Practice of the ECT programmes
/// (one hour a week in year 1, one a fortnight in year 2); the Statutory induction guidance (April 2024) 2.44 says "regular".
/// Only on teaching days on which both are at work; a week without a common one has no meeting.
/// </summary>
public static class MeetingCadence
{
    private const int DaysInAFortnight = 14;
    private static readonly Fraction FirstYear = Fraction.Of(3, 1);

    /// <summary>
    /// The proposed days inside a window, earliest first. A proposal for part of a year equals that part of the proposal for
    /// the year: fortnights are counted from the start of the pairing, never from the window.
    /// </summary>
    public static IReadOnlyList<DateOnly> Propose(CadenceRequest request, DateRange window)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<DateOnly> days = [];
        DateOnly? lastWeek = null;
        var needed = new DateRange(request.Pairing.Start, window.End < request.Pairing.End ? window.End : request.Pairing.End);
        foreach (var week in request.Calendar.TeachingWeeks(WholeWeeks(needed, request.Calendar)))
        {
            if (Choose(request, week) is not { } day || (lastWeek is { } last && !IsDue(request, day, week.Monday, last)))
            {
                continue;
            }

            lastWeek = week.Monday;
            days.Add(day);
        }

        return [.. days.Where(window.Contains)];
    }

    /// <summary>True while the pair meets every week on the day; false when every second week.</summary>
    public static bool IsWeekly(CadenceRequest request, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.MenteeRole == Role.Trainee)
        {
            return true;
        }

        // A meeting on the very day on which term 4 begins is the first fortnightly one.
        var served = Fraction.Of(request.TermsServedBefore)
            + TermsServed.UpTo(request.Service, [.. request.Calendar.Terms], day.AddDays(-1));
        return served < FirstYear;
    }

    private static bool IsDue(CadenceRequest request, DateOnly day, DateOnly monday, DateOnly last) =>
        monday.DayNumber - last.DayNumber >= DaysInAFortnight || IsWeekly(request, day);

    private static DateOnly? Choose(CadenceRequest request, TeachingWeek week)
    {
        DateOnly? first = null;
        foreach (var day in week.Days)
        {
            if (!request.Pairing.Contains(day) || !request.Mentee.Any(p => p.On(day)) || !request.Mentor.Any(p => p.On(day)))
            {
                continue;
            }

            if (request.Preferred is null || day.DayOfWeek == request.Preferred)
            {
                return day;
            }

            first ??= day;
        }

        return first;
    }

    /// <summary>The range with its last week whole, so that where a window ends never changes the day chosen in that week.</summary>
    private static DateRange WholeWeeks(DateRange range, TermCalendar calendar)
    {
        var last = calendar.SchoolDays.Count == 0 ? range.End : calendar.SchoolDays[^1];
        return range.End < last ? new(range.Start, TeachingWeek.MondayOf(range.End).AddDays(6)) : range;
    }
}
