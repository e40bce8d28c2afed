using System.Globalization;
using System.Text.RegularExpressions;
using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Induction;

/// <summary>Reads amounts of terms and days as people type them.</summary>
public static partial class Amount
{
    private const int MostTerms = 16;
    private const int MostDays = 400;

    /// <summary>Reads full-time terms: "1.5", "3", with at most two decimals, 0 to 16.</summary>
    public static Parsed<decimal> Terms(string? text)
    {
        if (Read(text) is not { } value)
        {
            return Parsed.Wrong<decimal>("Terms aren't a number", "Give terms as a number, such as 1.5");
        }

        if (value > MostTerms)
        {
            return Parsed.Wrong<decimal>($"More than {MostTerms} terms", $"Give {MostTerms} terms or fewer");
        }

        return decimal.Truncate(value * 100) == value * 100
            ? Parsed.Of(value)
            : Parsed.Wrong<decimal>("Terms have more than two decimals", "Give terms to two decimal places");
    }

    /// <summary>Reads days in whole or half days: "12", "1.5". The value is in half days, so that it stays whole.</summary>
    public static Parsed<int> HalfDays(string? text)
    {
        if (Read(text) is not { } value)
        {
            return Parsed.Wrong<int>("Days aren't a number", "Give days as a number, such as 2 or 1.5");
        }

        if (value > MostDays)
        {
            return Parsed.Wrong<int>($"More than {MostDays} days", $"Give {MostDays} days or fewer. Enter a longer absence in parts");
        }

        return decimal.Truncate(value * 2) == value * 2
            ? Parsed.Of((int)(value * 2))
            : Parsed.Wrong<int>("Days aren't whole or half", "Give whole or half days, such as 1.5");
    }

    private static decimal? Read(string? text)
    {
        var clean = TypedText.Clean(text);
        return Number().IsMatch(clean) && decimal.TryParse(clean, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    [GeneratedRegex(@"^([0-9]{1,4}(\.[0-9]{0,4})?|\.[0-9]{1,4})\z")]
    private static partial Regex Number();
}
