using EcfMentor.Application.Ports;
using EcfMentor.Persistence.Catalog;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EcfMentor.Persistence;

/// <summary>
/// Brings every database to the model of this build: the shared one, and those of trusts that have their own.
/// Does nothing, and takes no lock, where nothing is pending.
/// </summary>
public sealed class DatabaseMigrator(
    IDbContextFactory<CatalogDbContext> catalogs, AppDbContextFactory apps, DatabaseSettings settings)
{
    // Which migrations ran is a question to one table. Building a model for it would take most of a start.
    private static readonly IModel NoModel = new ModelBuilder().FinalizeModel();

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
        await using var catalog = CatalogHistory();
        await using var trusts = TrustsHistory(settings.ConnectionString);
        return await AnyPendingAsync(catalog, ct) || await AnyPendingAsync(trusts, ct);
    }

    private static async Task<bool> AnyPendingAsync(DbContext context, CancellationToken ct) =>
        (await context.Database.GetPendingMigrationsAsync(ct)).Any();

    private CatalogDbContext CatalogHistory()
    {
        var options = new DbContextOptionsBuilder<CatalogDbContext>().UseModel(NoModel);
        settings.Engine.Configure(options, settings.ConnectionString, MigrationHistory.Catalog);
        return new CatalogDbContext(options.Options);
    }

    private AppDbContext TrustsHistory(string connectionString)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>().UseModel(NoModel);
        AppDbContextFactory.Configure(options, settings.Engine, connectionString);
        return new AppDbContext(options.Options);
    }

    private async Task<bool> IsAnyOwnBehindAsync(CancellationToken ct)
    {
        foreach (var own in await OwnDatabasesAsync(ct))
        {
            await using var history = TrustsHistory(own);
            if (await AnyPendingAsync(history, ct))
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
