namespace EcfMentor.Web.Infrastructure.Security;

/// <summary>Which passwords are taken. Length beats composition (NCSC, NIST SP 800-63B).</summary>
public static class PasswordRules
{
    public const int Shortest = 12;

    /// <summary>Hashing a longer one would only cost time.</summary>
    public const int Longest = 200;

    /// <summary>"aaaaaaaaaaaa" has one.</summary>
    public const int DifferentCharacters = 5;

    /// <summary>What is left of a password without <see cref="Guessed"/> has to be at least this long.</summary>
    private const int LeastBesides = 6;

    // What attackers try first, alone and in rows: "passwordpassword", "Welcome123456".
    private static readonly string[] Guessed =
        ["password", "passw0rd", "qwertyuiop", "qwerty", "letmein", "welcome", "iloveyou", "abcdef", "1234567890", "123456", "mentoring", "mentor", "school", "teacher"];

    /// <summary>What is wrong with a password, as a plain sentence; null when it is taken.</summary>
    public static string? Fault(string? password) => password switch
    {
        null or "" => "Choose a password",
        { Length: < Shortest } => $"Use {Shortest} characters or more. Three words that don't belong together work well",
        { Length: > Longest } => $"Use {Longest} characters at most",
        _ when password.Distinct().Count() < DifferentCharacters => "Use more different characters: this one is easy to guess",
        _ when Besides(password) < LeastBesides => "That is one of the first that somebody would try. Three words that don't belong together work well",
        _ => null,
    };

    private static int Besides(string password) =>
        Guessed.Aggregate(password, (rest, word) => rest.Replace(word, "", StringComparison.OrdinalIgnoreCase)).Count(char.IsLetterOrDigit);
}
