using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>The facts of one meeting, for recording or moving it. For the pair only.</summary>
[RequiresPerson, InVault(Vault.Mentoring, "record or move a meeting of one's own pair")]
public sealed record GetMeetingFacts(Guid MeetingId) : IQuery<MeetingFacts>;

internal sealed class GetMeetingFactsHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetMeetingFacts, MeetingFacts>
{
    public async Task<Result<MeetingFacts>> Handle(GetMeetingFacts request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        return await FindAsync(db, request.MeetingId, me, time, cancellationToken) is { } facts ? facts : new NotFound();
    }

    /// <summary>The meeting, if it belongs to a pair of the person; null otherwise.</summary>
    internal static async Task<MeetingFacts?> FindAsync(IAppDb db, Guid meetingId, Guid me, TimeProvider time, CancellationToken ct)
    {
        var facts = await db.Meetings.AsNoTracking().Of(me)
            .Where(m => m.Id == meetingId)
            .Select(m => new MeetingFacts(
                m.Id,
                new Pair(
                    m.MentorshipId,
                    new PairMember(m.Mentorship.MenteeId, m.Mentorship.Mentee.FirstName, m.Mentorship.Mentee.LastName),
                    new PairMember(m.Mentorship.MentorId, m.Mentorship.Mentor.FirstName, m.Mentorship.Mentor.LastName),
                    me),
                m.PlannedOn, m.PlannedAt, m.PlannedMinutes, m.Place, m.State, m.HeldOn, m.Minutes, m.InProtectedTime, m.MissedReason)
            {
                RecordedById = m.RecordedById,
                RecordedAt = m.RecordedAt,
            })
            .SingleOrDefaultAsync(ct);
        return facts is null
            ? null
            : facts with { IsOver = Meeting.IsOver(facts.PlannedOn, facts.PlannedAt, facts.PlannedMinutes, time.UtcNow().ToLondon()) };
    }
}
