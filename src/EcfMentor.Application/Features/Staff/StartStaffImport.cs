using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Staff;

/// <summary>
/// Reads a staff file into a draft, in place of the draft that the same person had open. Nothing of the roster changes.
/// A file that can't be read as a whole is refused beside the field <c>File</c>. Answers the draft's id.
/// </summary>
/// <param name="FileName">As the browser named it.</param>
/// <param name="Content">The file; null when none was chosen.</param>
[RequiresRole(Role.TrustInductionLead)]
public sealed record StartStaffImport(string FileName, Stream? Content) : ICommand<Guid>;

internal sealed class StartStaffImportHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<StartStaffImport, Guid>
{
    private const int LongestName = 255;

    public async Task<Result<Guid>> Handle(StartStaffImport request, CancellationToken cancellationToken)
    {
        if (request.Content is not { } content)
        {
            return Invalid.Because("File", "Choose a file");
        }

        // The database may ask for a second attempt at the whole command.
        if (content.CanSeek)
        {
            content.Position = 0;
        }

        var reading = await StaffFile.ReadAsync(content, cancellationToken);
        if (reading.Refusal is { } refusal)
        {
            return Invalid.Because("File", refusal.Message);
        }

        var actor = await actors.CurrentAsync(cancellationToken);
        db.StaffImports.RemoveRange(await db.StaffImports.Where(import => import.UploadedById == actor.PersonId).ToListAsync(cancellationToken));
        var name = request.FileName.Length > LongestName ? request.FileName[..LongestName] : request.FileName;
        var draft = new StaffImport(
            Guid.CreateVersion7(), actor.PersonId, name, new StaffDraft(reading.Rows, reading.Warnings).Write(), time.UtcNow());
        db.StaffImports.Add(draft);
        return draft.Id;
    }
}
