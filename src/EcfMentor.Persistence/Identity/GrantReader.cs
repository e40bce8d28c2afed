using EcfMentor.Domain.People;
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

        // The first thing that a signed-in request asks: opened here, the connection serves the whole unit of work.
        await db.Database.OpenConnectionAsync(ct);
        var current = db.RolePeriods.Where(r => r.StartsOn <= today && (r.EndsOn == null || r.EndsOn >= today));

        // One flat query: a row for each role, or one without.
        var rows = await db.People.AsNoTracking()
            .Where(p => p.Id == personId)
            .LeftJoin(db.Accounts, p => p.Id, account => account.Id, (p, account) => new { p.Id, p.FirstName, p.LastName, account!.SecurityStamp })
            .LeftJoin(current, p => p.Id, r => r.PersonId, (p, r) => new { p.FirstName, p.LastName, p.SecurityStamp, Role = (Role?)r!.Role, r.SchoolId })
            .ToListAsync(ct);
        return rows is [var person, ..]
            ? (Actor.ForPerson(personId, person.FirstName, person.LastName,
                [.. rows.Where(row => row.Role is not null).Select(row => new Grant(row.Role!.Value, row.SchoolId)).Distinct()]), person.SecurityStamp)
            : (null, null);
    }
}
