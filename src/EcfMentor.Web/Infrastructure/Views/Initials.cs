namespace EcfMentor.Web.Infrastructure.Views;

/// <summary>What stands in a person's disc.</summary>
public static class Initials
{
    /// <summary>"YI" for Yasmin Iqbal; the first letter alone where the other name is missing.</summary>
    public static string Of(string? firstName, string? lastName) => (First(firstName) + First(lastName)).ToUpperInvariant();

    // A letter outside the basic plane is two chars, so a text element is taken, not a char.
    private static string First(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "" : System.Globalization.StringInfo.GetNextTextElement(name.Trim());
}
