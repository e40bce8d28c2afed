using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction.Completion;

/// <summary>The tutor or the head takes back the step that was recorded last, where it was entered wrongly.</summary>
/// <param name="InductionId">Whose.</param>
[RequiresRole(Role.InductionTutor, Role.Headteacher)]
[InVault(Vault.Assessment, "take back a step that was entered wrongly")]
public sealed record RemoveOutcomeStep(Guid InductionId) : ICommand<Done>;

internal sealed class RemoveOutcomeStepHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<RemoveOutcomeStep, Done>
{
    public async Task<Result<Done>> Handle(RemoveOutcomeStep request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var steps = await db.Inductions.LookedAfterBy(actor, time.Today())
            .Where(induction => induction.Id == request.InductionId)
            .SelectMany(induction => induction.Outcome)
            .ToListAsync(cancellationToken);
        if (steps.Count == 0)
        {
            return new NotFound();
        }

        db.InductionOutcomeSteps.Remove(steps.MaxBy(step => (step.On, step.Kind))!);
        return Done.It;
    }
}
