using System.Security.Claims;
using EcfMentor.Domain.Calendar;
using EcfMentor.Persistence.Identity;
using EcfMentor.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EcfMentor.Web.Infrastructure.Security;

/// <summary>Who is asking: worked out from the request's session once, or set beforehand by a job or a verb.</summary>
public sealed class CurrentActor(
    IHttpContextAccessor http, ITenantContext tenant, GrantReader grants, TimeProvider time, IOptions<IdentityOptions> identity) : IActorSource
{
    private readonly string stampClaim = identity.Value.ClaimsIdentity.SecurityStampClaimType;
    private Actor? actor;

    /// <summary>Acts as something that has no session.</summary>
    public void Act(Actor system) => actor = system;

    public async ValueTask<Actor> CurrentAsync(CancellationToken ct) => actor ??= await FindAsync(ct);

    /// <summary>
    /// Takes over the session of a request: false when it belongs to another trust, or has been ended (a new password, "sign out
    /// everywhere"). Roles and stamp come in one query, on every request.
    /// </summary>
    public async Task<bool> EnterAsync(ClaimsPrincipal? session, CancellationToken ct)
    {
        var stamp = session?.FindFirst(stampClaim)?.Value;
        var found = tenant.CurrentOrNull is { } trust
            && session?.FindFirst(SessionClaims.Tenant)?.Value == trust.Id.ToString()
            && Guid.TryParse(session.FindFirst(SessionClaims.Person)?.Value, out var personId)
            && stamp is not null
                ? await grants.ReadSessionAsync(personId, stamp, time.Today(), ct)
                : null;
        actor = found ?? actor;
        return found is not null;
    }

    private async Task<Actor> FindAsync(CancellationToken ct)
    {
        var identities = http.HttpContext?.User.Identities.Where(identity => identity.IsAuthenticated).ToList() ?? [];
        if (tenant.CurrentOrNull is null)
        {
            return identities.Any(identity => identity.AuthenticationType == OperatorScheme.Name) ? Actor.Operator : Actor.Anonymous;
        }

        var session = identities.FirstOrDefault(identity => identity.AuthenticationType == IdentityConstants.ApplicationScheme);
        return session is not null && await EnterAsync(new ClaimsPrincipal(session), ct) ? actor! : Actor.Anonymous;
    }
}
