using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>Takes one's own item off the agenda.</summary>
[RequiresPerson, InVault(Vault.Mentoring, "take one's own item off the pair's agenda")]
public sealed record RemoveAgendaItem(Guid MeetingId, Guid ItemId) : ICommand<Done>;

internal sealed class RemoveAgendaItemHandler(IAppDb db, IActorSource actors) : ICommandHandler<RemoveAgendaItem, Done>
{
    public async Task<Result<Done>> Handle(RemoveAgendaItem request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var item = await db.AgendaItems
            .SingleOrDefaultAsync(i => i.Id == request.ItemId && i.MeetingId == request.MeetingId && i.AuthorId == me, cancellationToken);
        if (item is null || !await db.Meetings.Of(me).AnyAsync(m => m.Id == request.MeetingId, cancellationToken))
        {
            return new NotFound();
        }

        db.AgendaItems.Remove(item);
        return Done.It;
    }
}
