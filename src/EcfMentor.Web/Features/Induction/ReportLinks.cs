namespace EcfMentor.Web.Features.Induction;

/// <summary>A line of evidence: a link where it is a web address, words otherwise.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Address">The address, only for http and https; null otherwise.</param>
public sealed record ReportLinks(string Text, string? Address)
{
    /// <summary>The lines of a text.</summary>
    public static IEnumerable<ReportLinks> Of(string text) => (text ?? "")
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => new ReportLinks(line, IsWeb(line) ? line : null));

    // Anything else, such as javascript:, stays words.
    private static bool IsWeb(string line) =>
        Uri.TryCreate(line, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
