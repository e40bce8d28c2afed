using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Persistence.Catalog;

/// <summary>
/// The trusts, from the catalog, remembered for half a minute: hundreds of rows, asked for by every request.
/// Replaced whole, so that a reader sees either the old list or the new one.
/// </summary>
public sealed class CatalogTenantStore(IDbContextFactory<CatalogDbContext> contexts, TimeProvider time) : ITenantStore, IDisposable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly Lock gate = new();
    private Snapshot? snapshot;
    private int forgotten;

    public async ValueTask<TenantInfo?> ByIdentifierAsync(string identifier, CancellationToken ct) =>
        (await CurrentAsync(ct)).ByIdentifier.GetValueOrDefault(identifier);

    public async ValueTask<TenantInfo?> ByHostAsync(string host, CancellationToken ct) =>
        (await CurrentAsync(ct)).ByHost.GetValueOrDefault(host);

    public async ValueTask<TenantInfo?> ByIdAsync(Guid id, CancellationToken ct) =>
        (await CurrentAsync(ct)).ById.GetValueOrDefault(id);

    public async Task<IReadOnlyList<TenantInfo>> ActiveAsync(CancellationToken ct) =>
        [.. (await CurrentAsync(ct)).ById.Values.Where(tenant => tenant.Status == TenantStatus.Active).OrderBy(tenant => tenant.Identifier, StringComparer.Ordinal)];

    public void Forget()
    {
        lock (gate)
        {
            forgotten++;
            snapshot = null;
        }
    }

    public void Dispose() => loading.Dispose();

    private async ValueTask<Snapshot> CurrentAsync(CancellationToken ct)
    {
        if (Volatile.Read(ref snapshot) is { } fresh && time.UtcNow() < fresh.Until)
        {
            return fresh;
        }

        await loading.WaitAsync(ct);
        try
        {
            if (Volatile.Read(ref snapshot) is { } loaded && time.UtcNow() < loaded.Until)
            {
                return loaded;
            }

            while (true)
            {
                var before = Volatile.Read(ref forgotten);
                await using var context = await contexts.CreateDbContextAsync(ct);
                var rows = await context.Trusts.AsNoTracking().ToListAsync(ct);
                if (Keep(Snapshot.Of(rows, time.UtcNow() + Remembered), before) is { } kept)
                {
                    return kept;
                }
            }
        }
        finally
        {
            loading.Release();
        }
    }

    /// <summary>Null when the trusts were forgotten while they were read: what was read may be what was to be forgotten.</summary>
    private Snapshot? Keep(Snapshot made, int before)
    {
        lock (gate)
        {
            return before == forgotten ? snapshot = made : null;
        }
    }

    private sealed record Snapshot(
        IReadOnlyDictionary<string, TenantInfo> ByIdentifier,
        IReadOnlyDictionary<string, TenantInfo> ByHost,
        IReadOnlyDictionary<Guid, TenantInfo> ById,
        DateTime Until)
    {
        public static Snapshot Of(IReadOnlyCollection<CatalogTrust> rows, DateTime until)
        {
            var all = rows.Select(row => (row.Host, Tenant: new TenantInfo(row.Id, row.Identifier, row.Name, row.Status, row.Host, row.ConnectionString))).ToList();
            return new Snapshot(
                all.ToDictionary(row => row.Tenant.Identifier, row => row.Tenant, StringComparer.Ordinal),
                all.Where(row => row.Host is not null).ToDictionary(row => row.Host!, row => row.Tenant, StringComparer.Ordinal),
                all.ToDictionary(row => row.Tenant.Id, row => row.Tenant),
                until);
        }
    }
}
