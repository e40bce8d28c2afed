using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>Writes a note about a meeting: for the author alone, unless the author shares it with the other of the pair.</summary>
[RequiresPerson, InVault(Vault.Mentoring, "write one's own note")]
public sealed record WriteNote(Guid MeetingId, string? Text, bool Shared) : ICommand<Done>;

internal sealed class WriteNoteValidator : AbstractValidator<WriteNote>
{
    public WriteNoteValidator()
    {
        RuleFor(c => c.Text).NotEmpty().WithMessage("Write your note first");
        RuleFor(c => c.Text).MaximumLength(4000).WithMessage("Keep a note to 4,000 characters or fewer");
    }
}

internal sealed class WriteNoteHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<WriteNote, Done>
{
    public async Task<Result<Done>> Handle(WriteNote request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        if (!await db.Meetings.Of(me).AnyAsync(m => m.Id == request.MeetingId, cancellationToken))
        {
            return new NotFound();
        }

        db.MeetingNotes.Add(new MeetingNote(Guid.CreateVersion7(), request.MeetingId, me, request.Text!.Trim(), request.Shared, time.UtcNow()));
        return Done.It;
    }
}
