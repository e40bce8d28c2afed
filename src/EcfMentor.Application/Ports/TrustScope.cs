using EcfMentor.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.Application.Ports;

/// <summary>
/// Opens a unit of work for one trust where there is none: in a job, in a verb, on the platform's own pages. The trust and who is asking are set before anything else is resolved.
/// </summary>
public sealed class TrustScope(IServiceScopeFactory scopes, ISystemActor system)
{
    /// <summary>A scope in which everything belongs to the trust. Dispose it to end the work.</summary>
    public AsyncServiceScope Open(TenantInfo tenant)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Enter(tenant);
        system.ActIn(scope.ServiceProvider);
        return scope;
    }
}

/// <summary>Makes a scope act as the system: the composition root knows how.</summary>
public interface ISystemActor
{
    void ActIn(IServiceProvider scope);
}
