namespace EcfMentor.Domain.Induction;

/// <summary>Refuses decisions that the rules don't allow.</summary>
internal static class DecisionCheck
{
    // DfE's own service takes extensions and served terms up to 16.
    private const decimal MostTerms = 16;

    /// <summary>Faults that show without computing anything.</summary>
    public static IEnumerable<FactFault> FaultsAlone(InductionDecision decision, int index, InductionFacts facts, InductionRules rules)
    {
        var path = $"decisions[{index}]";
        if (Amount(decision, facts, rules) is { } fault)
        {
            yield return new($"{path}.{fault.Field}", fault.Why);
        }

        if (facts.Decisions.Take(index).Any(other => other.On == decision.On && other.GetType() == decision.GetType()))
        {
            yield return new($"{path}.on", "There's already a decision of this kind on the day");
        }
    }

    /// <summary>Faults that depend on what had been served by the day of the decision; null when it may stand.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="facts">All facts.</param>
    /// <param name="total">The total before the decision.</param>
    /// <param name="points">The points of assessment before the decision.</param>
    /// <param name="rules">The edition.</param>
    public static FactFault? Fault(
        InductionDecision decision, InductionFacts facts, InductionTotal total, IReadOnlyList<AssessmentPoint> points, InductionRules rules)
    {
        var path = $"decisions[{facts.Decisions.ToList().IndexOf(decision)}]";
        return decision switch
        {
            ExtensionDecision when !(points[^1].Due <= decision.On) => new(
                $"{path}.on",
                $"An appropriate body can extend induction only once the period is complete (R20, {rules.Edition} 3.8); {Completion(points[^1])}"),
            ReductionDecision reduction when reduction.Terms >= total.Required => new(
                $"{path}.terms",
                $"A reduction gives the new total, which must be less than {ReasonsFor.Number(total.Required)} terms (R18, {rules.Edition} 3.2)"),
            ReductionDecision reduction when total.Marks.Count > 1 && reduction.Terms <= total.Marks[^2] => new(
                $"{path}.terms",
                $"The period of {ReasonsFor.Number(total.Marks[^2])} terms is already complete, so the new total must be more"),
            _ => null,
        };
    }

    private static (string Field, string Why)? Amount(InductionDecision decision, InductionFacts facts, InductionRules rules) => decision switch
    {
        ExtensionDecision { Terms: <= 0 or > MostTerms } => ("terms", $"An extension is more than 0 and at most {MostTerms} terms"),
        ReductionDecision reduction when reduction.Terms < rules.LeastTotal =>
            ("terms", $"Induction can't be reduced to less than {ReasonsFor.Number(rules.LeastTotal)} term (R18, {rules.Edition} 3.2)"),
        ServedDecision { Terms: < 0 or > MostTerms } => ("terms", $"Terms served lie between 0 and {MostTerms}"),
        ServedDecision { AbsenceDays: < 0 } => ("absenceDays", "Days of absence can't be less than 0"),
        LeaveExtensionDecision leave => LeaveFault(leave, facts, rules),
        _ => null,
    };

    private static (string Field, string Why)? LeaveFault(LeaveExtensionDecision decision, InductionFacts facts, InductionRules rules)
    {
        if (decision.Days <= 0)
        {
            return ("days", "Give the days to be given back, more than 0");
        }

        var leave = facts.Absences.Where(absence => rules.IsExcluded(absence.Type, absence.Start)).Sum(absence => absence.Days);
        var chosen = facts.Decisions.OfType<LeaveExtensionDecision>().Where(other => other.On <= decision.On).Sum(other => other.Days);
        return leave > 0 && chosen > leave
            ? ("days", $"Only {ReasonsFor.Number(leave)} days of statutory leave are recorded (R16, {rules.Edition} 3.7)")
            : null;
    }

    private static string Completion(AssessmentPoint point) => point.Due is { } due
        ? $"it is complete on {ReasonsFor.Day(due)}"
        : "nothing recorded completes it";
}
