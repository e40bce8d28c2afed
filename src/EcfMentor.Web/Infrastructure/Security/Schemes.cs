using System.Security.Claims;

namespace EcfMentor.Web.Infrastructure.Security;

/// <summary>Names of what a session carries.</summary>
public static class SessionClaims
{
    /// <summary>The id of the trust that the session belongs to. Never its short name, which another trust may have one day.</summary>
    public const string Tenant = "trust";

    /// <summary>The person's id.</summary>
    public const string Person = ClaimTypes.NameIdentifier;
}

/// <summary>The platform operator's own way in, apart from every trust.</summary>
public static class OperatorScheme
{
    public const string Name = "Operator";

    /// <summary>The authorization policy of the platform's pages.</summary>
    public const string Policy = "Operator";
}
