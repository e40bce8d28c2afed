using System.Security.Claims;
using EcfMentor.Domain.Calendar;
using EcfMentor.Persistence.Identity;
using EcfMentor.Tenancy;
using Microsoft.AspNetCore.Identity;

namespace EcfMentor.Web.Infrastructure.Security;

/// <summary>Who is asking: worked out from the request's session once, or set beforehand by a job or a verb.</summary>
public sealed class CurrentActor(IHttpContextAccessor http, ITenantContext tenant, GrantReader grants, TimeProvider time) : IActorSource
{
    private Actor? actor;

    /// <summary>Acts as something that has no session.</summary>
    public void Act(Actor system) => actor = system;

    public async ValueTask<Actor> CurrentAsync(CancellationToken ct) => actor ??= await FindAsync(ct);

    private async Task<Actor> FindAsync(CancellationToken ct)
    {
        var identities = http.HttpContext?.User.Identities.Where(identity => identity.IsAuthenticated).ToList() ?? [];
        if (tenant.CurrentOrNull is null)
        {
            return identities.Any(identity => identity.AuthenticationType == OperatorScheme.Name) ? Actor.Operator : Actor.Anonymous;
        }

        var session = identities.FirstOrDefault(identity => identity.AuthenticationType == IdentityConstants.ApplicationScheme);
        return session?.FindFirst(SessionClaims.Tenant)?.Value == tenant.Current.Id.ToString()
            && Guid.TryParse(session.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var personId)
                ? await grants.ReadAsync(personId, time.Today(), ct) ?? Actor.Anonymous
                : Actor.Anonymous;
    }
}
