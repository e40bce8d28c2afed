using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Persistence;
using EcfMentor.Persistence.Catalog;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Web.Features.Demo;

/// <summary>Makes two demo trusts, where there are no trusts yet, as they would be after some weeks of use.</summary>
public static class DemoSeed
{
    /// <summary>Does nothing where a trust exists.</summary>
    public static async Task SeedIfEmptyAsync(IServiceProvider services, Action<string> say, CancellationToken ct)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<CatalogDbContext>>();
        await using (var catalog = await contexts.CreateDbContextAsync(ct))
        {
            if (await catalog.Trusts.AnyAsync(ct))
            {
                return;
            }
        }

        say("Making two demo trusts…");
        await SeedAsync(services, contexts, "saltmarsh", "Saltmarsh Learning Trust", DemoPeople.Staff, ct);
        await SeedAsync(services, contexts, "northgate", "Northgate Schools Partnership", DemoPeople.OtherStaff, ct);
        services.GetRequiredService<ITenantStore>().Forget();
    }

    private static async Task SeedAsync(
        IServiceProvider services, IDbContextFactory<CatalogDbContext> contexts, string identifier, string name, DemoStaff[] staff, CancellationToken ct)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var tenant = new TenantInfo(Guid.CreateVersion7(), identifier, name, TenantStatus.Active, null, null);
        await services.GetRequiredService<ITrustSpace>().OpenAsync(tenant, ct);
        await using (var scope = services.GetRequiredService<TrustScope>().Open(tenant))
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            new DemoWorld(db, time, staff).Fill(name);
            await db.SaveChangesAsync(ct);
        }

        // Last, so that a seed that was stopped half-way starts again: a trust exists once the catalog knows it.
        await using var catalog = await contexts.CreateDbContextAsync(ct);
        catalog.Trusts.Add(new CatalogTrust { Id = tenant.Id, Identifier = identifier, Name = name, OpenedAt = time.UtcNow() });
        await catalog.SaveChangesAsync(ct);
    }
}
