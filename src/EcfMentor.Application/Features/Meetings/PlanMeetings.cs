using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Mentoring;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>Adds the meetings that one agreed mentorship lacks. Twice is the same as once.</summary>
[RequiresSystem, InVault(Vault.Mentoring, "plan meetings; reads no word")]
public sealed record PlanMeetings(Guid MentorshipId) : ICommand<Done>;

internal sealed class PlanMeetingsHandler(IAppDb db, IMeetingPlanner planner) : ICommandHandler<PlanMeetings, Done>
{
    public async Task<Result<Done>> Handle(PlanMeetings request, CancellationToken cancellationToken)
    {
        if (!await db.Mentorships.AnyAsync(m => m.Id == request.MentorshipId && m.State == MentorshipState.Agreed, cancellationToken))
        {
            return new NotFound();
        }

        await planner.PlanAsync(request.MentorshipId, cancellationToken);
        return Done.It;
    }
}
