using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace EcfMentor.Domain.People;

/// <summary>
/// Teacher reference number: seven digits, kept as text because it may start with 0.
/// Anything that isn't a digit is dropped, five to seven digits are taken and padded on the left to seven
/// (DFE-Digital/register-early-career-teachers, teacher_reference_number.rb).
/// </summary>
public sealed partial record Trn
{
    private const int Length = 7;
    private const int Shortest = 5;

    private Trn(string value) => Value = value;

    /// <summary>Exactly seven digits.</summary>
    public string Value { get; }

    /// <summary>Reads a TRN as people write it: "1234567", "RP 12/34567", "12345".</summary>
    public static Parsed<Trn> Parse(string? text)
    {
        var digits = Digits(text);
        if (digits.Length is >= Shortest and <= Length)
        {
            return Parsed.Of(new Trn(digits.PadLeft(Length, '0')));
        }

        var whole = WholeNumberWithDecimals().Match(TypedText.Clean(text));
        return Parsed.Wrong<Trn>(Summary(digits.Length), Advice(digits.Length), whole.Success ? whole.Groups[1].Value : null);
    }

    /// <summary>As <see cref="Parse"/>, with the reason as one plain sentence or two: "A TRN has 7 digits. This has 8."</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Trn? trn, [NotNullWhen(false)] out string? reason)
    {
        var parsed = Parse(text);
        trn = parsed.Value;
        reason = parsed.Ok ? null : $"A TRN has {Length} digits. This has {Counted(Digits(text).Length)}.";
        return parsed.Ok;
    }

    /// <summary>The seven digits.</summary>
    public override string ToString() => Value;

    private static string Digits(string? text) => string.Concat((text ?? "").Where(char.IsAsciiDigit));

    private static string Counted(int digits) => digits == 0 ? "none" : $"{digits}";

    private static string Summary(int digits) => digits switch
    {
        0 => "TRN has no digits",
        1 => "TRN has 1 digit, not 7",
        _ => $"TRN has {digits} digits, not 7",
    };

    private static string Advice(int digits) => digits switch
    {
        Length + 1 => "A TRN has 7 digits. Check the extra one",
        > Length => $"A TRN has 7 digits. Check the {digits - Length} extra ones",
        0 => "A TRN has 7 digits. Give the number, or leave it blank",
        _ => $"A TRN has 7 digits. Add the {Length - digits} that are missing",
    };

    // A spreadsheet that took the number for a quantity.
    [GeneratedRegex(@"^([0-9]{5,7})\.0+$")]
    private static partial Regex WholeNumberWithDecimals();
}
