namespace EcfMentor.Domain.Induction;

/// <summary>
/// How many full-time terms an induction takes: the usual number or a reduced one, then what each extension adds
/// (Statutory induction guidance (April 2024) 2.30, 3.2, 3.5, 3.8).
/// </summary>
/// <param name="Marks">The totals at which induction ends: the first, then a greater one after each extension.</param>
public sealed record InductionTotal(IReadOnlyList<decimal> Marks)
{
    /// <summary>What must be served in all.</summary>
    public decimal Required => Marks[^1];

    /// <summary>The usual total, before any decision.</summary>
    public static InductionTotal Usual(InductionRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new([rules.RequiredTerms]);
    }

    /// <summary>The total after a decision: a reduction replaces it, an extension adds a later end. Other decisions leave it.</summary>
    public InductionTotal After(InductionDecision decision) => decision switch
    {
        ReductionDecision reduction => new([.. Marks.SkipLast(1), reduction.Terms]),
        ExtensionDecision extension => new([.. Marks, Required + extension.Terms]),
        _ => this,
    };

    /// <summary>Decisions in the order in which they bear on the total; of one day, a reduction goes first.</summary>
    public static IEnumerable<InductionDecision> InOrder(IEnumerable<InductionDecision> decisions) =>
        decisions.OrderBy(decision => decision.On).ThenBy(decision => decision is ReductionDecision ? 0 : 1);
}
