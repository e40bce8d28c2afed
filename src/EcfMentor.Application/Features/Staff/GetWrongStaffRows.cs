using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Staff;

/// <summary>The rows of a draft with something to put right, as a staff file that spreadsheets open without running anything in it.</summary>
[RequiresRole(Role.TrustInductionLead)]
public sealed record GetWrongStaffRows(Guid Id) : IQuery<string>;

internal sealed class GetWrongStaffRowsHandler(IAppDb db) : IQueryHandler<GetWrongStaffRows, string>
{
    public async Task<Result<string>> Handle(GetWrongStaffRows request, CancellationToken cancellationToken)
    {
        if (await db.StaffImports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == request.Id, cancellationToken) is not { } found)
        {
            return new NotFound();
        }

        var rows = StaffDraft.Read(found.Rows).Rows;
        var roster = await StaffRoster.ReadAsync(db, toChange: false, cancellationToken);
        var wrong = StaffRowCheck.Check(rows, roster.Schools, roster.People).Errors.Select(error => error.Line).ToHashSet();
        return StaffFile.Write(rows.Where(row => wrong.Contains(row.Line)));
    }
}
