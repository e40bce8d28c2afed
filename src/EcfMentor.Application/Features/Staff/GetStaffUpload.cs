using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Staff;

/// <summary>How far the import of staff has come: whether there is a roster, and the actor's own draft to go on with.</summary>
[RequiresRole(Role.TrustInductionLead)]
public sealed record GetStaffUpload : IQuery<StaffUpload>;

/// <summary>A draft to go on with.</summary>
/// <param name="Id">The draft.</param>
/// <param name="FileName">The file it came from.</param>
/// <param name="UploadedAt">When (UTC).</param>
public sealed record OpenStaffDraft(Guid Id, string FileName, DateTime UploadedAt);

/// <summary>What the page for a new file tells.</summary>
/// <param name="People">People on the roster.</param>
/// <param name="Draft">The actor's open draft; null when there is none.</param>
public sealed record StaffUpload(int People, OpenStaffDraft? Draft);

internal sealed class GetStaffUploadHandler(IAppDb db, IActorSource actors) : IQueryHandler<GetStaffUpload, StaffUpload>
{
    public async Task<Result<StaffUpload>> Handle(GetStaffUpload request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var draft = await db.StaffImports.AsNoTracking().Where(import => import.UploadedById == actor.PersonId)
            .OrderByDescending(import => import.UploadedAt)
            .Select(import => new OpenStaffDraft(import.Id, import.FileName, import.UploadedAt))
            .FirstOrDefaultAsync(cancellationToken);
        return new StaffUpload(await db.People.CountAsync(cancellationToken), draft);
    }
}
