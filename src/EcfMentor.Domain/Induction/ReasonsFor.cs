using System.Globalization;

namespace EcfMentor.Domain.Induction;

/// <summary>Puts into words why something is due, or why a figure is what it is. Sentences stand by themselves and name no person.</summary>
internal sealed class ReasonsFor(InductionFacts facts, InductionCalendar calendar, InductionRules rules, InductionTotal total)
{
    private const string LongDate = "dddd d MMMM yyyy";

    /// <summary>A number of terms or days as people read it: "3", "1.25".</summary>
    public static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A date in full: "Friday 19 December 2025".</summary>
    public static string Day(DateOnly date) => date.ToString(LongDate, CultureInfo.InvariantCulture);

    public IReadOnlyList<Reason> ForReview(InductionTerm term, DateOnly due, DateOnly? joined)
    {
        List<Reason> reasons = [Cite("A progress review is due in every calendar term without a formal or interim assessment, whatever the FTE", "R10", "2.48")];
        reasons.Add(joined is { } start
            ? Cite($"Joined on {Day(start)}, past the middle of a term, so the first review is due by the middle of the next: {Day(due)}", "R11", "2.49")
            : new($"{Day(due)} is the last school day of the term"));
        return [.. reasons, .. Assumed(term)];
    }

    public IReadOnlyList<Reason> ForInterim(Spell spell, DateOnly due)
    {
        List<Reason> reasons =
        [
            Cite($"Leaves {spell.School} on {Day(spell.Range.End)}, after a term or more there and before the next formal assessment", "R14", "2.62"),
            Cite("It is still owed when someone leaves without returning", "R14", "2.63"),
        ];
        if (due != spell.Range.End)
        {
            reasons.Add(new($"{Day(due)} is the last school day up to then"));
        }

        return reasons;
    }

    public IReadOnlyList<Reason> ForFormal(AssessmentPoint point)
    {
        List<Reason> reasons = [Why(point)];
        if (point.Reached is { } reached)
        {
            reasons.Add(new($"{Number(point.Terms.Rounded())} terms are served on {Day(reached)}: {Service()}"));
        }

        reasons.AddRange(ForMove(point));
        if (point is { On: { } on, Due: { } due } && on != due)
        {
            reasons.Add(new($"{Day(on)} is no school day; the last one before it is {Day(due)}"));
        }

        return [.. reasons, .. calendar.TermOf(point.Due ?? DateOnly.MinValue) is { } term ? Assumed(term) : []];
    }

    /// <summary>Says that something waits for a return; nothing when it keeps its date.</summary>
    public IReadOnlyList<Reason> ForReturn(DateOnly due, DateOnly back, string paragraph) => due == back
        ? []
        : [Cite($"Away on {Day(due)}, so it is done on the return: {Day(back)}", "R13", paragraph)];

    public IReadOnlyList<Reason> ForRequired()
    {
        List<Reason> reasons = [Cite($"Induction is {Number(rules.RequiredTerms)} full-time terms: two school years", "R1", "2.30")];
        foreach (var decision in InductionTotal.InOrder(facts.Decisions))
        {
            reasons.AddRange(decision switch
            {
                ReductionDecision reduction => [Cite($"The appropriate body reduced it to {Number(reduction.Terms)} terms on {Day(reduction.On)}", "R18, R19", "3.2 to 3.5")],
                ExtensionDecision extension => [Cite($"The appropriate body added {Number(extension.Terms)} terms on {Day(extension.On)}", "R6, R20", "3.8")],
                _ => Array.Empty<Reason>(),
            });
        }

        return reasons;
    }

    public IReadOnlyList<Reason> ForServed(ServiceRecord service)
    {
        List<Reason> reasons = [Cite($"{Capital(Service())}. In each term: calendar days in post ÷ calendar days of the term × FTE", "R2, R4", "2.34, 2.36")];
        reasons.AddRange(facts.Decisions.OfType<ServedDecision>().OrderBy(figure => figure.On).Select(figure =>
            Cite($"The appropriate body recorded {Number(figure.Terms)} terms served up to {Day(figure.On)}; that stands for all before", "R5", "2.74")));
        foreach (var spell in service.Spells)
        {
            reasons.AddRange(spell switch
            {
                { Counts: false } => [Cite($"{spell.School} from {Day(spell.Range.Start)} to {Day(spell.Range.End)} is less than a term, so it doesn't count", "R3, R24", "2.33")],
                { QualifiesOn: { } day } when day > facts.AsOf && spell.Range.Start <= facts.AsOf =>
                    [Cite($"Service at {spell.School} counts for good once a whole term is served there, on {Day(day)}", "R3", "2.33")],
                _ => Array.Empty<Reason>(),
            });
        }

        return reasons;
    }

    public IReadOnlyList<Reason> ForYear(DateOnly? firstYearEnd, int year) => year == 1
        ? [Cite($"Year 1 is the first {Number(rules.FirstYearTerms)} full-time terms{(firstYearEnd is { } end ? $", which end on {Day(end)}" : "")}", "R7", "2.20")]
        : [Cite($"The first {Number(rules.FirstYearTerms)} full-time terms ended on {Day(firstYearEnd ?? facts.AsOf)}", "R8", "2.20")];

