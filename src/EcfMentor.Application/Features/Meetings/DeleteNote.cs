using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>The author deletes a note: nobody will see it again.</summary>
[RequiresPerson, InVault(Vault.Mentoring, "delete one's own note")]
public sealed record DeleteNote(Guid MeetingId, Guid NoteId) : ICommand<Done>;

internal sealed class DeleteNoteHandler(IAppDb db, IActorSource actors) : ICommandHandler<DeleteNote, Done>
{
    public async Task<Result<Done>> Handle(DeleteNote request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var note = await db.MeetingNotes
            .SingleOrDefaultAsync(n => n.Id == request.NoteId && n.MeetingId == request.MeetingId && n.AuthorId == me, cancellationToken);
        if (note is null)
        {
            return new NotFound();
        }

        db.MeetingNotes.Remove(note);
        return Done.It;
    }
}
