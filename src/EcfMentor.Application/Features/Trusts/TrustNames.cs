using System.Globalization;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Trusts;

/// <summary>Suggests how a trust is called on screen and in addresses. The operator may choose otherwise.</summary>
public static class TrustNames
{
    /// <summary>Long enough to tell trusts apart, short enough to type.</summary>
    private const int SuggestedLength = 30;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "and", "for", "in", "of", "on", "the", "with" };

    private static readonly HashSet<string> SaysNothing = new(StringComparer.Ordinal)
    {
        "the", "trust", "multi", "academy", "academies", "mat", "limited", "ltd", "company", "of", "and", "for", "in",
    };

    /// <summary>The name as people write it: the establishment file has many in capitals.</summary>
    public static string Readable(string name)
    {
        var words = TypedText.Collapse(name);
        if (words.Any(char.IsLower))
        {
            return words;
        }

        var lower = words.ToLowerInvariant().Split(' ');
        return string.Join(' ', lower.Select((word, place) => place > 0 && Small.Contains(word) ? word : Capital(word)));
    }

    /// <summary>A short name that the rules allow, made of the words that tell this trust from others.</summary>
    public static string ShortName(string name)
    {
        var words = TypedText.Collapse(name).Split(' ', '-', '/').Select(TypedText.Key).Select(Ascii).Where(word => word.Length > 0).ToList();
        var telling = words.Where(word => !SaysNothing.Contains(word)).ToList();
        var made = "";
        foreach (var word in telling.Count > 0 ? telling : words)
        {
            var longer = made.Length == 0 ? word : $"{made}-{word}";
            if (longer.Length > SuggestedLength)
            {
                break;
            }

            made = longer;
        }

        made = TenantIdentifier.IsValid(made) ? made : $"trust-{made}".TrimEnd('-');
        return TenantIdentifier.IsValid(made) ? made : "";
    }

    /// <summary>First and last name from an address such as jo.merrick@school.example, where nobody gave them.</summary>
    public static (string First, string Last) PersonOf(string email)
    {
        var parts = email.Split('@')[0].Split('.', '_', '-').Where(part => part.Length > 0 && part.All(char.IsLetter)).ToList();
        return parts.Count >= 2 ? (Capital(parts[0]), Capital(parts[^1])) : ("Trust", "lead");
    }

    private static string Ascii(string word) => string.Concat(word.Where(char.IsAsciiLetterOrDigit));

    private static string Capital(string word) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word);
}
