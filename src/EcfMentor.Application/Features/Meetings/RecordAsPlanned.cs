using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>One tap: it happened on the day and for as long as planned. Everything can be corrected afterwards.</summary>
[RequiresPerson, InVault(Vault.Mentoring, "record a meeting of one's own pair")]
public sealed record RecordAsPlanned(Guid MeetingId, ProtectedTime InProtectedTime) : ICommand<Done>;

internal sealed class RecordAsPlannedHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<RecordAsPlanned, Done>
{
    public async Task<Result<Done>> Handle(RecordAsPlanned request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var meeting = await db.Meetings.Of(me).SingleOrDefaultAsync(m => m.Id == request.MeetingId, cancellationToken);
        if (meeting is null || !Enum.IsDefined(request.InProtectedTime))
        {
            return new NotFound();
        }

        if (meeting.State != MeetingState.Planned)
        {
            // The other of the pair was quicker: what they recorded stands, and can be corrected on its own page.
            return Done.It;
        }

        if (meeting.PlannedOn > time.Today())
        {
            return Invalid.Because("That meeting is still to come.");
        }

        meeting.RecordHeld(meeting.PlannedOn, meeting.PlannedMinutes, request.InProtectedTime, me, time.UtcNow());
        return Done.It;
    }
}
