using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction;

/// <summary>An induction tutor takes back an absence that was entered wrongly.</summary>
/// <param name="InductionId">Whose.</param>
/// <param name="AbsenceId">Which.</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "take back an absence that was entered wrongly")]
public sealed record RemoveAbsence(Guid InductionId, Guid AbsenceId) : ICommand<Done>;

internal sealed class RemoveAbsenceHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<RemoveAbsence, Done>
{
    public async Task<Result<Done>> Handle(RemoveAbsence request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var absence = await db.Inductions.KeptBy(actor, time.Today())
            .Where(induction => induction.Id == request.InductionId)
            .SelectMany(induction => induction.Absences)
            .SingleOrDefaultAsync(absence => absence.Id == request.AbsenceId, cancellationToken);
        if (absence is null)
        {
            return new NotFound();
        }

        db.InductionAbsences.Remove(absence);
        return Done.It;
    }
}
