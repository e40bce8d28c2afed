using EcfMentor.Persistence.Catalog;
using Microsoft.EntityFrameworkCore.Design;

namespace EcfMentor.Persistence.Sqlite;

/// <summary>For `dotnet ef`: the app model on this engine.</summary>
public sealed class AppDesignTimeFactory : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args) => DesignTime.App(new SqliteEngine(), "Data Source=design-time.db");
}

/// <summary>For `dotnet ef`: the catalog's model on this engine.</summary>
public sealed class CatalogDesignTimeFactory : IDesignTimeDbContextFactory<CatalogDbContext>
{
    public CatalogDbContext CreateDbContext(string[] args) => DesignTime.Catalog(new SqliteEngine(), "Data Source=design-time.db");
}
