using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.NextSteps;

/// <summary>Its owner has done a next step, or lets it go without ceremony.</summary>
[RequiresPerson, InVault(Vault.Mentoring, "finish one's own next step or let it go")]
public sealed record CloseNextStep(Guid StepId, bool LetGo) : ICommand<Done>;

internal sealed class CloseNextStepHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<CloseNextStep, Done>
{
    public async Task<Result<Done>> Handle(CloseNextStep request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var step = await db.NextSteps.SingleOrDefaultAsync(s => s.Id == request.StepId && s.OwnerId == me, cancellationToken);
        if (step is null)
        {
            return new NotFound();
        }

        if (step.State == NextStepState.Open)
        {
            step.Close(request.LetGo ? NextStepState.LetGo : NextStepState.Done, time.UtcNow());
        }

        return Done.It;
    }
}
