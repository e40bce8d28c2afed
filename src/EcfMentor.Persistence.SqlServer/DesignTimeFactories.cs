using EcfMentor.Persistence.Catalog;
using Microsoft.EntityFrameworkCore.Design;

namespace EcfMentor.Persistence.SqlServer;

/// <summary>For `dotnet ef`: the app model on this engine.</summary>
public sealed class AppDesignTimeFactory : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args) => DesignTime.App(new SqlServerEngine(), "Server=localhost;Database=design_time");
}

/// <summary>For `dotnet ef`: the catalog's model on this engine.</summary>
public sealed class CatalogDesignTimeFactory : IDesignTimeDbContextFactory<CatalogDbContext>
{
    public CatalogDbContext CreateDbContext(string[] args) => DesignTime.Catalog(new SqlServerEngine(), "Server=localhost;Database=design_time");
}
