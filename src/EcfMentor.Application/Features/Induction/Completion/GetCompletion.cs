using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction.Completion;

/// <summary>What happens once induction is served: each step with its clock.</summary>
/// <param name="InductionId">Whose.</param>
[RequiresPerson]
[InVault(Vault.Assessment, "show the steps from completion to decision to the ECT, the induction tutor and the head")]
public sealed record GetCompletion(Guid InductionId) : IQuery<CompletionView>;

/// <summary>The steps after completion.</summary>
/// <param name="InductionId">Whose.</param>
/// <param name="Name">The ECT.</param>
/// <param name="FirstName">The ECT's first name.</param>
/// <param name="IsOwn">True when the ECT themselves asks.</param>
/// <param name="CanRecord">True for the tutor and the head.</param>
/// <param name="Today">The day of the page.</param>
/// <param name="CompletedOn">When everything required is served, now or in future; null when it isn't reached.</param>
/// <param name="Steps">The steps with their clocks; empty before completion.</param>
/// <param name="Body">The appropriate body.</param>
public sealed record CompletionView(
    Guid InductionId, string Name, string FirstName, bool IsOwn, bool CanRecord, DateOnly Today, DateOnly? CompletedOn, IReadOnlyList<ClockStep> Steps, string Body)
{
    /// <summary>The step that can be recorded next: the first that isn't taken and whose clock runs, or that has none.</summary>
    public IReadOnlyList<ClockStep> Open => [.. Steps.Where(step => step.Taken is null && (step.DueBy is not null || step.Kind is OutcomeStepKind.AppealWaived or OutcomeStepKind.AppealHeard))];

    /// <summary>The step that was taken last, and may be taken back.</summary>
    public ClockStep? Last => Steps.Where(step => step.Taken is not null).MaxBy(step => (step.Taken!.On, step.Kind));
}

internal sealed class GetCompletionHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetCompletion, CompletionView>
{
    public async Task<Result<CompletionView>> Handle(GetCompletion request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var today = time.Today();
        var readable = InductionReader.Whole(db.Inductions.AsNoTracking().ReadableBy(actor, today)).Include(induction => induction.Outcome);
        if (await readable.SingleOrDefaultAsync(induction => induction.Id == request.InductionId, cancellationToken) is not { } record)
        {
            return new NotFound();
        }

        var plan = (await InductionReader.ReadAsync(db, cancellationToken)).Plan(record, today).Plan;
        var isOwn = record.PersonId == actor.PersonId;
        return new CompletionView(
            record.Id, record.Person.Name, record.Person.FirstName, isOwn, !isOwn && actor.IsAny(Role.InductionTutor, Role.Headteacher), today, plan?.CompletedOn,
            plan is { IsComplete: true, CompletedOn: { } day } ? CompletionClock.Steps(day, [.. record.Outcome.Select(step => step.Step)]) : [],
            record.AppropriateBody.Name);
    }
}
