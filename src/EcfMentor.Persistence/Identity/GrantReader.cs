using EcfMentor.Application.Ports;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Persistence.Identity;

/// <summary>Reads what a person may do today. Asked once per request, never remembered: a role that ended yesterday opens nothing today.</summary>
public sealed class GrantReader(IServiceProvider services)
{
    // One flat query: a row for each role, or one without.
    private static readonly HotQuery<Guid, DateOnly, GrantRow> Grants = HotQuery.Of((DbContext db, Guid personId, DateOnly today) => db.Set<Person>().AsNoTracking()
        .Where(p => p.Id == personId)
        .LeftJoin(db.Set<Account>(), p => p.Id, account => account.Id, (p, account) => new { p.Id, p.FirstName, p.LastName, account!.SecurityStamp })
        .LeftJoin(
            db.Set<RolePeriod>().Where(r => r.StartsOn <= today && (r.EndsOn == null || r.EndsOn >= today)),
            p => p.Id,
            r => r.PersonId,
            (p, r) => new GrantRow(p.FirstName, p.LastName, p.SecurityStamp, (Role?)r!.Role, r.SchoolId)));

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
        var rows = await Grants.Run(db, personId, today).ToListAsync(ct);
        return rows is [var person, ..]
            ? (Actor.ForPerson(personId, person.FirstName, person.LastName,
                [.. rows.Where(row => row.Role is not null).Select(row => new Grant(row.Role!.Value, row.SchoolId)).Distinct()]), person.SecurityStamp)
            : (null, null);
    }

    private sealed record GrantRow(string FirstName, string LastName, string? SecurityStamp, Role? Role, Guid? SchoolId);
}
