using EcfMentor.Persistence.Catalog;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Persistence;

/// <summary>Makes contexts for `dotnet ef`, which never open a connection. Each engine's assembly has two factories over these.</summary>
public static class DesignTime
{
    public static AppDbContext App(IDatabaseEngine engine, string connectionString)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        AppDbContextFactory.Configure(options, engine, connectionString);
        return new AppDbContext(options.Options);
    }

    public static CatalogDbContext Catalog(IDatabaseEngine engine, string connectionString)
    {
        var options = new DbContextOptionsBuilder<CatalogDbContext>();
        engine.Configure(options, connectionString, MigrationHistory.Catalog);
        return new CatalogDbContext(options.Options);
    }
}
