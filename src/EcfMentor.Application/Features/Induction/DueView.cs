using EcfMentor.Application.Features.Induction.Reports;
using EcfMentor.Domain.Induction;

namespace EcfMentor.Application.Features.Induction;

/// <summary>One thing that is due, and how far its report has come.</summary>
/// <param name="Item">What, when and why.</param>
/// <param name="State">How far.</param>
/// <param name="IsLate">True when the last lawful day has passed without it.</param>
/// <param name="Report">Its report; null where none is begun, or it isn't for whoever asks.</param>
/// <param name="IsMine">True for a tutor of the school whose duty it is.</param>
public sealed record DueView(DueItem Item, DueState State, bool IsLate, ReportMark? Report, bool IsMine)
{
    /// <summary>Joins what is due with the reports that are there.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="record">The record, to know what came before it.</param>
    /// <param name="reports">The latest revision of each report, with signatures.</param>
    /// <param name="isMine">Says whether what is due on a day is the duty of a school whose tutor asks: they see drafts.</param>
    internal static IReadOnlyList<DueView> Of(InductionPlan plan, InductionRecord record, IReadOnlyCollection<StatutoryReport> reports, Func<DateOnly, bool> isMine)
    {
        var before = record.Rulings.Where(ruling => ruling.Kind == RulingKind.Served).Select(ruling => ruling.On).DefaultIfEmpty(DateOnly.MinValue).Max();
        return [.. plan.Items.Select(item => One(item, plan.AsOf, before, reports.FirstOrDefault(r => r.Kind == item.Kind && r.Number == item.Number), isMine(item.Due)))];
    }

    private static DueView One(DueItem item, DateOnly today, DateOnly before, StatutoryReport? report, bool isMine)
    {
        var state = report switch
        {
            { IsComplete: true } => DueState.Complete,
            { Step: ReportStep.Write } when isMine => DueState.Writing,
            { Step: not ReportStep.Write } => DueState.Waiting,
            _ when item.Due <= before => DueState.Elsewhere,
            _ => DueState.NotStarted,
        };
        var isOpen = state is not (DueState.Complete or DueState.Elsewhere);
        var mark = report is null || state is DueState.NotStarted or DueState.Elsewhere ? null : new ReportMark(
            report.Id, report.Step, report.Signatures.Count == 0 ? null : report.Signatures.Max(signature => signature.At), report.SentOn);
        return new(item, state, isOpen && item.Due < today, mark, isMine);
    }
}

/// <summary>How far a report has come.</summary>
public enum DueState
{
    /// <summary>Nobody has begun it.</summary>
    NotStarted = 1,

    /// <summary>The tutor writes it.</summary>
    Writing = 2,

    /// <summary>It waits for a comment or a signature.</summary>
    Waiting = 3,

    /// <summary>Every signature is there.</summary>
    Complete = 4,

    /// <summary>It fell before this record began: the appropriate body's figure covers it.</summary>
    Elsewhere = 5,
}

/// <summary>What a list tells of a report: never a word of it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Step">Whose turn it is.</param>
/// <param name="SignedAt">When the last signature came (UTC).</param>
/// <param name="SentOn">When it went to the appropriate body.</param>
public sealed record ReportMark(Guid Id, ReportStep Step, DateTime? SignedAt, DateOnly? SentOn);
