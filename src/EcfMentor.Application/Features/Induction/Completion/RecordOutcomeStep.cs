using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction.Completion;

/// <summary>The tutor or the head records a step after completion. Steps come in their order: each starts the next one's clock.</summary>
/// <param name="InductionId">Whose.</param>
/// <param name="Kind">Which step.</param>
/// <param name="On">The day on which it was sent, made or received.</param>
/// <param name="ByEmail">True for something sent by e-mail.</param>
/// <param name="Decision">What the appropriate body decided; for its decision only.</param>
[RequiresRole(Role.InductionTutor, Role.Headteacher)]
[InVault(Vault.Assessment, "record a step between completion and decision")]
public sealed record RecordOutcomeStep(Guid InductionId, OutcomeStepKind? Kind, DateOnly? On, bool ByEmail, OutcomeDecision? Decision) : ICommand<Done>;

internal sealed class RecordOutcomeStepValidator : AbstractValidator<RecordOutcomeStep>
{
    public RecordOutcomeStepValidator(TimeProvider time)
    {
        RuleFor(c => c.Kind).NotNull().WithMessage("Choose what happened");
        RuleFor(c => c.On).NotNull().WithMessage("Give the day").Must(on => on is null || on <= time.Today()).WithMessage("That day hasn’t come yet");
        RuleFor(c => c.Decision).NotNull().When(c => c.Kind == OutcomeStepKind.Decided).WithMessage("Choose what the appropriate body decided");
    }
}

internal sealed class RecordOutcomeStepHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<RecordOutcomeStep, Done>
{
    public async Task<Result<Done>> Handle(RecordOutcomeStep request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var today = time.Today();
        var kept = InductionReader.Whole(db.Inductions.LookedAfterBy(actor, today)).Include(induction => induction.Outcome);
        if (await kept.SingleOrDefaultAsync(induction => induction.Id == request.InductionId, cancellationToken) is not { } record)
        {
            return new NotFound();
        }

        var plan = (await InductionReader.ReadAsync(db, cancellationToken)).Plan(record, today).Plan;
        if (plan is not { IsComplete: true, CompletedOn: { } completed })
        {
            return Invalid.Because("Induction isn’t complete yet, so no recommendation or decision can be made");
        }

        var (kind, on) = (request.Kind!.Value, request.On!.Value);
        var clocks = CompletionClock.Steps(completed, [.. record.Outcome.Select(step => step.Step)]);
        if (clocks.FirstOrDefault(clock => clock.Kind == kind) is not { Taken: null } clock || (clock.DueBy is null && !HasNoClock(kind)))
        {
            return Invalid.Because(nameof(request.Kind), "This step doesn’t come next. Record the one before it first");
        }

        var before = record.Outcome.Where(step => step.Kind < kind).Select(step => step.On).DefaultIfEmpty(completed).Max();
        if (on < before)
        {
            return Invalid.Because(nameof(request.On), $"That is before {TypedText.InWords(before)}, the day of the step before it");
        }

        record.Outcome.Add(new(
            Guid.CreateVersion7(), record.Id,
            new(kind, on, request.ByEmail && kind is (OutcomeStepKind.Recommended or OutcomeStepKind.NoticeGiven), kind == OutcomeStepKind.Decided ? request.Decision : null),
            actor.PersonId, time.UtcNow()));
        return Done.It;
    }

    private static bool HasNoClock(OutcomeStepKind kind) => kind is OutcomeStepKind.AppealWaived or OutcomeStepKind.AppealHeard;
}
