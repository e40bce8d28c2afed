using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Persistence.Identity;

/// <summary>Reads what a person may do today. Asked once per request, never remembered: a role that ended yesterday opens nothing today.</summary>
public sealed class GrantReader(IServiceProvider services)
{
    /// <summary>The person with today's roles; null when nobody has that id in this trust.</summary>
    public async Task<Actor?> ReadAsync(Guid personId, DateOnly today, CancellationToken ct) =>
        (await FindAsync(personId, today, ct)).Actor;

    /// <summary>As <see cref="ReadAsync"/>, in the same one query, for a session that carries this security stamp; null when it has been ended since.</summary>
    public async Task<Actor?> ReadSessionAsync(Guid personId, string stamp, DateOnly today, CancellationToken ct)
    {
        var (actor, current) = await FindAsync(personId, today, ct);
        return current is { Length: > 0 } && current == stamp ? actor : null;
    }

    private async Task<(Actor? Actor, string? Stamp)> FindAsync(Guid personId, DateOnly today, CancellationToken ct)
    {
        var db = (AppDbContext)services.GetService(typeof(AppDbContext))!;
        var person = await db.People.AsNoTracking()
            .Where(p => p.Id == personId)
            .Select(p => new
            {
                p.FirstName,
                p.LastName,
                Stamp = db.Accounts.Where(account => account.Id == personId).Select(account => account.SecurityStamp).SingleOrDefault(),
                Grants = db.RolePeriods
                    .Where(r => r.PersonId == personId && r.StartsOn <= today && (r.EndsOn == null || r.EndsOn >= today))
                    .Select(r => new { r.Role, r.SchoolId })
                    .ToList(),
            })
            .SingleOrDefaultAsync(ct);
        return person is null
            ? (null, null)
            : (Actor.ForPerson(personId, person.FirstName, person.LastName,
                [.. person.Grants.Select(grant => new Grant(grant.Role, grant.SchoolId)).Distinct()]), person.Stamp);
    }
}
