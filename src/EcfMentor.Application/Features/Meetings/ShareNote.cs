using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>The author lets the other of the pair read a note, or takes that back.</summary>
[RequiresPerson, InVault(Vault.Mentoring, "say who may read one's own note")]
public sealed record ShareNote(Guid MeetingId, Guid NoteId, bool Shared) : ICommand<Done>;

internal sealed class ShareNoteHandler(IAppDb db, IActorSource actors) : ICommandHandler<ShareNote, Done>
{
    public async Task<Result<Done>> Handle(ShareNote request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var note = await db.MeetingNotes
            .SingleOrDefaultAsync(n => n.Id == request.NoteId && n.MeetingId == request.MeetingId && n.AuthorId == me, cancellationToken);
        if (note is null)
        {
            return new NotFound();
        }

        note.Rewrite(note.Text, request.Shared, note.WrittenAt);
        return Done.It;
    }
}
