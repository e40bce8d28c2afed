using System.Globalization;

namespace EcfMentor.Web.Infrastructure.Views;

/// <summary>Small numbers as words, as a sentence reads them.</summary>
public static class NumberWords
{
    private static readonly string[] Small =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"no", "seven", "1,204".</summary>
    public static string Of(int count) => count < Small.Length ? Small[count] : count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>The same at the beginning of a sentence: "Seven".</summary>
    public static string Capital(int count) => Capital(Of(count));

    /// <summary>Words at the beginning of a sentence.</summary>
    public static string Capital(string words) => string.IsNullOrEmpty(words) ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
