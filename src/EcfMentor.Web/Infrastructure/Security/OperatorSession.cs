using System.Security.Claims;
using EcfMentor.Persistence.Catalog;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace EcfMentor.Web.Infrastructure.Security;

/// <summary>The operator's session: who, and the security stamp that ends it when the password changes.</summary>
public static class OperatorSession
{
    private const string Stamp = "stamp";

    /// <summary>Begins one.</summary>
    public static Task BeginAsync(HttpContext http, OperatorAccount account) => http.SignInAsync(
        OperatorScheme.Name,
        new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()), new Claim(Stamp, account.SecurityStamp ?? "")], OperatorScheme.Name)));

    /// <summary>Checks it, on every request: there are few.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var users = context.HttpContext.RequestServices.GetRequiredService<UserManager<OperatorAccount>>();
        var account = await users.FindByIdAsync(context.Principal?.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? "");
        if (account is null || context.Principal?.FindFirst(Stamp)?.Value != account.SecurityStamp)
        {
            context.RejectPrincipal();
        }
    }
}
