using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction;

/// <summary>An induction tutor takes back a decision that was entered wrongly.</summary>
/// <param name="InductionId">Whose.</param>
/// <param name="RulingId">Which.</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "take back a decision that was entered wrongly")]
public sealed record RemoveRuling(Guid InductionId, Guid RulingId) : ICommand<Done>;

internal sealed class RemoveRulingHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<RemoveRuling, Done>
{
    public async Task<Result<Done>> Handle(RemoveRuling request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var today = time.Today();
        var kept = InductionReader.Whole(db.Inductions.KeptBy(actor, today));
        var record = await kept.SingleOrDefaultAsync(induction => induction.Id == request.InductionId, cancellationToken);
        if (record?.Rulings.Find(ruling => ruling.Id == request.RulingId) is not { } ruling)
        {
            return new NotFound();
        }

        record.Rulings.Remove(ruling);
        var reader = await InductionReader.ReadAsync(db, cancellationToken);
        if (reader.Plan(record, today).Faults is [var fault, ..])
        {
            return Invalid.Because($"A later decision rests on this one: {fault.Message}");
        }

        db.InductionRulings.Remove(ruling);
        return Done.It;
    }
}
