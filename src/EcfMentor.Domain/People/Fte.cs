using System.Globalization;
using System.Text.RegularExpressions;

namespace EcfMentor.Domain.People;

/// <summary>
/// Full-time equivalent: the share of a full-time post that someone works, 0.1 to 1.0.
/// Kept as whole hundredths, so sums over terms are exact (Statutory induction guidance (April 2024) 2.36).
/// </summary>
public readonly partial record struct Fte : IComparable<Fte>
{
    private const int Least = 10;
    private const int Most = 100;
    private const string Range = "Give FTE as a number from 0.1 to 1.0, such as 0.6";

    // Stored as the distance from full time, so that the default value is a lawful one.
    private readonly int _short;

    private Fte(int hundredths) => _short = Most - hundredths;

    /// <summary>A full-time post.</summary>
    public static Fte Full { get; } = new(Most);

    /// <summary>Hundredths of a full-time post, 10 to 100.</summary>
    public int Hundredths => Most - _short;

    /// <summary>The same as an exact decimal, 0.10 to 1.00.</summary>
    public decimal Value => Hundredths / 100m;

    /// <summary>From whole hundredths of a full-time post.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 10 to 100: a bug in the caller, as input goes through <see cref="Parse"/>.</exception>
    public static Fte FromHundredths(int hundredths) => hundredths is >= Least and <= Most
        ? new Fte(hundredths)
        : throw new ArgumentOutOfRangeException(nameof(hundredths), hundredths, "FTE is 10 to 100 hundredths.");

    /// <summary>Reads "0.6", "1", "1.0" or ".8". A comma, a percentage or a fraction is not taken but yields the likely fix.</summary>
    public static Parsed<Fte> Parse(string? text)
    {
        var clean = TypedText.Clean(text);
        if (clean.Length == 0)
        {
            return Parsed.Wrong<Fte>("FTE is missing", Range);
        }

        if (!Number().IsMatch(clean) || !decimal.TryParse(clean, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return Parsed.Wrong<Fte>("FTE isn't a number", Range, Likely(clean));
        }

        if (value is < 0.1m or > 1m)
        {
            return Parsed.Wrong<Fte>("FTE isn't between 0.1 and 1.0", Range, value is >= Least and <= Most ? Text(value / 100) : null);
        }

        return decimal.Truncate(value * 100) == value * 100
            ? Parsed.Of(new Fte((int)(value * 100)))
            : Parsed.Wrong<Fte>("FTE has more than two decimals", "Give FTE to two decimal places", Text(value));
    }

    /// <inheritdoc/>
    public int CompareTo(Fte other) => Hundredths.CompareTo(other.Hundredths);

    /// <summary>True when the left is less of a post than the right.</summary>
    public static bool operator <(Fte left, Fte right) => left.CompareTo(right) < 0;

    /// <summary>True when the left is more of a post than the right.</summary>
    public static bool operator >(Fte left, Fte right) => left.CompareTo(right) > 0;

    /// <summary>True when the left is no more of a post than the right.</summary>
    public static bool operator <=(Fte left, Fte right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left is no less of a post than the right.</summary>
    public static bool operator >=(Fte left, Fte right) => left.CompareTo(right) >= 0;

    /// <summary>As files and screens show it: "0.6", "0.85", "1.0".</summary>
    public override string ToString() => Value.ToString("0.0#", CultureInfo.InvariantCulture);

    private static string? Text(decimal value)
    {
        var hundredths = Math.Round(value * 100, MidpointRounding.AwayFromZero);
        return hundredths is >= Least and <= Most ? new Fte((int)hundredths).ToString() : null;
    }

    private static string? Likely(string text)
    {
        var key = TypedText.Key(text);
        if (key is "full" or "fulltime" or "ft")
        {
            return Full.ToString();
        }

        var match = Shapes().Match(text.Replace(',', '.'));
        if (!match.Success || !decimal.TryParse(match.Groups["n"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (match.Groups["of"].Success)
        {
            return decimal.TryParse(match.Groups["of"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var of) && of > 0
                ? Text(number / of)
                : null;
        }

        return Text(match.Groups["percent"].Success ? number / 100 : number);
    }

    [GeneratedRegex(@"^([0-9]{1,6}(\.[0-9]{0,12})?|\.[0-9]{1,12})\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?<n>[0-9]{0,3}(\.[0-9]{1,6})?)\s*((?<percent>%)|/\s*(?<of>[0-9]{1,3}))?\s*(fte)?\.?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shapes();
}
