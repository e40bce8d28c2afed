namespace EcfMentor.Domain.Induction;

/// <summary>
/// Everything that an induction plan is computed from, besides the calendar and the rules. The order of the lists changes nothing,
/// and neither does a segment split in two. Check them with <see cref="FactsCheck"/> first.
/// </summary>
public sealed record InductionFacts
{
    /// <summary>The day the plan is made for: terms are served up to and including it.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Where and how much the ECT works. Segments of different schools may overlap (Statutory induction guidance (April 2024) 3.14).</summary>
    public IReadOnlyList<InductionSegment> Segments { get; init; } = [];

    /// <summary>Absences, statutory leave included.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>What the appropriate body has decided, and what the ECT chose about leave.</summary>
    public IReadOnlyList<InductionDecision> Decisions { get; init; } = [];
}

/// <summary>A stretch of employment at one school at one FTE.</summary>
/// <param name="School">What tells schools apart, and how reasons name it: a URN or a name.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, included; null while it goes on.</param>
/// <param name="Fte">Share of a full-time post, above 0 and at most 1.</param>
public sealed record InductionSegment(string School, DateOnly Start, DateOnly? End, decimal Fte)
{
    /// <summary>First to last day; an open end is the last day there is.</summary>
    public Calendar.DateRange Range => Calendar.DateRange.From(Start, End);
}

/// <summary>An absence: its type and its days, never a diagnosis.</summary>
/// <param name="Start">First day away. It decides the induction year in which the absence counts.</param>
/// <param name="Days">Days away that were working days of the ECT; half days count.</param>
/// <param name="Type">Why, in the law's own few kinds.</param>
/// <param name="End">Last day away; null when only the number of days is known.</param>
public sealed record Absence(DateOnly Start, decimal Days, AbsenceType Type, DateOnly? End = null);

/// <summary>The kinds of absence that the guidance treats apart (Statutory induction guidance (April 2024) 3.6, 3.7). Stored by number: never renumber.</summary>
public enum AbsenceType
{
    /// <summary>Any absence that is not statutory family or carer's leave: counts towards the 30 days.</summary>
    AdHoc = 1,

    /// <summary>Statutory maternity leave.</summary>
    Maternity = 2,

    /// <summary>Statutory paternity leave.</summary>
    Paternity = 3,

    /// <summary>Statutory adoption leave.</summary>
    Adoption = 4,

    /// <summary>Shared parental leave.</summary>
    SharedParental = 5,

    /// <summary>Parental bereavement leave.</summary>
    ParentalBereavement = 6,

    /// <summary>Carer's leave (Carer's Leave Act 2023).</summary>
    Carers = 7,
}

/// <summary>Something decided about an induction, on a day.</summary>
/// <param name="On">The day of the decision.</param>
public abstract record InductionDecision(DateOnly On);

/// <summary>The appropriate body extends a completed induction (3.8). Refused before completion.</summary>
/// <param name="On">The day of the decision.</param>
/// <param name="Terms">Full-time terms added.</param>
public sealed record ExtensionDecision(DateOnly On, decimal Terms) : InductionDecision(On);

/// <summary>The appropriate body reduces induction, for experience (3.2) or after part-time service of two years (3.5).</summary>
/// <param name="On">The day of the decision.</param>
/// <param name="Terms">The new total in full-time terms, at least one.</param>
public sealed record ReductionDecision(DateOnly On, decimal Terms) : InductionDecision(On);

/// <summary>The ECT chooses to be given back the days of statutory leave (3.7). It must be granted.</summary>
/// <param name="On">The day of the choice.</param>
/// <param name="Days">School days by which the year of the leave grows.</param>
public sealed record LeaveExtensionDecision(DateOnly On, decimal Days) : InductionDecision(On);

/// <summary>The appropriate body's record of what was served (2.74). It stands for all before and on its day.</summary>
/// <param name="On">The last day that the figure covers.</param>
/// <param name="Terms">Full-time terms served.</param>
/// <param name="AbsenceDays">Days absent in the current year of induction; null when the record doesn't say, and recorded absences stand.</param>
public sealed record ServedDecision(DateOnly On, decimal Terms, decimal? AbsenceDays) : InductionDecision(On);
