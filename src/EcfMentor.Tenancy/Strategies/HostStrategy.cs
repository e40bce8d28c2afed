using Microsoft.AspNetCore.Http;

namespace EcfMentor.Tenancy.Strategies;

/// <summary>By host name: separate origins, so separate cookies. The choice for production.</summary>
public sealed class HostStrategy(ITenantStore store) : ITenantStrategy
{
    public async ValueTask<TenantMatch?> FindAsync(HttpContext http, CancellationToken ct)
    {
        var host = http.Request.Host.Host;
        var tenant = string.IsNullOrEmpty(host) ? null : await store.ByHostAsync(host.ToLowerInvariant(), ct);
        return tenant is null ? null : new TenantMatch(tenant, PathString.Empty);
    }
}
