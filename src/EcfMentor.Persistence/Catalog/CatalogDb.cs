using EcfMentor.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Persistence.Catalog;

/// <summary>The catalog as handlers see it; apart from the context for the reason that <see cref="AppDb"/> gives.</summary>
internal sealed class CatalogDb(CatalogDbContext context) : ICatalogDb
{
    public DbSet<CatalogTrust> Trusts => context.Trusts;

    public DbSet<Establishment> Establishments => context.Establishments;

    public Task<int> SaveChangesAsync(CancellationToken ct) => context.SaveChangesAsync(ct);

    public void Release() => context.ChangeTracker.Clear();
}
