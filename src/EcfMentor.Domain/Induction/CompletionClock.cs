using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Induction;

/// <summary>What happens once induction is served, in the order in which it happens. Stored by number: never renumber.</summary>
public enum OutcomeStepKind
{
    /// <summary>The head sends the recommendation and the report to the appropriate body, and a copy to the ECT.</summary>
    Recommended = 1,

    /// <summary>The ECT makes written representations to the appropriate body.</summary>
    Represented = 2,

    /// <summary>The appropriate body decides.</summary>
    Decided = 3,

    /// <summary>The appropriate body gives written notice of its decision.</summary>
    NoticeGiven = 4,

    /// <summary>The ECT tells the employer that they won't appeal.</summary>
    AppealWaived = 5,

    /// <summary>The ECT appeals to the Teaching Regulation Agency.</summary>
    Appealed = 6,

    /// <summary>The employer is told the outcome of the appeal.</summary>
    AppealHeard = 7,

    /// <summary>The employment ends after a fail.</summary>
    EmploymentEnded = 8,
}

/// <summary>What an appropriate body can decide (Statutory induction guidance (April 2024) 2.67). Stored by number: never renumber.</summary>
public enum OutcomeDecision
{
    /// <summary>Induction is satisfactorily completed.</summary>
    Satisfactory = 1,

    /// <summary>It is extended.</summary>
    Extended = 2,

    /// <summary>It is failed.</summary>
    Failed = 3,
}

/// <summary>A step that was taken.</summary>
/// <param name="Kind">Which.</param>
/// <param name="On">The day on which it was sent, made or received.</param>
/// <param name="ByEmail">True for something sent by e-mail: it counts as received on the second day after (regulation 18).</param>
/// <param name="Decision">What was decided; on <see cref="OutcomeStepKind.Decided"/> only.</param>
public sealed record OutcomeStep(OutcomeStepKind Kind, DateOnly On, bool ByEmail = false, OutcomeDecision? Decision = null)
{
    /// <summary>The day on which it counts as received.</summary>
    public DateOnly ReceivedOn => ByEmail ? On.AddDays(2) : On;
}

/// <summary>One step of the procedure with its clock.</summary>
/// <param name="Kind">Which.</param>
/// <param name="DueBy">The last lawful day; null where the law sets none, or while the trigger hasn't happened.</param>
/// <param name="Taken">The step as it was taken; null while it wasn't.</param>
/// <param name="IsOptional">True for what someone may do and needn't.</param>
/// <param name="Because">Why then.</param>
public sealed record ClockStep(OutcomeStepKind Kind, DateOnly? DueBy, OutcomeStep? Taken, bool IsOptional, IReadOnlyList<Reason> Because)
{
    /// <summary>True when the day has passed without it.</summary>
    public bool IsLate(DateOnly today) => !IsOptional && Taken is null && DueBy < today;
}

/// <summary>
/// The clocks that run from the completion of induction: working days, in or out of term, of which day 1 is the trigger day itself
/// (The Education (Induction Arrangements for School Teachers) (England) Regulations 2012, regulations 11, 12, 14 and 18).
/// </summary>
public static class CompletionClock
{
    private const string Guidance = "Statutory induction guidance (April 2024)";
    private const int ToRecommend = 10;
    private const int ToRepresent = 10;
    private const int ToDecide = 20;
    private const int ToGiveNotice = 3;
    private const int ToAppeal = 20;
    private const int ToDismiss = 10;

    /// <summary>The steps that lie ahead or behind, in order; those that a decision makes needless are left out.</summary>
    /// <param name="completedOn">The day on which everything required is served.</param>
    /// <param name="steps">The steps taken, in any order.</param>
    public static IReadOnlyList<ClockStep> Steps(DateOnly completedOn, IReadOnlyCollection<OutcomeStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var (recommended, decided, notice) = (Of(steps, OutcomeStepKind.Recommended), Of(steps, OutcomeStepKind.Decided), Of(steps, OutcomeStepKind.NoticeGiven));
        List<ClockStep> clocks =
        [
            Step(steps, OutcomeStepKind.Recommended, completedOn, ToRecommend, "Induction was completed", "R25", "2.61, regulation 11(3)"),
            Step(steps, OutcomeStepKind.Represented, recommended?.ReceivedOn, ToRepresent, "The recommendation was received", "R26", "regulation 11(4)", isOptional: true),
            Step(steps, OutcomeStepKind.Decided, recommended?.ReceivedOn, ToDecide, "The recommendation was received", "R27", "2.67, regulation 11(5)"),
            Step(steps, OutcomeStepKind.NoticeGiven, decided?.On, ToGiveNotice, "The decision was made", "R28", "2.69, regulation 11(7)"),
        ];
        if (decided?.Decision is OutcomeDecision.Extended or OutcomeDecision.Failed)
        {
            clocks.AddRange(Appeal(steps, notice, decided.Decision == OutcomeDecision.Failed));
        }

        return clocks;
    }

