using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace EcfMentor.Domain.People;

/// <summary>
/// An e-mail address by the rules of GOV.UK Notify (as in DFE-Digital/register-early-career-teachers,
/// notify_email_validator.rb), at most 200 characters (DFE-Digital/teaching-record-system, EmailAddress.cs).
/// Two addresses are equal when they differ only in case.
/// </summary>
public sealed partial class EmailAddress : IEquatable<EmailAddress>
{
    /// <summary>The longest address that is kept, in characters.</summary>
    public const int MaxLength = 200;

    private const int MaxHost = 253;
    private const int MaxLabel = 63;
    private const string Example = "such as name@school.org.uk";

    private EmailAddress(string value)
    {
        Value = value;
        Normalised = value.ToLowerInvariant();
    }

    /// <summary>As it was typed, without blanks at the ends.</summary>
    public string Value { get; }

    /// <summary>Lower case: what is compared and indexed.</summary>
    public string Normalised { get; }

    /// <summary>Reads an address; spaces and invisible characters at the ends are dropped.</summary>
    public static Parsed<EmailAddress> Parse(string? text)
    {
        var clean = TypedText.Clean(text);
        var problem = Fault(clean);
        if (problem is null)
        {
            return Parsed.Of(new EmailAddress(clean));
        }

        var likely = Likely(clean);
        return Parsed.Wrong<EmailAddress>(problem.WithFix(likely is not null && Fault(likely) is null ? likely : null));
    }

    /// <summary>As <see cref="Parse"/>, with the reason as a plain sentence.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address, [NotNullWhen(false)] out string? reason)
    {
        var parsed = Parse(text);
        address = parsed.Value;
        reason = parsed.Problem?.Message;
        return parsed.Ok;
    }

    /// <inheritdoc/>
    public bool Equals(EmailAddress? other) => other is not null && Normalised == other.Normalised;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EmailAddress);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Normalised);

    /// <summary>As it was typed.</summary>
    public override string ToString() => Value;

    private static InputProblem? Fault(string text)
    {
        if (text.Length == 0)
        {
            return new("email is missing", $"Give an email address, {Example}");
        }

        if (text.Length > MaxLength)
        {
            return new("email is too long", $"Give an email address of {MaxLength} characters or fewer");
        }

        if (text.Any(TypedText.IsBlank))
        {
            return new("email has a space in it", "Remove the space from the email address");
        }

        return text.Count(c => c == '@') switch
        {
            0 => new("email isn't complete", $"Add an @ and what follows it, {Example}"),
            1 => PartFault(text, text.IndexOf('@', StringComparison.Ordinal)),
            _ => new("email has more than one @", "Give one email address, with one @"),
        };
    }

    private static InputProblem? PartFault(string text, int at)
    {
        var host = text[(at + 1)..];
        if (at == 0)
        {
            return new("email isn't complete", $"Add the part before the @, {Example}");
        }

        if (host.Length == 0)
        {
            return new("email isn't complete", $"Add the part after the @, {Example}");
        }

        if (text.Contains("..", StringComparison.Ordinal))
        {
            return new("email has two full stops together", "Remove one of the full stops that stand together");
        }

        if (!LocalPart().IsMatch(text[..at]))
        {
            return new("email has a character that isn't allowed", "Check the part before the @: use letters, digits, full stops and hyphens");
        }

        return HostFault(host);
    }

    private static InputProblem? HostFault(string host)
    {
        if (!host.Contains('.', StringComparison.Ordinal))
        {
            return new("email isn't complete", "Add the rest of the address, such as .org.uk");
        }

        var labels = Ascii(host)?.Split('.');
        if (labels is null || string.Join('.', labels).Length > MaxHost || labels.Any(l => l.Length is 0 or > MaxLabel || !Label().IsMatch(l)))
        {
            return new("email isn't right after the @", $"Check the part after the @, {Example}");
        }

        return TopLevel().IsMatch(labels[^1])
            ? null
            : new("email isn't right at the end", "Check the end of the address, such as .org.uk");
    }

    /// <summary>The host as it is looked up: names in other scripts become ASCII. Null when that cannot be done.</summary>
    private static string? Ascii(string host)
    {
        if (host.All(char.IsAscii))
        {
            return host;
        }

        try
        {
            return new IdnMapping().GetAscii(host);
        }
        catch (ArgumentException)
        {
            // The framework offers no way to ask first.
            return null;
        }
    }

    private static string? Likely(string text)
    {
        var bracketed = InBrackets().Match(text);
        var guess = bracketed.Success ? bracketed.Groups[1].Value : text;
        guess = string.Concat(guess.Where(c => !TypedText.IsBlank(c)));
        guess = guess.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? guess["mailto:".Length..] : guess;
        guess = guess.Replace(',', '.').Trim('.', ';', ':', '"', '\'', '<', '>').Replace("..", ".", StringComparison.Ordinal);
        return guess == text ? null : guess;
    }

    [GeneratedRegex(@"^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~\-]+\z")]
    private static partial Regex LocalPart();

    [GeneratedRegex(@"^(xn|[a-z0-9]+)(-?-[a-z0-9]+)*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^([a-z]{2,63}|xn--([a-z0-9]+-)*[a-z0-9]+)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"<([^<>]+)>")]
    private static partial Regex InBrackets();
}
