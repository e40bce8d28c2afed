using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;

namespace EcfMentor.Web.Infrastructure.Security;

/// <summary>Where someone lands who signs in again: on the page they were asked to sign in from.</summary>
internal static class ReturnAddress
{
    /// <summary>
    /// Sends them to the sign-in page. A form that was sent too late can't be sent again by coming back to its address,
    /// which may answer nothing but forms: back to the page that it stood on instead.
    /// </summary>
    public static Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var target = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            ? context.RedirectUri
            : QueryHelpers.AddQueryString($"{request.PathBase}{context.Options.LoginPath}", context.Options.ReturnUrlParameter, FormPage(request));
        context.Response.Redirect(target);
        return Task.CompletedTask;
    }

    private static string FormPage(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page)
        && page.Authority == request.Host.Value
        && page.AbsolutePath.StartsWith($"{request.PathBase}/", StringComparison.Ordinal)
            ? page.PathAndQuery
            : $"{request.PathBase}/today";
}
