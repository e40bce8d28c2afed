using EcfMentor.Tenancy;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace EcfMentor.Web.Infrastructure.Security;

/// <summary>
/// Refuses a session of one trust at another, and one that has been ended, on every request: the framework's own check of the
/// stamp looks only now and then, and "sign out everywhere" means now.
/// </summary>
public static class TenantSession
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var actor = context.HttpContext.RequestServices.GetRequiredService<CurrentActor>();
        if (!await actor.EnterAsync(context.Principal, context.HttpContext.RequestAborted))
        {
            // Note: the cookie is not deleted, since on another path it may be a good one.
            context.RejectPrincipal();
        }
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
