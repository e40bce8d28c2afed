using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>When and where a pair usually meets, and the days they share. For the pair only.</summary>
[RequiresPerson, InVault(Vault.Mentoring, "arrange one's own pair's meetings")]
public sealed record GetArrangement(Guid MentorshipId) : IQuery<ArrangementView>;

/// <summary>The usual meeting of a pair.</summary>
/// <param name="CommonDays">Days of the week on which both work.</param>
public sealed record ArrangementView(
    Pair Pair, WorkingDays CommonDays, WorkingDays Day, TimeOnly? Time, int Minutes, string? Place);

internal sealed class GetArrangementHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetArrangement, ArrangementView>
{
    public async Task<Result<ArrangementView>> Handle(GetArrangement request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var today = time.Today();
        var found = await db.Mentorships.AsNoTracking().Of(me)
            .Where(m => m.Id == request.MentorshipId && (m.EndsOn == null || m.EndsOn >= today))
            .Select(m => new ArrangementView(
                new Pair(
                    m.Id,
                    new PairMember(m.MenteeId, m.Mentee.FirstName, m.Mentee.LastName),
                    new PairMember(m.MentorId, m.Mentor.FirstName, m.Mentor.LastName),
                    me),
                m.MenteePeriod.WorkingDays & m.MentorPeriod.WorkingDays, m.MeetingDays, m.MeetingTime, m.MeetingMinutes, m.MeetingPlace))
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? new NotFound() : found;
    }
}
