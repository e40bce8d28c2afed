using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.Pairing;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>
/// Everyone at some schools who mentors, is mentored or pairs people, now or later, with the pairings around them. Three
/// queries, whatever the number of people. Never handed to a page as it is: each use case shows what its reader may see.
/// </summary>
internal sealed class PairingRoster
{
    private static readonly Role[] Concerned = [Role.Ect, Role.Trainee, Role.Mentor, Role.InductionTutor, Role.IteTutor];

    private readonly ILookup<Guid, RosterPairing> byMentee;
    private readonly SchoolCalendars calendars;

    private PairingRoster(IReadOnlyList<RosterPeriod> periods, IReadOnlyList<RosterPairing> pairings, SchoolCalendars calendars, DateOnly today)
    {
        Periods = periods;
        Pairings = pairings;
        byMentee = pairings.ToLookup(pairing => pairing.MenteeId);
        this.calendars = calendars;
        Today = today;
    }

    public DateOnly Today { get; }

    /// <summary>By last name.</summary>
    public IReadOnlyList<RosterPeriod> Periods { get; }

    /// <summary>Every pairing of these people that is agreed, asked or was answered with no, wherever in the trust it is.</summary>
    public IReadOnlyList<RosterPairing> Pairings { get; }

    public static async Task<PairingRoster> ReadAsync(IAppDb db, IReadOnlyList<Guid> schools, DateOnly today, CancellationToken ct)
    {
        var here = db.RolePeriods.AsNoTracking().Where(p => p.SchoolId != null && schools.Contains(p.SchoolId.Value)
            && Concerned.Contains(p.Role) && (p.EndsOn == null || (p.EndsOn >= today && p.EndsOn >= p.StartsOn)));
        var periods = await here
            .OrderBy(p => p.Person.LastName).ThenBy(p => p.Person.FirstName).ThenBy(p => p.Id)
            .Select(p => new RosterPeriod(
                p.Id, p.PersonId, p.Person.FirstName, p.Person.LastName, p.SchoolId!.Value, p.School!.Name,
                p.Role, p.StartsOn, p.EndsOn, p.WorkingDays, p.Subject, p.Phase))
            .ToListAsync(ct);
        var pairings = await db.Mentorships.AsNoTracking()
            .Where(m => m.State != MentorshipState.Withdrawn && here.Any(p => p.PersonId == m.MenteeId || p.PersonId == m.MentorId))
            .OrderBy(m => m.ProposedAt).ThenBy(m => m.Id)
            .Select(m => new RosterPairing(
                m.Id, m.State, m.Interim, m.MenteePeriodId, m.MenteeId, m.MentorPeriodId, m.MentorId, m.Mentor.FirstName, m.Mentor.LastName,
                m.StartsOn, m.EndsOn, m.MenteePeriod.EndsOn, m.MentorPeriod.EndsOn, m.ProposedAt, m.MentorAnsweredAt))
            .ToListAsync(ct);
        return new PairingRoster(periods, pairings, await SchoolCalendars.ReadAsync(db, ct), today);
    }

    /// <summary>The mentor whom the mentee has today; null without one.</summary>
    public RosterPairing? Current(Guid menteeId) => byMentee[menteeId].FirstOrDefault(p => p.IsAgreed && p.Range.Contains(Today));

    /// <summary>The next mentor to whom both have said yes and who begins later; null without one.</summary>
    public RosterPairing? Coming(Guid menteeId) =>
        byMentee[menteeId].Where(p => p.IsAgreed && p.StartsOn > Today && p.Range.Days > 0).MinBy(p => p.StartsOn);

    /// <summary>The proposal that waits for an answer; null without one.</summary>
    public RosterPairing? Asked(Guid menteeId) =>
        byMentee[menteeId].FirstOrDefault(p => p.IsOpen);

    /// <summary>Who said no to this mentee, or to whom the mentee said no, since their role began; the latest of each mentor.</summary>
    public IReadOnlyList<RosterPairing> Declined(RosterPeriod mentee) =>
    [
        .. byMentee[mentee.PersonId]
            .Where(p => p.MenteePeriodId == mentee.Id && p.State is MentorshipState.DeclinedByMentor or MentorshipState.DeclinedByMentee)
            .GroupBy(p => p.MentorId)
            .Select(group => group.Last()),
    ];