    private static IEnumerable<ClockStep> Appeal(IReadOnlyCollection<OutcomeStep> steps, OutcomeStep? notice, bool failed)
    {
        var appeal = Step(steps, OutcomeStepKind.Appealed, notice?.ReceivedOn, ToAppeal, "Notice of the decision was received", "R29", "2.70, schedule 3", isOptional: true);
        var (waived, heard) = (Of(steps, OutcomeStepKind.AppealWaived), Of(steps, OutcomeStepKind.AppealHeard));
        if (appeal.Taken is null)
        {
            yield return new(OutcomeStepKind.AppealWaived, null, waived, true, [new("The ECT may say that they won't appeal")]);
        }

        if (waived is null)
        {
            yield return appeal;
        }

        if (appeal.Taken is not null)
        {
            yield return new(OutcomeStepKind.AppealHeard, null, heard, false, [new("The Teaching Regulation Agency hears the appeal", "R29", $"{Guidance} schedule 3")]);
        }

        if (failed)
        {
            var trigger = heard?.On ?? waived?.On ?? (appeal.Taken is null ? appeal.DueBy : null);
            var what = heard is not null ? "The outcome of the appeal was received" : waived is not null ? "The ECT said that they won't appeal" : "The time for an appeal ran out";
            yield return Step(steps, OutcomeStepKind.EmploymentEnded, trigger, ToDismiss, what, "R30", "2.72, regulation 12 (maintained and other relevant schools)");
        }
    }

    private static ClockStep Step(
        IReadOnlyCollection<OutcomeStep> steps, OutcomeStepKind kind, DateOnly? trigger, int days, string what, string rule, string paragraph, bool isOptional = false)
    {
        if (trigger is not { } day)
        {
            return new(kind, null, Of(steps, kind), isOptional, [new("Its time starts with the step before", rule, $"{Guidance} {paragraph}")]);
        }

        var due = WorkingDay.Deadline(day, days);
        return new(
            kind, due, Of(steps, kind), isOptional,
            [
                new($"{what} on {TypedText.InWords(day)}", rule, $"{Guidance} {paragraph}"),
                new($"{days} working days beginning with that day end on {TypedText.InWords(due)}", "R31", "regulations 11, 12 and 18"),
            ]);
    }

    private static OutcomeStep? Of(IReadOnlyCollection<OutcomeStep> steps, OutcomeStepKind kind) => steps.FirstOrDefault(step => step.Kind == kind);
}

/// <summary>A step after completion, as it was recorded.</summary>
public sealed class InductionOutcomeStep : Entity
{
    private InductionOutcomeStep()
    {
    }

    /// <summary>Records a step.</summary>
    public InductionOutcomeStep(Guid id, Guid inductionId, OutcomeStep step, Guid recordedById, DateTime recordedAt) : base(id)
    {
        InductionId = inductionId;
        Kind = step.Kind;
        On = step.On;
        ByEmail = step.ByEmail;
        Decision = step.Decision;
        RecordedById = recordedById;
        RecordedAt = recordedAt;
    }

    public Guid InductionId { get; private set; }

    public InductionRecord Induction { get; private set; } = null!;

    public OutcomeStepKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    public bool ByEmail { get; private set; }

    public OutcomeDecision? Decision { get; private set; }

    public Guid RecordedById { get; private set; }

    public DateTime RecordedAt { get; private set; }

    /// <summary>As the clocks take it.</summary>
    public OutcomeStep Step => new(Kind, On, ByEmail, Decision);
}
