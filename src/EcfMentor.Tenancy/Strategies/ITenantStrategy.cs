using Microsoft.AspNetCore.Http;

namespace EcfMentor.Tenancy.Strategies;

/// <summary>One way to tell from a request which trust it is for.</summary>
public interface ITenantStrategy
{
    /// <summary>The trust, and how much of the path named it; null when this way finds none.</summary>
    ValueTask<TenantMatch?> FindAsync(HttpContext http, CancellationToken ct);
}

/// <summary>A trust, and the part of the path that named it (empty when the host did).</summary>
public sealed record TenantMatch(TenantInfo Tenant, PathString Base);
