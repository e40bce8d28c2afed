using EcfMentor.Application.Ports;
using EcfMentor.Tenancy;
using Microsoft.Extensions.Options;

namespace EcfMentor.Web.Infrastructure.Email;

/// <summary>How people reach the portal from outside.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Scheme, host and port that people type, for links in e-mails. Never taken from a request, whose host a stranger chooses.</summary>
    public string PublicUrl { get; set; } = "http://localhost:5080";
}

/// <summary>Builds links from the settings and the catalog.</summary>
public sealed class TrustAddress(ITenantContext tenant, IOptions<PortalOptions> options) : ITrustAddress
{
    public string Link(string path)
    {
        var root = new Uri(options.Value.PublicUrl);
        return tenant.Current.Host is { } host
            ? $"{root.Scheme}://{host}{(root.IsDefaultPort ? "" : $":{root.Port}")}{path}"
            : $"{options.Value.PublicUrl.TrimEnd('/')}/{tenant.Current.Identifier}{path}";
    }
}
