using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Schools;

/// <summary>
/// Unique reference number of an establishment in GIAS: a whole number of 5 or 6 digits
/// (6 are usual; children's centres and some older records have 5).
/// </summary>
public readonly partial record struct Urn : IComparable<Urn>
{
    private Urn(int value) => Value = value;

    /// <summary>The number, 10000 to 999999.</summary>
    public int Value { get; }

    /// <summary>From a number that was read before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 5 or 6 digits: a bug in the caller, as input goes through <see cref="Parse"/>.</exception>
    public static Urn From(int value) => value is >= 10_000 and <= 999_999
        ? new Urn(value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A URN has 5 or 6 digits.");

    /// <summary>Reads a URN; blanks at the ends are dropped.</summary>
    public static Parsed<Urn> Parse(string? text)
    {
        var clean = TypedText.Clean(text);
        if (clean.Length == 0)
        {
            return Parsed.Wrong<Urn>("URN is missing", "Give the school's URN, which has 6 digits");
        }

        if (clean.Length <= 9 && clean.All(char.IsAsciiDigit))
        {
            var number = int.Parse(clean, NumberStyles.None, CultureInfo.InvariantCulture);
            return number is >= 10_000 and <= 999_999
                ? Parsed.Of(new Urn(number))
                : Parsed.Wrong<Urn>("URN isn't 5 or 6 digits", "Give the school's URN, which has 5 or 6 digits");
        }

        var spreadsheet = AsSpreadsheetsWrite().Match(clean);
        return Parsed.Wrong<Urn>(
            "URN isn't a number",
            "Give the school's URN, which has 6 digits",
            spreadsheet.Success ? spreadsheet.Groups[1].Value + spreadsheet.Groups[2].Value : null);
    }

    /// <summary>As <see cref="Parse"/>, with the reason as a plain sentence.</summary>
    public static bool TryParse(string? text, out Urn urn, [NotNullWhen(false)] out string? reason)
    {
        var parsed = Parse(text);
        urn = parsed.Value;
        reason = parsed.Problem?.Message;
        return parsed.Ok;
    }

    /// <inheritdoc/>
    public int CompareTo(Urn other) => Value.CompareTo(other.Value);

    /// <summary>True when the left number is smaller.</summary>
    public static bool operator <(Urn left, Urn right) => left.Value < right.Value;

    /// <summary>True when the left number is larger.</summary>
    public static bool operator >(Urn left, Urn right) => left.Value > right.Value;

    /// <summary>True when the left number isn't larger.</summary>
    public static bool operator <=(Urn left, Urn right) => left.Value <= right.Value;

    /// <summary>True when the left number isn't smaller.</summary>
    public static bool operator >=(Urn left, Urn right) => left.Value >= right.Value;

    /// <summary>The digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    // "149,998" and "149998.0".
    [GeneratedRegex(@"^([1-9][0-9]{1,2}),?([0-9]{3})(\.0+)?\z")]
    private static partial Regex AsSpreadsheetsWrite();
}
