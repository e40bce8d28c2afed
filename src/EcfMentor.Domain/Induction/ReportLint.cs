using System.Text.RegularExpressions;

namespace EcfMentor.Domain.Induction;

/// <summary>
/// Reads a report as an appropriate body would, and says what it may send back: missing Standards, vague targets, thin evidence.
/// It warns and never blocks.
/// </summary>
public static partial class ReportLint
{
    private const int FewWords = 12;
    private const int FewTargetWords = 6;

    /// <summary>Warnings in the order of the form; empty for a report that reads well.</summary>
    public static IReadOnlyList<string> Warnings(DueKind kind, IReadOnlyDictionary<ReportPart, string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return [.. kind == DueKind.ProgressReview ? OfReview(texts) : OfAssessment(texts), .. OfTargets(texts)];
    }

    /// <summary>A warning about the ECT's own comment; null when there is enough of it, or none was wanted.</summary>
    public static string? OfComment(string? comment) => Words(comment) is > 0 and < FewWords
        ? "A line or two more helps the appropriate body: what went well, what was hard, what helped?"
        : null;

    private static IEnumerable<string> OfReview(IReadOnlyDictionary<ReportPart, string> texts)
    {
        var evidence = Text(texts, ReportPart.Evidence);
        if (Words(evidence) < FewWords)
        {
            yield return "The evidence is short. Say what you saw, and where: an observation, planning, a conversation.";
        }

        if (Words(evidence) > 0 && !StandardNumber().IsMatch(evidence))
        {
            yield return "The evidence names no Teachers’ Standard, such as “TS4”. Appropriate bodies often send that back.";
        }
    }

    private static IEnumerable<string> OfAssessment(IReadOnlyDictionary<ReportPart, string> texts)
    {
        var empty = ReportParts.Standards.Where(part => Words(Text(texts, part)) == 0).ToList();
        if (empty.Count > 0)
        {
            yield return $"Nothing is written for {string.Join(", ", empty.Select(Short))}.";
        }

        var thin = ReportParts.Standards.Where(part => Words(Text(texts, part)) is > 0 and < FewTargetWords).ToList();
        if (thin.Count > 0)
        {
            yield return $"Very little is written for {string.Join(", ", thin.Select(Short))}.";
        }
    }

    private static IEnumerable<string> OfTargets(IReadOnlyDictionary<ReportPart, string> texts)
    {
        var lines = Text(texts, ReportPart.Targets).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
        {
            yield return "There are no development targets.";
        }

        var vague = lines.FirstOrDefault(line => Words(line) < FewTargetWords || Vague().IsMatch(line));
        if (vague is not null)
        {
            yield return $"“{(vague.Length > 60 ? vague[..60] + "…" : vague)}” is vague as a target. What will be different, by when, with whose help?";
        }
    }

    private static string Text(IReadOnlyDictionary<ReportPart, string> texts, ReportPart part) => texts.TryGetValue(part, out var text) ? text : "";

    private static string Short(ReportPart part) => part == ReportPart.Conduct ? "Part Two" : $"TS{(int)part}";

    private static int Words(string? text) => string.IsNullOrWhiteSpace(text) ? 0 : Word().Count(text);

    [GeneratedRegex(@"\bTS ?[1-8]|\bStandards? [1-8]|\bPart (Two|2)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StandardNumber();

    [GeneratedRegex(@"\b(keep (it )?up|carry on|continue to improve|keep going|good progress|do better|try harder|improve (behaviour|teaching|planning))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    [GeneratedRegex(@"[\p{L}\p{N}’'-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