    /// <summary>How long a mentee who is here has been without a mentor; null for one who has a mentor or hasn't begun.</summary>
    public MentorRequired? Wait(RosterPeriod mentee)
    {
        if (mentee.StartsOn > Today || Current(mentee.PersonId) is not null)
        {
            return null;
        }

        var lastDays = byMentee[mentee.PersonId].Where(p => p.IsAgreed && p.StartsOn <= Today && p.Range.Days > 0).Select(p => p.LastDay);
        return MentorRequired.AsOf(MentorRequired.FirstDayWithout(mentee.StartsOn, lastDays.Max()), calendars.Of(mentee.SchoolId), Today);
    }

    /// <summary>How many people the mentor mentors today, in the whole trust.</summary>
    public int MenteesOf(Guid mentorId) =>
        Pairings.Where(p => p.MentorId == mentorId && p.IsAgreed && p.Range.Contains(Today)).DistinctBy(p => p.MenteeId).Count();

    /// <summary>People who are this mentee's own tutor today: the induction tutors for an ECT, the ITE tutors for a trainee.</summary>
    public IReadOnlyList<RosterPeriod> TutorsOf(RosterPeriod mentee) => TutorsOf(mentee.SchoolId, mentee.Role);

    /// <summary>People who are the tutor of such mentees at a school today.</summary>
    public IReadOnlyList<RosterPeriod> TutorsOf(Guid schoolId, Role menteeRole) =>
    [
        .. Periods.Where(p => p.SchoolId == schoolId && p.StartsOn <= Today
            && p.Role == (menteeRole == Role.Trainee ? Role.IteTutor : Role.InductionTutor)).DistinctBy(p => p.PersonId),
    ];

    /// <summary>The next school day on which both are in their roles; the first day that both are where the calendar doesn't reach it.</summary>
    public DateOnly UsualStart(RosterPeriod mentee, RosterPeriod? mentor)
    {
        var earliest = new[] { Today.AddDays(1), mentee.StartsOn, mentor?.StartsOn ?? mentee.StartsOn }.Max();
        return calendars.Of(mentee.SchoolId).FirstSchoolDayOnOrAfter(earliest) ?? earliest;
    }

    /// <summary>
    /// Every hard rule that the pairing would break. An interim mentor stands in no one's way, not even in their own: they give
    /// way to the next one agreed.
    /// </summary>
    public IReadOnlyList<BrokenRule> Check(PairingPeriod mentee, PairingPeriod mentor, DateOnly start, string? safeguards, Guid? proposerId = null) =>
        PairingRules.Check(
            new ProposedPairing
            {
                Mentee = mentee,
                Mentor = mentor,
                Start = start < Today ? Today : start,
                TutorIds = [.. TutorsOf(mentee.SchoolId, mentee.Role).Select(tutor => tutor.PersonId), .. proposerId is { } id ? [id] : Array.Empty<Guid>()],
                Safeguards = safeguards,
                Existing = [.. byMentee[mentee.PersonId].Where(p => p.IsAgreed && !p.Interim).Select(p => p.Designated)],
                Replaces = true,
            },
            Today);
}

/// <summary>Someone's role at a school.</summary>
internal sealed record RosterPeriod(
    Guid Id, Guid PersonId, string FirstName, string LastName, Guid SchoolId, string School,
    Role Role, DateOnly StartsOn, DateOnly? EndsOn, WorkingDays Days, string? Subject, string? Phase)
{
    /// <summary>For the rules.</summary>
    public PairingPeriod ForRules => new(PersonId, SchoolId, Role, StartsOn, EndsOn);

    /// <summary>For a page.</summary>
    public PairingPerson Card => new(Id, FirstName, LastName, Role, School, Subject, Phase, Days);
}

/// <summary>A pairing as it stands, with the mentor's name.</summary>
internal sealed record RosterPairing(
    Guid Id, MentorshipState State, bool Interim, Guid MenteePeriodId, Guid MenteeId, Guid MentorPeriodId, Guid MentorId,
    string MentorFirst, string MentorLast, DateOnly StartsOn, DateOnly? EndsOn, DateOnly? MenteeLeaves, DateOnly? MentorLeaves,
    DateTime ProposedAt, DateTime? MentorAnsweredAt)
{
    /// <summary>True while an answer is awaited.</summary>
    public bool IsOpen => State is MentorshipState.AskingMentor or MentorshipState.AskingMentee;

    public bool IsAgreed => State == MentorshipState.Agreed;

    /// <summary>The last day: its own, or that of a role it rests on; null while all are open.</summary>
    public DateOnly? LastDay => new[] { EndsOn, MenteeLeaves, MentorLeaves }.Min();

    public DateRange Range => DateRange.From(StartsOn, LastDay);

    public DesignatedMentorship Designated => new(Id, MentorId, StartsOn, LastDay);

    public string Mentor => $"{MentorFirst} {MentorLast}";
}
