namespace EcfMentor.Tenancy;

/// <summary>The short name of a trust in addresses.</summary>
public static class TenantIdentifier
{
    /// <summary>Names that addresses of the portal itself use.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "platform", "health", "assets", "demo", "look", "scim", "calendar", "api", "admin", "www", "help", "signin", "sign-in", "error", "status",
    };

    public const int MaxLength = 40;

    /// <summary>What is wrong with a short name, in words for whoever chose it; null when nothing is.</summary>
    public static string? Fault(string? value) => value switch
    {
        null or "" => "Give the trust a short name for its address",
        { Length: < 2 or > MaxLength } => $"Use 2 to {MaxLength} characters",
        _ when value.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) =>
            "Use only small letters a to z, digits and hyphens",
        _ when !char.IsAsciiLetterLower(value[0]) => "Begin with a letter",
        _ when value[^1] == '-' || value.Contains("--", StringComparison.Ordinal) => "Put a hyphen only between two words",
        _ when Reserved.Contains(value) => $"The portal uses \"{value}\" itself. Choose another short name",
        _ => null,
    };

    /// <summary>True for 2 to 40 lower-case letters, digits and single hyphens, starting with a letter, that no page of the portal uses.</summary>
    public static bool IsValid(string? value)
    {
        if (value is null || value.Length is < 2 or > MaxLength || !char.IsAsciiLetterLower(value[0]) || value[^1] == '-')
        {
            return false;
        }

        for (var i = 1; i < value.Length; i++)
        {
            var c = value[i];
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || (c == '-' && value[i - 1] != '-')))
            {
                return false;
            }
        }

        return !Reserved.Contains(value);
    }
}
