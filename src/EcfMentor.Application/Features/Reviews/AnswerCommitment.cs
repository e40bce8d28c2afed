using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Reviews;

/// <summary>The headteacher answers what a pair asks of the school: accepts it, says why not, or says that it is done.</summary>
/// <param name="CommitmentId">Which.</param>
/// <param name="State">Accepted, not possible or done.</param>
/// <param name="Reply">For the pair; needed where it isn't possible.</param>
/// <param name="Version">The version that the head read.</param>
[RequiresRole(Role.Headteacher)]
[InVault(Vault.Mentoring, "answer what a pair has agreed to ask of the school")]
public sealed record AnswerCommitment(Guid CommitmentId, CommitmentState State, string? Reply, int Version) : ICommand<Done>;

internal sealed class AnswerCommitmentValidator : AbstractValidator<AnswerCommitment>
{
    public AnswerCommitmentValidator()
    {
        RuleFor(c => c.State)
            .Must(state => state is CommitmentState.Accepted or CommitmentState.NotPossible or CommitmentState.Done)
            .WithMessage("Choose an answer");
        RuleFor(c => c.Reply).NotEmpty().When(c => c.State == CommitmentState.NotPossible)
            .WithMessage("Tell them why not, and what the school can do instead");
        RuleFor(c => c.Reply).MaximumLength(Commitment.LongestText).WithMessage($"Keep this to {Commitment.LongestText:N0} characters");
    }
}

internal sealed class AnswerCommitmentHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<AnswerCommitment, Done>
{
    public async Task<Result<Done>> Handle(AnswerCommitment request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var found = await db.SchoolCommitmentsFor(actor)
            .Where(c => c.Id == request.CommitmentId)
            .Select(c => new { Commitment = c, Version = EF.Property<int>(c, OwnReviews.Version) })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return new NotFound();
        }

        if (found.Version != request.Version)
        {
            return new Conflict("This changed a moment ago. Read it again before you answer; what you typed is kept.");
        }

        found.Commitment.Answer(request.State, string.IsNullOrWhiteSpace(request.Reply) ? null : request.Reply.Trim(), time.UtcNow());
        return Done.It;
    }
}
