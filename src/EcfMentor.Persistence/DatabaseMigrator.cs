using EcfMentor.Application.Ports;
using EcfMentor.Persistence.Catalog;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Persistence;

/// <summary>
/// Brings every database to the model of this build: the shared one, and those of trusts that have their own.
/// Does nothing, and takes no lock, where nothing is pending.
/// </summary>
public sealed class DatabaseMigrator(
    IDbContextFactory<CatalogDbContext> catalogs, AppDbContextFactory apps, DatabaseSettings settings)
{
    /// <summary>Migrates, saying what it does. Answers how many migrations ran.</summary>
    public async Task<int> MigrateAsync(Action<string> say, CancellationToken ct)
    {
        if (!await IsBehindAsync(ct) && !await IsAnyOwnBehindAsync(ct))
        {
            return 0;
        }

        int count;
        await using (var catalog = await catalogs.CreateDbContextAsync(ct))
        {
            count = await MigrateAsync(catalog, "the catalog", say, ct);
        }

        await using (var shared = apps.WithoutTenant())
        {
            count += await MigrateAsync(shared, "the trusts' data", say, ct);
        }

        foreach (var own in await OwnDatabasesAsync(ct))
        {
            await using var separate = apps.WithoutTenant(own);
            count += await MigrateAsync(separate, "a trust's own database", say, ct);
        }

        return count;
    }

    /// <summary>True when the shared database is behind this build. A trust's own one is its own matter: it stops no other trust.</summary>
    public async Task<bool> IsBehindAsync(CancellationToken ct)
    {
        // Both at once: what takes time is building the two models, and a start waits for it.
        var trusts = Task.Run(() => IsBehindAsync(apps.WithoutTenant(), ct), ct);
        var catalog = await IsBehindAsync(await catalogs.CreateDbContextAsync(ct), ct);
        return await trusts || catalog;
    }

    private static async Task<bool> IsBehindAsync(DbContext context, CancellationToken ct)
    {
        await using (context)
        {
            return (await context.Database.GetPendingMigrationsAsync(ct)).Any();
        }
    }

    private async Task<bool> IsAnyOwnBehindAsync(CancellationToken ct)
    {
        foreach (var own in await OwnDatabasesAsync(ct))
        {
            if (await IsBehindAsync(apps.WithoutTenant(own), ct))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<List<string>> OwnDatabasesAsync(CancellationToken ct)
    {
        await using var catalog = await catalogs.CreateDbContextAsync(ct);
        return await catalog.Trusts.Where(trust => trust.ConnectionString != null).Select(trust => trust.ConnectionString!).Distinct().ToListAsync(ct);
    }

    private async Task<int> MigrateAsync(DbContext context, string what, Action<string> say, CancellationToken ct)
    {
        await using var turn = await settings.Engine.BeginMigrationAsync(context, ct);
        var pending = (await context.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count > 0)
        {
            say($"Bringing {what} up to date ({pending.Count} {(pending.Count == 1 ? "step" : "steps")})…");
            await context.Database.MigrateAsync(ct);
        }

        return pending.Count;
    }
}

/// <summary>Makes a trust's root row in its own database, which every other row of the trust points to.</summary>
public sealed class TrustSpace(AppDbContextFactory contexts) : ITrustSpace
{
    public async Task OpenAsync(TenantInfo tenant, CancellationToken ct)
    {
        await using var context = contexts.Lease(tenant);
        if (!await context.Trusts.AnyAsync(ct))
        {
            context.Trusts.Add(new Trust(tenant.Id, tenant.Name));
            await context.SaveChangesAsync(ct);
        }
    }
}
