using Microsoft.AspNetCore.Http;

namespace EcfMentor.Tenancy.Strategies;

/// <summary>By first path segment: no DNS needed. The choice for the embedded default, demos and tests.</summary>
public sealed class BasePathStrategy(ITenantStore store) : ITenantStrategy
{
    public async ValueTask<TenantMatch?> FindAsync(HttpContext http, CancellationToken ct)
    {
        var path = http.Request.Path.Value ?? "";
        var end = path.Length > 1 ? path.IndexOf('/', 1) : -1;
        var segment = path.Length <= 1 ? "" : end < 0 ? path[1..] : path[1..end];
        if (!TenantIdentifier.IsValid(segment))
        {
            return null;
        }

        var tenant = await store.ByIdentifierAsync(segment, ct);
        return tenant is null ? null : new TenantMatch(tenant, "/" + segment);
    }
}
