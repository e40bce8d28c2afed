using EcfMentor.Tenancy;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace EcfMentor.Web.Infrastructure.Security;

/// <summary>Refuses a session of one trust at another, then lets Identity check the security stamp as it always does.</summary>
public static class TenantSession
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var tenant = context.HttpContext.RequestServices.GetRequiredService<ITenantContext>().CurrentOrNull;
        if (tenant is null || context.Principal?.FindFirst(SessionClaims.Tenant)?.Value != tenant.Id.ToString())
        {
            // Note: the cookie is not deleted, since on another path it may be a good one.
            context.RejectPrincipal();
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }
}

/// <summary>Binds a form to the trust it was shown in: posted anywhere else, it is refused. One for the process, so the trust comes from the request.</summary>
public sealed class TenantAntiforgeryData : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => TrustOf(context);

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == TrustOf(context);

    private static string TrustOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<ITenantContext>().CurrentOrNull?.Id.ToString() ?? "platform";
}
