using System.Collections.Concurrent;
using EcfMentor.Tenancy;
using EcfMentor.Tenancy.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace EcfMentor.Persistence;

/// <summary>Where the portal keeps its data.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="ConnectionString">The shared database: catalog, and every trust without a database of its own.</param>
public sealed record DatabaseSettings(IDatabaseEngine Engine, string ConnectionString);

/// <summary>The only place that hands out <see cref="AppDbContext"/>s: pooled, one pool for each database, each lease for one trust.</summary>
public class AppDbContextFactory(DatabaseSettings settings)
{
    private readonly ConcurrentDictionary<string, Lazy<IDbContextFactory<AppDbContext>>> pools = new(StringComparer.Ordinal);

    /// <summary>Leases a context to a trust. Disposing it ends the lease.</summary>
    public AppDbContext Lease(TenantInfo tenant)
    {
        var context = Pool(tenant.ConnectionString ?? settings.ConnectionString).CreateDbContext();
        context.Enter(tenant);
        return context;
    }

    /// <summary>A context without a trust: for migrating and for looking at the model. Reading or writing throws.</summary>
    public AppDbContext WithoutTenant(string? connectionString = null) => Pool(connectionString ?? settings.ConnectionString).CreateDbContext();

    /// <summary>Makes the pool of one database; a test overrides it to switch the filter off.</summary>
    protected virtual IDbContextFactory<AppDbContext> MakePool(string connectionString)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        Configure(options, settings.Engine, connectionString);
        return new PooledDbContextFactory<AppDbContext>(options.Options);
    }

    /// <summary>The options of every app context, whatever its type.</summary>
    public static void Configure(DbContextOptionsBuilder options, IDatabaseEngine engine, string connectionString)
    {
        engine.Configure(options, connectionString, MigrationHistory.App);
        options.AddInterceptors(new TenantSaveInterceptor(), new VersionInterceptor());
    }

    private IDbContextFactory<AppDbContext> Pool(string connectionString) =>
        pools.GetOrAdd(connectionString, key => new Lazy<IDbContextFactory<AppDbContext>>(() => MakePool(key))).Value;
}
