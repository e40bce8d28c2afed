using EcfMentor.Application.Ports;
using EcfMentor.Persistence.Catalog;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EcfMentor.Persistence;

/// <summary>Registers storage.</summary>
public static class PersistenceServices
{
    public static IServiceCollection AddPersistence(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton<AppDbContextFactory>();
        services.AddScoped(provider => provider.GetRequiredService<AppDbContextFactory>()
            .Lease(provider.GetRequiredService<ITenantContext>().Current));
        services.AddScoped<IAppDb, AppDb>();

        services.AddPooledDbContextFactory<CatalogDbContext>(options =>
            settings.Engine.Configure(options, settings.ConnectionString, MigrationHistory.Catalog));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<CatalogDbContext>>().CreateDbContext());
        services.AddScoped<ICatalogDb, CatalogDb>();
        services.AddSingleton<ITenantStore, CatalogTenantStore>();
        services.AddSingleton<DatabaseMigrator>();
        services.AddSingleton<ITrustSpace, TrustSpace>();
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<Identity.GrantReader>();
        return services;
    }
}
