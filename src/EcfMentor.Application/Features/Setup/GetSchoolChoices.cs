using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Setup;

/// <summary>The schools that the trust can put on its list: those that the establishment file gives it, and those already there.</summary>
[RequiresRole(Role.TrustInductionLead)]
public sealed record GetSchoolChoices : IQuery<SchoolChoices>;

/// <summary>A school to choose.</summary>
/// <param name="Urn">Its number in Get Information about Schools.</param>
/// <param name="Name">Its name.</param>
/// <param name="Phase">Its phase; null when the file gives none.</param>
/// <param name="Town">Where it is; null when the file gives none.</param>
/// <param name="ProposedToClose">Open, but proposed to close.</param>
/// <param name="Chosen">On the trust's list now; before the first choice every open school of the trust is.</param>
public sealed record SchoolChoice(int Urn, string Name, string? Phase, string? Town, bool ProposedToClose, bool Chosen);

/// <summary>All choices, A to Z.</summary>
public sealed record SchoolChoices(IReadOnlyList<SchoolChoice> Schools, bool ChosenBefore);

internal sealed class GetSchoolChoicesHandler(IAppDb db, ICatalogDb catalog) : IQueryHandler<GetSchoolChoices, SchoolChoices>
{
    private const int ProposedToClose = 3;

    public async Task<Result<SchoolChoices>> Handle(GetSchoolChoices request, CancellationToken cancellationToken)
    {
        var setup = await db.Setups.AsNoTracking().SingleAsync(cancellationToken);
        var listed = await db.Schools.AsNoTracking().ToListAsync(cancellationToken);
        var given = await catalog.Establishments.AsNoTracking()
            .Where(school => setup.TrustCode != null && school.TrustCode == setup.TrustCode && (school.StatusCode == 1 || school.StatusCode == ProposedToClose))
            .ToListAsync(cancellationToken);

        var chosenBefore = setup.SchoolsChosenAt is not null;
        var active = listed.Where(school => school.Active).Select(school => school.Urn).ToHashSet();
        var choices = given
            .Select(school => new SchoolChoice(
                school.Urn, school.Name, school.PhaseName, school.Town, school.StatusCode == ProposedToClose, !chosenBefore || active.Contains(school.Urn)))
            .Concat(listed.Where(school => given.TrueForAll(g => g.Urn != school.Urn))
                .Select(school => new SchoolChoice(school.Urn, school.Name, school.Phase, null, false, school.Active)))
            .OrderBy(school => school.Name, StringComparer.CurrentCulture)
            .ToList();
        return new SchoolChoices(choices, chosenBefore);
    }
}
