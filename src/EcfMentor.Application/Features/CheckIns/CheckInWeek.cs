using EcfMentor.Application.Features.Calendar;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.CheckIns;

/// <summary>Which weeks have a question for someone: those with a teaching day at a school where they are mentee or mentor.</summary>
internal sealed class CheckInWeek(SchoolCalendars calendars, Actor actor)
{
    /// <summary>Who may be asked.</summary>
    public static readonly Role[] Asked = [Role.Ect, Role.Trainee, Role.Mentor];

    private readonly IReadOnlyList<TermCalendar> schools = [.. actor.SchoolsAs(Asked).Select(id => calendars.Of(id)).Distinct()];

    /// <summary>True for an ECT or a trainee, who is asked as one even when they mentor somebody too.</summary>
    public bool AsMentee { get; } = actor.IsAny(Role.Ect, Role.Trainee);

    /// <summary>The Mondays of the weeks with a question in a range of days, earliest first.</summary>
    public IReadOnlyList<DateOnly> Mondays(DateRange range) =>
        [.. schools.SelectMany(school => school.TeachingWeeks(range)).Select(week => week.Monday).Distinct().Order()];

    /// <summary>The Monday of the week that the day lies in, its weekend included; null when that week has no question.</summary>
    public DateOnly? Of(DateOnly day)
    {
        var monday = day.MondayOf();
        return Mondays(new DateRange(monday, monday.AddDays(6))).Count > 0 ? monday : null;
    }

    /// <summary>The Monday of the next week with a question; null when the terms given don't reach it.</summary>
    public DateOnly? After(DateOnly day)
    {
        var monday = day.MondayOf().AddDays(7);
        return Mondays(new DateRange(monday, monday.AddDays(120))) is [var first, ..] ? first : null;
    }

    /// <summary>True when both days lie in the same term, so that a gap between them is a half-term break.</summary>
    public bool SameTerm(DateOnly first, DateOnly second) =>
        schools.Any(school => school.Terms.Any(term => first <= term.End && term.Start <= first.AddDays(6) && term.Range.Contains(second)));
}
