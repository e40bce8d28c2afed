using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Conditions;

/// <summary>What lies behind one school's numbers: who has no mentor, and how many meetings each pair had. Counts, never a word.</summary>
[RequiresRole(Role.TrustLeader, Role.TrustInductionLead, Role.Headteacher, Role.InductionTutor, Role.IteTutor)]
[InVault(Vault.Conditions, "show those with a duty to act what a school's numbers are made of")]
public sealed record GetSchoolConditions(Guid SchoolId) : IQuery<SchoolConditionsView>;

/// <summary>One school's conditions.</summary>
/// <param name="Name">The school.</param>
/// <param name="Window">The four weeks up to yesterday.</param>
/// <param name="WithoutMentor">By last name.</param>
/// <param name="Pairs">By the mentee's last name: those that are one today, and those with a meeting due in the four weeks.</param>
public sealed record SchoolConditionsView(string Name, DateRange Window, IReadOnlyList<WithoutMentor> WithoutMentor, IReadOnlyList<PairConditions> Pairs)
{
    /// <summary>All the pairs together.</summary>
    public MeetingCounts Total => Pairs.Aggregate(MeetingCounts.None, (sum, pair) => sum.And(pair.Meetings));
}

/// <summary>One pair's meetings, counted.</summary>
/// <param name="Mentee">First and last name.</param>
/// <param name="Mentor">First and last name.</param>
/// <param name="EndedOn">The last day, where it has passed.</param>
/// <param name="Meetings">Over the four weeks.</param>
public sealed record PairConditions(string Mentee, string Mentor, DateOnly? EndedOn, MeetingCounts Meetings);

internal sealed class GetSchoolConditionsHandler(IAppDb db, IActorSource actors, TimeProvider time)
    : IQueryHandler<GetSchoolConditions, SchoolConditionsView>
{
    public async Task<Result<SchoolConditionsView>> Handle(GetSchoolConditions request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var today = time.Today();
        var sees = ConditionsScope.SeesTheTrust(actor) || ConditionsScope.SchoolsOf(actor).Contains(request.SchoolId);
        var schools = db.Schools.Where(school => school.Id == request.SchoolId && school.Active);
        if (!sees || await schools.Select(school => school.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
        {
            return new NotFound();
        }

        var calendars = await SchoolCalendars.ReadAsync(db, cancellationToken);
        var window = ConditionsScope.Window(today);
        return new SchoolConditionsView(
            name, window,
            await MenteesWithoutMentor.ReadAsync(db, schools, calendars, today, cancellationToken),
            await PairsAsync(request.SchoolId, window, today, cancellationToken));
    }

    private async Task<IReadOnlyList<PairConditions>> PairsAsync(Guid schoolId, DateRange window, DateOnly today, CancellationToken ct)
    {
        var (first, last) = (window.Start, window.End);
        var rows = await db.Mentorships.AsNoTracking()
            .Where(pair => pair.SchoolId == schoolId && pair.State == MentorshipState.Agreed
                && pair.StartsOn <= today && (pair.EndsOn == null || pair.EndsOn >= first))
            .OrderBy(pair => pair.Mentee.LastName).ThenBy(pair => pair.Mentee.FirstName).ThenBy(pair => pair.StartsOn)
            .Select(pair => new
            {
                MenteeFirst = pair.Mentee.FirstName,
                MenteeLast = pair.Mentee.LastName,
                MentorFirst = pair.Mentor.FirstName,
                MentorLast = pair.Mentor.LastName,
                pair.EndsOn,
                Due = db.Meetings.Count(m => m.MentorshipId == pair.Id && m.DueOn >= first && m.DueOn <= last
                    && pair.StartsOn <= m.DueOn && (pair.EndsOn == null || pair.EndsOn >= m.DueOn)),
                Held = db.Meetings.Count(m => m.MentorshipId == pair.Id && m.DueOn >= first && m.DueOn <= last
                    && pair.StartsOn <= m.DueOn && (pair.EndsOn == null || pair.EndsOn >= m.DueOn) && m.State == MeetingState.Held),
                Protected = db.Meetings.Count(m => m.MentorshipId == pair.Id && m.DueOn >= first && m.DueOn <= last
                    && pair.StartsOn <= m.DueOn && (pair.EndsOn == null || pair.EndsOn >= m.DueOn)
                    && m.State == MeetingState.Held && m.InProtectedTime == ProtectedTime.Yes),
            })
            .ToListAsync(ct);
        return
        [
            .. rows
                .Where(row => row.Due > 0 || row.EndsOn is null || row.EndsOn >= today)
                .Select(row => new PairConditions(
                    $"{row.MenteeFirst} {row.MenteeLast}", $"{row.MentorFirst} {row.MentorLast}",
                    row.EndsOn < today ? row.EndsOn : null,
                    new MeetingCounts(row.Due, row.Held, row.Protected))),
        ];
    }
}
