using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>A meeting that a pair already has: the day it is due, and the day on which it now stands.</summary>
internal readonly record struct PlannedDay(DateOnly DueOn, DateOnly PlannedOn);

/// <summary>Which meetings an agreed mentorship still lacks. Reads nothing: the callers bring the facts.</summary>
internal static class MeetingPlan
{
    /// <summary>How far ahead meetings are planned.</summary>
    public const int DaysAhead = 8 * 7;

    /// <summary>How far back meetings still matter to a plan: the fortnight before.</summary>
    public const int DaysBack = 14;

    /// <summary>The cadence of a pair, from the roster's periods of both, in any order.</summary>
    public static CadenceRequest CadenceOf(Mentorship mentorship, IEnumerable<RolePeriod> periods, TermCalendar calendar)
    {
        var all = periods as IReadOnlyCollection<RolePeriod> ?? [.. periods];
        var role = all.FirstOrDefault(p => p.Id == mentorship.MenteePeriodId)?.Role ?? Role.Ect;
        return new CadenceRequest
        {
            MenteeRole = role,
            Calendar = calendar,
            Pairing = DateRange.From(mentorship.StartsOn, mentorship.EndsOn),
            Mentee = AtWork(all, mentorship, p => p.PersonId == mentorship.MenteeId && p.Role.IsMentee()),
            Mentor = AtWork(all, mentorship, p => p.PersonId == mentorship.MentorId && p.Role == Role.Mentor),
            Service = [.. all.Where(p => p.PersonId == mentorship.MenteeId && p.Role == Role.Ect).Select(p => new ServicePeriod(p.StartsOn, p.EndsOn, Fte.FromHundredths(p.FteHundredths)))],
            Preferred = DayOf(mentorship.MeetingDays),
        };
    }

    /// <summary>Eight weeks from today, or from the first day of a mentorship that is to come. Never a past day.</summary>
    public static DateRange WindowOf(Mentorship mentorship, DateOnly today)
    {
        var first = mentorship.StartsOn > today ? mentorship.StartsOn : today;
        return new DateRange(first, first.AddDays(DaysAhead));
    }

    /// <summary>The days to add: those of the cadence in whose week, or fortnight, the pair has no meeting yet.</summary>
    public static IReadOnlyList<DateOnly> Missing(
        Mentorship mentorship, CadenceRequest cadence, IEnumerable<PlannedDay> existing, DateOnly today)
    {
        if (mentorship.State != MentorshipState.Agreed)
        {
            return [];
        }

        var taken = existing.SelectMany(day => new[] { day.DueOn.MondayOf(), day.PlannedOn.MondayOf() }).ToHashSet();
        var missing = new List<DateOnly>();
        foreach (var day in MeetingCadence.Propose(cadence, WindowOf(mentorship, today)))
        {
            var monday = day.MondayOf();

            // A changed pattern may shift the fortnights: a neighbour that is already planned counts for both weeks.
            var neighbour = taken.Contains(monday.AddDays(-7)) || taken.Contains(monday.AddDays(7));
            if (!taken.Contains(monday) && (!neighbour || MeetingCadence.IsWeekly(cadence, day)))
            {
                missing.Add(day);
                taken.Add(monday);
            }
        }

        return missing;
    }

    private static AtWork[] AtWork(IEnumerable<RolePeriod> periods, Mentorship mentorship, Func<RolePeriod, bool> whose) =>
        [.. periods.Where(p => p.SchoolId == mentorship.SchoolId && whose(p)).Select(p => new AtWork(p.StartsOn, p.EndsOn, p.WorkingDays))];

    private static DayOfWeek? DayOf(WorkingDays days) => days.Each().FirstOrDefault() switch
    {
        WorkingDays.Mon => DayOfWeek.Monday,
        WorkingDays.Tue => DayOfWeek.Tuesday,
        WorkingDays.Wed => DayOfWeek.Wednesday,
        WorkingDays.Thu => DayOfWeek.Thursday,
        WorkingDays.Fri => DayOfWeek.Friday,
        _ => null,
    };
}
