namespace EcfMentor.Web.Infrastructure.Views;

/// <summary>Subjects as a sentence reads them: "ECT, mathematics", but "ECT, English" and "ECT, PE".</summary>
public static class SubjectWords
{
    private static readonly HashSet<string> Proper = new(StringComparer.OrdinalIgnoreCase)
    {
        "Arabic", "Bengali", "British", "Chinese", "English", "French", "German", "Greek", "Gujarati", "Hebrew", "Italian",
        "Japanese", "Latin", "Mandarin", "Panjabi", "Persian", "Polish", "Portuguese", "Punjabi", "Russian", "Spanish",
        "Turkish", "Urdu", "Welsh",
    };

    /// <summary>The subject as it stands after a comma.</summary>
    public static string InSentence(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var first = subject.Split(' ', '/', ',')[0];
        var isWord = first.Length > 1 && char.IsUpper(first[0]) && first.Skip(1).All(char.IsLower);
        return isWord && !Proper.Contains(first) ? char.ToLowerInvariant(subject[0]) + subject[1..] : subject;
    }
}
