using EcfMentor.Tenancy.Strategies;
using Microsoft.AspNetCore.Http;

namespace EcfMentor.Tenancy.Http;

/// <summary>
/// Sets the trust of a request before anything else looks at it, and moves the naming part of the path into the base path,
/// so that routes, links and cookies below are the same however the trust was named.
/// </summary>
public sealed class TenantMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, TenantContext tenant, IEnumerable<ITenantStrategy> strategies)
    {
        foreach (var strategy in strategies)
        {
            if (await strategy.FindAsync(http, http.RequestAborted) is { } match)
            {
                // Note: a suspended trust looks exactly like one that does not exist.
                if (match.Tenant.Status == TenantStatus.Active)
                {
                    tenant.Enter(match.Tenant);
                    http.Request.PathBase = http.Request.PathBase.Add(match.Base);
                    http.Request.Path = http.Request.Path.StartsWithSegments(match.Base, out var rest) ? rest : http.Request.Path;
                }

                break;
            }
        }

        await next(http);
    }
}
