using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Persistence.Identity;

/// <summary>Reads what a person may do today. Asked once per request, never remembered: a role that ended yesterday opens nothing today.</summary>
public sealed class GrantReader(IServiceProvider services)
{
    /// <summary>The person with today's roles; null when nobody has that id in this trust.</summary>
    public async Task<Actor?> ReadAsync(Guid personId, DateOnly today, CancellationToken ct)
    {
        var db = (AppDbContext)services.GetService(typeof(AppDbContext))!;
        var rows = await (
            from person in db.People
            where person.Id == personId
            from period in db.RolePeriods
                .Where(r => r.PersonId == person.Id && r.StartsOn <= today && (r.EndsOn == null || r.EndsOn >= today))
                .DefaultIfEmpty()
            select new { person.FirstName, person.LastName, Role = (Role?)period!.Role, period.SchoolId })
            .ToListAsync(ct);
        return rows.Count == 0
            ? null
            : Actor.ForPerson(personId, rows[0].FirstName, rows[0].LastName,
                [.. rows.Where(row => row.Role is not null).Select(row => new Grant(row.Role!.Value, row.SchoolId)).Distinct()]);
    }
}
