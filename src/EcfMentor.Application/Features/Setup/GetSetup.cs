using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Setup;

/// <summary>How far the trust has come in setting itself up, with a fact for each step.</summary>
[RequiresRole(Role.TrustInductionLead)]
public sealed record GetSetup : IQuery<SetupView>;

/// <summary>The checklist's facts. A step is done once it was saved; it can be opened again at any time.</summary>
/// <param name="TrustName">The trust's name.</param>
/// <param name="Schools">How many schools are on the list.</param>
/// <param name="SchoolsDone">Whether schools were chosen.</param>
/// <param name="FirstYear">The first school year with terms, by the year in which it starts; null without any.</param>
/// <param name="LastYear">The last one.</param>
/// <param name="TermsDone">Whether term dates were saved.</param>
/// <param name="People">How many people are on the roster.</param>
/// <param name="StaffDone">Whether a staff file was saved.</param>
/// <param name="NotInvited">How many of them nobody has invited.</param>
/// <param name="InvitedDone">Whether invitations went out.</param>
public sealed record SetupView(
    string TrustName, int Schools, bool SchoolsDone, int? FirstYear, int? LastYear, bool TermsDone, int People, bool StaffDone, int NotInvited, bool InvitedDone)
{
    /// <summary>True when nothing is left to do.</summary>
    public bool AllDone => SchoolsDone && TermsDone && StaffDone && InvitedDone;
}

internal sealed class GetSetupHandler(IAppDb db) : IQueryHandler<GetSetup, SetupView>
{
    public async Task<Result<SetupView>> Handle(GetSetup request, CancellationToken cancellationToken)
    {
        var setup = await db.Setups.AsNoTracking()
            .Select(s => new
            {
                s.TrustName,
                s.SchoolsChosenAt,
                s.TermsSetAt,
                s.StaffImportedAt,
                s.PeopleInvitedAt,
                Schools = db.Schools.Count(school => school.Active),
                People = db.People.Count(),
                NotInvited = db.People.Count(person => person.InvitedAt == null),
                FirstYear = db.Terms.Where(term => term.SchoolId == null).Min(term => (int?)term.AcademicYear),
                LastYear = db.Terms.Where(term => term.SchoolId == null).Max(term => (int?)term.AcademicYear),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (setup is null)
        {
            return new NotFound();
        }

        return new SetupView(
            setup.TrustName, setup.Schools, setup.SchoolsChosenAt is not null, setup.FirstYear, setup.LastYear, setup.TermsSetAt is not null,
            setup.People, setup.StaffImportedAt is not null, setup.NotInvited, setup.PeopleInvitedAt is not null);
    }
}
