using System.Globalization;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Setup;

/// <summary>Says which schools are the trust's. Saying the same twice changes nothing.</summary>
/// <param name="Urns">The schools on the list from now on.</param>
/// <param name="AlsoUrn">One more, typed by hand: a school that joins soon, which the file still lists elsewhere.</param>
[RequiresRole(Role.TrustInductionLead)]
public sealed record ChooseSchools(IReadOnlyList<int> Urns, string? AlsoUrn) : ICommand<int>;

internal sealed class ChooseSchoolsHandler(IAppDb db, ICatalogDb catalog, TimeProvider time) : ICommandHandler<ChooseSchools, int>
{
    public async Task<Result<int>> Handle(ChooseSchools request, CancellationToken cancellationToken)
    {
        var wanted = request.Urns.ToHashSet();
        if (!string.IsNullOrWhiteSpace(request.AlsoUrn))
        {
            if (!Urn.TryParse(request.AlsoUrn, out var also, out var reason))
            {
                return Invalid.Because(nameof(request.AlsoUrn), reason);
            }

            wanted.Add(also.Value);
        }

        if (wanted.Count == 0)
        {
            return Invalid.Because(nameof(request.Urns), "Choose at least one school");
        }

        var listed = await db.Schools.ToListAsync(cancellationToken);
        var known = await catalog.Establishments.AsNoTracking().Where(school => wanted.Contains(school.Urn)).ToDictionaryAsync(school => school.Urn, cancellationToken);
        if (Unknown(request, wanted, known, listed) is { } unknown)
        {
            return unknown;
        }

        if (await StillHasPeopleAsync(listed.Where(school => school.Active && !wanted.Contains(school.Urn)).ToList(), cancellationToken) is { } peopled)
        {
            return peopled;
        }

        Save(wanted, known, listed);
        var setup = await db.Setups.SingleAsync(cancellationToken);
        setup.SchoolsChosen(time.UtcNow());
        return wanted.Count;
    }

    private static Invalid? Unknown(ChooseSchools request, HashSet<int> wanted, Dictionary<int, Establishment> known, List<School> listed)
    {
        var missing = wanted.Where(urn => !known.TryGetValue(urn, out var found) || !found.IsOpen).Except(listed.Select(school => school.Urn)).ToList();
        return missing.Count == 0 ? null
            : missing.Exists(urn => !request.Urns.Contains(urn))
                ? Invalid.Because(nameof(request.AlsoUrn), $"No open school has the URN {request.AlsoUrn!.Trim()}. Check the number in Get Information about Schools")
                : Invalid.Because(nameof(request.Urns), $"No open school has the URN {missing[0].ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>A school with people in it stays on the list: their records would hang in the air.</summary>
    private async Task<Invalid?> StillHasPeopleAsync(List<School> leaving, CancellationToken ct)
    {
        var ids = leaving.ConvertAll(school => school.Id);
        var today = time.Today();
        var who = await db.RolePeriods.AsNoTracking()
            .Where(period => period.SchoolId != null && ids.Contains(period.SchoolId.Value) && (period.EndsOn == null || period.EndsOn >= today))
            .Select(period => new { School = period.School!.Name, period.Person.FirstName, period.Person.LastName })
            .OrderBy(who => who.School).ThenBy(who => who.LastName).ThenBy(who => who.FirstName)
            .Take(4).ToListAsync(ct);
        return who.Count == 0 ? null : Invalid.Because(
            nameof(ChooseSchools.Urns),
            $"{who[0].School} still has people: {string.Join(", ", who.Where(w => w.School == who[0].School).Take(3).Select(w => $"{w.FirstName} {w.LastName}"))}. End their roles there first, or keep the school ticked");
    }

    private void Save(HashSet<int> wanted, Dictionary<int, Establishment> known, List<School> listed)
    {
        foreach (var urn in wanted)
        {
            var school = listed.Find(s => s.Urn == urn);
            var given = known.GetValueOrDefault(urn);
            if (school is null)
            {
                db.Schools.Add(new School(Guid.CreateVersion7(), urn, given!.Name, given.PhaseName));
            }
            else
            {
                school.Choose(given?.Name ?? school.Name, given?.PhaseName ?? school.Phase);
            }
        }

        listed.Where(school => !wanted.Contains(school.Urn)).ToList().ForEach(school => school.Leave());
    }
}
