using EcfMentor.Domain.Calendar;

namespace EcfMentor.Domain.Induction;

/// <summary>A fact that can't be right.</summary>
/// <param name="Path">Where it stands: "segments[0].end".</param>
/// <param name="Message">Why, in a sentence for the person who gave it.</param>
public sealed record FactFault(string Path, string Message)
{
    /// <summary>Path and message on one line.</summary>
    public override string ToString() => $"{Path}: {Message}";
}

/// <summary>Finds facts that contradict themselves or each other, before anything is computed from them.</summary>
public static class FactsCheck
{
    /// <summary>Every fault of terms: order of days, overlaps, breaks outside, a length that is no term.</summary>
    public static IReadOnlyList<FactFault> CheckTerms(IReadOnlyList<TermDates> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Count == 0)
        {
            return [new("terms", "Give at least one term")];
        }

        List<FactFault> faults = [.. terms.SelectMany(TermFaults)];
        faults.AddRange(Pairs(terms.Count)
            .Where(pair => terms[pair.First].Range.Overlaps(terms[pair.Second].Range))
            .Select(pair => new FactFault($"terms[{pair.Second}].start", $"This term overlaps terms[{pair.First}]")));
        return faults;
    }

    /// <summary>Every fault of the facts, in the order in which they are given.</summary>
    public static IReadOnlyList<FactFault> Check(InductionFacts facts, InductionRules rules)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. facts.Segments.SelectMany(SegmentFaults),
            .. Overlaps(facts.Segments),
            .. TooMuch(facts.Segments),
            .. facts.Absences.SelectMany(AbsenceFaults),
            .. facts.Decisions.SelectMany((decision, index) => DecisionCheck.FaultsAlone(decision, index, facts, rules)),
        ];
    }

    private static IEnumerable<FactFault> TermFaults(TermDates term, int index)
    {
        if (term.End < term.Start)
        {
            yield return new($"terms[{index}].end", "The last day of a term can't be before its first");
        }
        else if (term.End >= term.Start.AddYears(1))
        {
            yield return new($"terms[{index}].end", "A term can't last a year");
        }

        for (var place = 0; place < term.Breaks.Count; place++)
        {
            var days = term.Breaks[place];
            if (days.End < days.Start)
            {
                yield return new($"terms[{index}].breaks[{place}].end", "The last day of a break can't be before its first");
            }
            else if (!term.Range.Contains(days.Start) || !term.Range.Contains(days.End))
            {
                var field = term.Range.Contains(days.Start) ? "end" : "start";
                yield return new($"terms[{index}].breaks[{place}].{field}", "A break lies inside its term");
            }
        }
    }

    private static IEnumerable<FactFault> SegmentFaults(InductionSegment segment, int index)
    {
        if (string.IsNullOrWhiteSpace(segment.School))
        {
            yield return new($"segments[{index}].school", "Say which school it is");
        }

        if (segment.End < segment.Start)
        {
            yield return new($"segments[{index}].end", "The last day can't be before the first");
        }

        if (segment.Fte is <= 0 or > 1)
        {
            yield return new($"segments[{index}].fte", "FTE is more than 0 and at most 1");
        }
    }

    private static IEnumerable<FactFault> Overlaps(IReadOnlyList<InductionSegment> segments) => Pairs(segments.Count)
        .Where(pair => segments[pair.First].School == segments[pair.Second].School
            && segments[pair.First].Range.Overlaps(segments[pair.Second].Range))
        .Select(pair => new FactFault($"segments[{pair.Second}].start", $"It overlaps segments[{pair.First}] at the same school"));

    private static IEnumerable<FactFault> TooMuch(IReadOnlyList<InductionSegment> segments)
    {
        for (var index = 0; index < segments.Count; index++)
        {
            var (start, me) = (segments[index].Start, index);
            var earlier = segments.Where((other, place) => other.Range.Contains(start) && (other.Start < start || place < me)).Sum(other => other.Fte);
            var together = earlier + segments[index].Fte;
            if (earlier > 0 && together > 1 && segments[index].Fte <= 1)
            {
                yield return new($"segments[{index}].fte", $"On {ReasonsFor.Day(start)} all posts together make {ReasonsFor.Number(together)} FTE; the most is 1");
            }
        }
    }

    private static IEnumerable<FactFault> AbsenceFaults(Absence absence, int index)
    {
        if (absence.Days <= 0 || absence.Days * 2 != decimal.Truncate(absence.Days * 2))
        {
            yield return new($"absences[{index}].days", "Give days in whole or half days, more than 0");
        }

        if (!Enum.IsDefined(absence.Type))
        {
            yield return new($"absences[{index}].type", "This kind of absence isn't known");
        }

        if (absence.End < absence.Start)
        {
            yield return new($"absences[{index}].end", "The last day away can't be before the first");
        }
    }

    private static IEnumerable<(int First, int Second)> Pairs(int count) =>
        Enumerable.Range(0, count).SelectMany(second => Enumerable.Range(0, second).Select(first => (first, second)));
}
