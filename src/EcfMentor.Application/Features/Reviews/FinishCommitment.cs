using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Reviews;

/// <summary>The mentee or the mentor says that what they themselves promised is done, or still going. Answers the review's id.</summary>
[RequiresPerson]
[InVault(Vault.Mentoring, "mark one's own commitment in one's own half-term review")]
public sealed record FinishCommitment(Guid CommitmentId, bool IsDone) : ICommand<Guid>;

internal sealed class FinishCommitmentHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<FinishCommitment, Guid>
{
    public async Task<Result<Guid>> Handle(FinishCommitment request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var commitment = await db.Commitments
            .Where(c => c.Id == request.CommitmentId
                && c.Review.Mentorship.State == MentorshipState.Agreed
                && c.Review.MenteeAgreedAt != null && c.Review.MentorAgreedAt != null
                && ((c.By == CommitmentBy.Mentee && c.Review.Mentorship.MenteeId == me)
                    || (c.By == CommitmentBy.Mentor && c.Review.Mentorship.MentorId == me)))
            .SingleOrDefaultAsync(cancellationToken);
        if (commitment is null)
        {
            return new NotFound();
        }

        commitment.Finish(request.IsDone, time.UtcNow());
        return commitment.ReviewId;
    }
}
