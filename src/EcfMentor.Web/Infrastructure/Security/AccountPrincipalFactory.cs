using System.Security.Claims;
using EcfMentor.Persistence.Identity;
using EcfMentor.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EcfMentor.Web.Infrastructure.Security;

/// <summary>Puts into a session who it is, which trust it belongs to and the security stamp; roles are read afresh on each request.</summary>
public sealed class AccountPrincipalFactory(ITenantContext tenant, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    public Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var names = options.Value.ClaimsIdentity;
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, names.UserNameClaimType, names.RoleClaimType);
        identity.AddClaim(new Claim(names.UserIdClaimType, user.Id.ToString()));
        identity.AddClaim(new Claim(names.SecurityStampClaimType, user.SecurityStamp ?? ""));
        identity.AddClaim(new Claim(SessionClaims.Tenant, tenant.Current.Id.ToString()));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
