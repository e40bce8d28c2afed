namespace EcfMentor.Domain.Induction;

/// <summary>What a plan computes from dated facts, each figure with its reasons.</summary>
public sealed record InductionPlan
{
    /// <summary>The day the plan was made for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Full-time terms to be served in all: six, or the reduced total, and what extensions add.</summary>
    public required Fraction RequiredTerms { get; init; }

    /// <summary>Full-time terms served by the day, at most those required.</summary>
    public required Fraction ServedTerms { get; init; }

    /// <summary>Required less served.</summary>
    public Fraction RemainingTerms => RequiredTerms - ServedTerms;

    /// <summary>The induction year, 1 or 2: year 2 begins the day after year 1's formal assessment is reached, extensions of year 1 included.</summary>
    public required int Year { get; init; }

    /// <summary>The most that may be taught of a main-pay-range teacher's timetable, in per cent, on top of planning time.</summary>
    public required int TimetableLimitPercent { get; init; }

    /// <summary>School days by which induction is longer for absence: ad hoc absence of thirty days a year or more, and leave the ECT chose to be given back.</summary>
    public required decimal AbsenceExtensionDays { get; init; }

    /// <summary>Those of <see cref="AbsenceExtensionDays"/> that the ECT chose for statutory leave.</summary>
    public required decimal LeaveExtensionDays { get; init; }

    /// <summary>Days of statutory leave that the ECT may still choose to be given back.</summary>
    public required decimal LeaveDaysOpenToChoice { get; init; }

    /// <summary>The last school day of induction as things stand; null while nobody employs the ECT without an end date.</summary>
    public required DateOnly? ExpectedEnd { get; init; }

    /// <summary>The day on which everything required is served, also within employment that has an end; null when it isn't reached.</summary>
    public required DateOnly? CompletedOn { get; init; }

    /// <summary>True once everything required is served.</summary>
    public bool IsComplete => CompletedOn <= AsOf;

    /// <summary>The points at which formal assessments fall, in order, with the absence of the period before each.</summary>
    public required IReadOnlyList<AssessmentPoint> Points { get; init; }

    /// <summary>Employment at each school, and whether it counts.</summary>
    public required IReadOnlyList<Spell> Spells { get; init; }

    /// <summary>All that is due, past and to come, in order of date.</summary>
    public required IReadOnlyList<DueItem> Items { get; init; }

    /// <summary>The calendar terms from the first day of service to the last date in the plan.</summary>
    public required IReadOnlyList<InductionTerm> Terms { get; init; }

    /// <summary>What was taken for granted, in sentences.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>The reasons for each figure.</summary>
    public required PlanReasons Because { get; init; }

    /// <summary>The first item due on the day or after it; null when nothing is to come.</summary>
    public DueItem? Next => Items.FirstOrDefault(item => item.Due >= AsOf);
}

/// <summary>Why the figures of a plan are what they are.</summary>
public sealed record PlanReasons
{
    public required IReadOnlyList<Reason> RequiredTerms { get; init; }

    public required IReadOnlyList<Reason> ServedTerms { get; init; }

    public required IReadOnlyList<Reason> Year { get; init; }

    public required IReadOnlyList<Reason> TimetableLimitPercent { get; init; }

    public required IReadOnlyList<Reason> AbsenceExtensionDays { get; init; }

    public required IReadOnlyList<Reason> ExpectedEnd { get; init; }

    /// <summary>Also of what the ECT chose already.</summary>
    public required IReadOnlyList<Reason> LeaveDaysOpenToChoice { get; init; }

    /// <summary>What is required and what is served make what remains.</summary>
    public IReadOnlyList<Reason> RemainingTerms => [.. RequiredTerms, .. ServedTerms];
}

/// <summary>The kinds of thing that are due in an induction. Stored by number: never renumber.</summary>
public enum DueKind
{
    /// <summary>Professional progress review, by the induction tutor: 2.48.</summary>
    ProgressReview = 1,

    /// <summary>Formal assessment, by the headteacher or the induction tutor: 2.55.</summary>
    FormalAssessment = 2,

    /// <summary>Interim assessment, for an ECT who leaves before the next formal one: 2.62.</summary>
    InterimAssessment = 3,
}

/// <summary>One thing that is due.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its place among those of its kind, from 1.</param>
/// <param name="Term">The place of the calendar term that it is due in.</param>
/// <param name="Due">The last lawful day, always a school day.</param>
/// <param name="School">The school whose duty it is: where the ECT is employed on the day.</param>
/// <param name="Because">Why, and why then.</param>
public sealed record DueItem(DueKind Kind, int Number, int Term, DateOnly Due, string School, IReadOnlyList<Reason> Because);
