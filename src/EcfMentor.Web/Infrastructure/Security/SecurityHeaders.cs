using System.Security.Cryptography;

namespace EcfMentor.Web.Infrastructure.Security;

/// <summary>Headers that every answer carries. The only scripts that run are those of a page that carry its nonce.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly object Key = new();

    /// <summary>This answer's nonce.</summary>
    public static string Nonce(HttpContext http) =>
        http.Items[Key] as string ?? throw new InvalidOperationException("Security headers come before this.");

    public Task InvokeAsync(HttpContext http)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        http.Items[Key] = nonce;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers.XFrameOptions = "DENY";

        // Pages hold personal data; assets set their own rule when they are served.
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        return next(http);
    }
}
