using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Staff;

/// <summary>
/// Takes a draft in which everything is right into the roster, all of it or nothing, and deletes the draft.
/// A role that now ends earlier takes its mentorships with it, on the same day.
/// </summary>
/// <param name="Id">The draft.</param>
/// <param name="EndAbsent">Ends today the roles of which the file says nothing.</param>
[RequiresRole(Role.TrustInductionLead)]
public sealed record SaveStaffImport(Guid Id, bool EndAbsent) : ICommand<StaffSaved>;

/// <summary>What was done.</summary>
/// <param name="PeopleAdded">People who are new.</param>
/// <param name="PeopleChanged">People with a role that changed or is new.</param>
/// <param name="RolesEnded">Roles that the file left out and that ended.</param>
public sealed record StaffSaved(int PeopleAdded, int PeopleChanged, int RolesEnded);

internal sealed class SaveStaffImportHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<SaveStaffImport, StaffSaved>
{
    public async Task<Result<StaffSaved>> Handle(SaveStaffImport request, CancellationToken cancellationToken)
    {
        if (await db.StaffImports.SingleOrDefaultAsync(import => import.Id == request.Id, cancellationToken) is not { } found)
        {
            return new NotFound();
        }

        var actor = await actors.CurrentAsync(cancellationToken);
        var roster = await StaffRoster.ReadAsync(db, toChange: true, cancellationToken);
        var plan = StaffPlan.Make(StaffDraft.Read(found.Rows).Rows, roster, actor.PersonId, time.Today());
        if (plan.Check.Errors.Count > 0)
        {
            return Invalid.Because("Put every cell right first. Nothing has been saved");
        }

        var writer = new StaffWriter(db, roster);
        var saved = writer.Apply(plan, request.EndAbsent ? plan.Absent : [], time.Today());
        if (!writer.LeadsOn(time.Today().AddDays(1)))
        {
            return Invalid.Because("This file would leave the trust without an induction lead. Add one, or keep the role open");
        }

        await MentorshipEnds.ApplyAsync(db, writer.Shortened, cancellationToken);
        db.StaffImports.Remove(found);
        (await db.Setups.SingleOrDefaultAsync(cancellationToken))?.StaffImported(time.UtcNow());
        return saved;
    }
}