    public IReadOnlyList<Reason> ForLeave() =>
        [Cite("Days of statutory leave don't count as absence. The ECT may choose to be given them back, and it must be granted", "R16", "3.7")];

    public IReadOnlyList<Reason> ForTimetable(int year) => year == 1
        ? [Cite($"In year 1 an ECT teaches at most {rules.FirstYearTimetable}% of the timetable of teachers on the main pay range, on top of planning time", "R7", "2.20, 2.21")]
        : [Cite($"In year 2 an ECT teaches at most {rules.SecondYearTimetable}% of the timetable of teachers on the main pay range, on top of planning time", "R8", "2.20, 2.21")];

    public IReadOnlyList<Reason> ForAbsence(IReadOnlyList<AssessmentPoint> points)
    {
        List<Reason> reasons = [.. points.SelectMany(Absence)];
        return reasons.Count > 0
            ? reasons
            : [Cite($"No absence counts so far. From {Number(rules.AbsenceThreshold)} days in a year of induction, the year grows by all of them", "R15", "3.6")];
    }

    public IReadOnlyList<Reason> ForEnd(IReadOnlyList<AssessmentPoint> points, bool isOpen) => isOpen
        ? [.. ForFormal(points[^1])]
        : [Cite("Nobody employs the ECT without an end date, so no end can be expected: what remains is served in a later post", "R14", "2.34")];

    private IEnumerable<Reason> ForMove(AssessmentPoint point)
    {
        foreach (var reason in Absence(point))
        {
            yield return reason;
        }

        var earlier = point.MovedBy - point.AdHocExtension - point.LeaveExtension;
        if (earlier > 0)
        {
            yield return Cite($"The first year grew by {Number(earlier)} school days, and what follows moves with it", "R15", "3.6");
        }

        if (point is { MovedBy: > 0, Reached: { } reached, On: { } on })
        {
            yield return new($"{Number(point.MovedBy)} school days on from {Day(reached)} is {Day(on)}");
        }
    }

    private IEnumerable<Reason> Absence(AssessmentPoint point)
    {
        if (point.AdHocExtension > 0)
        {
            yield return Cite($"{Number(point.AdHocDays)} days of absence in {Period(point)}: {Number(rules.AbsenceThreshold)} or more, so it grows by all of them", "R15", "3.6");
        }
        else if (point.AdHocDays > 0)
        {
            yield return Cite($"{Number(point.AdHocDays)} days of absence in {Period(point)}: fewer than {Number(rules.AbsenceThreshold)}, so nothing moves", "R15", "3.6");
        }

        if (point.LeaveExtension > 0)
        {
            yield return Cite($"{Number(point.LeaveExtension)} days of statutory leave are given back, as the ECT chose", "R16", "3.7");
        }
    }

    private Reason Why(AssessmentPoint point)
    {
        if (total.Marks.Count > 1 && point.Terms > Fraction.Of(total.Marks[0]))
        {
            return Cite($"An extension to {Number(point.Terms.Rounded())} terms brings one more assessment at its end", "R20", "3.8");
        }

        return total.Required <= rules.LeastTotal
            ? Cite("Induction is reduced to one term, so there is only the final assessment", "R18", "3.4")
            : Cite(
                point.Terms < Fraction.Of(total.Marks[0])
                    ? $"The first formal assessment falls at the end of year 1, where {Number(point.Terms.Rounded())} full-time terms are served"
                    : $"The final assessment falls where all {Number(point.Terms.Rounded())} full-time terms are served",
                "R9",
                "2.55");
    }

    private string Service() => string.Join("; ", WholeSegments().Select(segment =>
        $"{(segment.Fte == 1 ? "full time" : Number(segment.Fte) + " FTE")} at {segment.School} from {Day(segment.Start)}{(segment.End is { } end ? $" to {Day(end)}" : "")}"));

    /// <summary>As one sentence says it: a segment recorded in two parts is still one.</summary>
    private List<InductionSegment> WholeSegments()
    {
        List<InductionSegment> whole = [];
        foreach (var next in facts.Segments.OrderBy(segment => segment.Start).ThenBy(segment => segment.School, StringComparer.Ordinal))
        {
            var before = whole.FindIndex(known => known.School == next.School && known.Fte == next.Fte && known.End?.AddDays(1) == next.Start);
            if (before < 0)
            {
                whole.Add(next);
            }
            else
            {
                whole[before] = whole[before] with { End = next.End };
            }
        }

        return whole;
    }

    private static string Capital(string text) => text.Length == 0 ? "No service is recorded" : char.ToUpperInvariant(text[0]) + text[1..];

    private string Period(AssessmentPoint point) => point.Terms > Fraction.Of(total.Marks[0]) ? "the extension" : $"year {point.Year} of induction";

    private static IEnumerable<Reason> Assumed(InductionTerm term) => term.Assumed
        ? [new($"Assumed: the term from {Day(term.Dates.Start)} isn't entered, so the dates of a year before are used")]
        : [];

    private Reason Cite(string text, string rule, string paragraph) => new(text, rule, $"{rules.Edition} {paragraph}");
}
