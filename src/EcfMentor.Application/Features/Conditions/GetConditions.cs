using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Conditions;

/// <summary>
/// The conditions of mentoring: is there a mentor, do they meet, is there time. Leaders of the trust see every school, heads
/// and tutors their own. Counts only, and one figure for the whole trust.
/// </summary>
[RequiresRole(Role.TrustLeader, Role.TrustInductionLead, Role.Headteacher, Role.InductionTutor, Role.IteTutor)]
[InVault(Vault.Conditions, "show those with a duty to act whether mentoring has what it needs")]
/// <param name="Belonging">Whether leaders of the trust get its figure with it; without, the view has none.</param>
public sealed record GetConditions(bool Belonging = true) : IQuery<ConditionsView>;

/// <summary>Conditions over four weeks.</summary>
/// <param name="Window">The four weeks up to yesterday.</param>
/// <param name="IsWholeTrust">True for a leader of the trust.</param>
/// <param name="Schools">A to Z; never ranked.</param>
/// <param name="WithoutMentor">Those without a mentor today, by last name.</param>
/// <param name="Total">All the schools together.</param>
/// <param name="Before">All of them together, over the four weeks before.</param>
/// <param name="StartWith">The school that most needs somebody: where most have no mentor, else where fewer than half the meetings are held, or are in protected time; null when none does.</param>
/// <param name="Belonging">The figure of the trust; null for those who don't see the trust.</param>
/// <param name="BelongingOf">The half-term that it is about; null before the first is over.</param>
public sealed record ConditionsView(
    DateRange Window, bool IsWholeTrust, IReadOnlyList<SchoolConditions> Schools, IReadOnlyList<WithoutMentor> WithoutMentor,
    SchoolConditions Total, MeetingCounts Before, SchoolConditions? StartWith, AttitudeFigure? Belonging, HalfTerm? BelongingOf);

/// <summary>One school's conditions, or all of them together.</summary>
/// <param name="Id">The school; empty for the total.</param>
/// <param name="Name">Its name.</param>
/// <param name="Urn">Its number in the establishment file; 0 for the total.</param>
/// <param name="Mentees">ECTs and trainees there today.</param>
/// <param name="Without">Of those, without a mentor.</param>
/// <param name="Meetings">Over the four weeks.</param>
public sealed record SchoolConditions(Guid Id, string Name, int Urn, int Mentees, int Without, MeetingCounts Meetings);

internal sealed class GetConditionsHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetConditions, ConditionsView>
{
    public async Task<Result<ConditionsView>> Handle(GetConditions request, CancellationToken cancellationToken) =>
        await ConditionsReader.ReadAsync(db, await actors.CurrentAsync(cancellationToken), time.Today(), request.Belonging, cancellationToken);
}

/// <summary>Reads what both the page and the file show.</summary>
internal static class ConditionsReader
{
    public static async Task<ConditionsView> ReadAsync(IAppDb db, Actor actor, DateOnly today, bool belonging, CancellationToken ct)
    {
        var (window, wholeTrust) = (ConditionsScope.Window(today), ConditionsScope.SeesTheTrust(actor));
        var own = ConditionsScope.SchoolsOf(actor);
        var schools = db.Schools.Where(school => school.Active && (wholeTrust || own.Contains(school.Id)));
        var calendars = await SchoolCalendars.ReadAsync(db, ct);
        var rows = await schools.AsNoTracking()
            .Select(school => new
            {
                school.Id,
                school.Name,
                school.Urn,
                Mentees = db.RolePeriods
                    .Where(p => p.SchoolId == school.Id && (p.Role == Role.Ect || p.Role == Role.Trainee)
                        && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today))
                    .Select(p => p.PersonId).Distinct().Count(),
            })
            .ToListAsync(ct);
        var without = await MenteesWithoutMentor.ReadAsync(db, schools, calendars, today, ct);
        var meetings = await MeetingsAsync(db, schools, today, ct);

        var list = rows
            .Select(row => new SchoolConditions(
                row.Id, row.Name, row.Urn, row.Mentees, without.Count(person => person.SchoolId == row.Id),
                meetings.GetValueOrDefault((row.Id, true), MeetingCounts.None)))
            .OrderBy(school => school.Name, StringComparer.OrdinalIgnoreCase).ThenBy(school => school.Urn)
            .ToList();
        var halfTerm = wholeTrust ? BelongingFigure.HalfTermBefore(calendars.Trust, today) : null;
        return new ConditionsView(
            window, wholeTrust, list, without,
            new(Guid.Empty, wholeTrust ? "Whole trust" : "Your schools", 0,
                list.Sum(school => school.Mentees), list.Sum(school => school.Without),
                list.Aggregate(MeetingCounts.None, (sum, school) => sum.And(school.Meetings))),
            rows.Aggregate(MeetingCounts.None, (sum, row) => sum.And(meetings.GetValueOrDefault((row.Id, false), MeetingCounts.None))),
            StartWith(list),
            wholeTrust && belonging ? await BelongingFigure.ReadAsync(db, halfTerm, today, ct) : null,
            halfTerm);
    }

    private static SchoolConditions? StartWith(List<SchoolConditions> schools) =>
        schools.Where(school => school.Without > 0).MaxBy(school => school.Without)
        ?? schools.Find(school => school.Meetings.HeldOfDue.BelowHalf)
        ?? schools.Find(school => school.Meetings.ProtectedOfHeld.BelowHalf);

    /// <summary>Counts by school, for the four weeks (true) and for the four before (false), of meetings that fell due while the pair was one.</summary>
    private static async Task<Dictionary<(Guid School, bool Recent), MeetingCounts>> MeetingsAsync(
        IAppDb db, IQueryable<School> schools, DateOnly today, CancellationToken ct)
    {
        var (first, middle, last) = (today.AddDays(-2 * ConditionsScope.Days), today.AddDays(-ConditionsScope.Days), today.AddDays(-1));
        var rows = await db.Meetings.AsNoTracking()
            .FellDueIn(first, last)
            .Where(m => schools.Any(school => school.Id == m.Mentorship.SchoolId))
            .Select(m => new
            {
                m.Mentorship.SchoolId,
                Recent = m.DueOn >= middle ? 1 : 0,
                Held = m.State == MeetingState.Held ? 1 : 0,
                Protected = m.State == MeetingState.Held && m.InProtectedTime == ProtectedTime.Yes ? 1 : 0,
            })
            .GroupBy(m => new { m.SchoolId, m.Recent })
            .Select(g => new { g.Key.SchoolId, g.Key.Recent, Due = g.Count(), Held = g.Sum(m => m.Held), Protected = g.Sum(m => m.Protected) })
            .ToListAsync(ct);
        return rows.ToDictionary(row => (row.SchoolId, row.Recent == 1), row => new MeetingCounts(row.Due, row.Held, row.Protected));
    }
}

/// <summary>Which meetings count.</summary>
internal static class CountedMeetings
{
    /// <summary>Meetings due in the range, on a day on which their mentorship was agreed and running. What was planned beyond its end isn't owed.</summary>
    public static IQueryable<Meeting> FellDueIn(this IQueryable<Meeting> meetings, DateOnly first, DateOnly last) =>
        meetings.Where(m => m.DueOn >= first && m.DueOn <= last
            && m.Mentorship.State == MentorshipState.Agreed
            && m.Mentorship.StartsOn <= m.DueOn && (m.Mentorship.EndsOn == null || m.Mentorship.EndsOn >= m.DueOn));
}
