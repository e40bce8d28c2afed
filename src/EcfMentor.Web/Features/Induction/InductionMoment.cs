using EcfMentor.Application.Features.Induction;
using EcfMentor.Domain.Induction;
using EcfMentor.Web.Infrastructure.TagHelpers;
using EcfMentor.Web.Infrastructure.Views;

namespace EcfMentor.Web.Features.Induction;

/// <summary>One dated thing on the timeline of an induction.</summary>
/// <param name="On">When.</param>
/// <param name="Title">What.</param>
/// <param name="Note">A sentence about it; null for none.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsAssessment">True for a square mark.</param>
/// <param name="Question">What follows "Why": "this date".</param>
/// <param name="Because">The reasons for the date; empty for a plain fact.</param>
public sealed record InductionMoment(
    DateOnly On, string Title, string? Note, StepState State, bool IsAssessment, string Question, IReadOnlyList<Reason> Because)
{
    /// <summary>What is due and how far its report has come; null for a plain fact.</summary>
    public DueView? Due { get; init; }

    /// <summary>What a filled mark says to those who don't see it.</summary>
    public string DoneWord => Due is { State: DueState.Complete } ? "signed" : "done";

    /// <summary>Every moment of an induction in order of date: what happened, what was decided, what is due.</summary>
    public static IReadOnlyList<InductionMoment> Of(InductionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var today = view.Plan.AsOf;
        return
        [
            .. Periods(view).Concat(Absences(view)).Concat(Rulings(view)).Concat(WhatIsDue(view))
                .OrderBy(moment => moment.On).ThenBy(moment => moment.Due is null ? 0 : 1)
                .Select(moment => moment.Due is null && moment.On <= today ? moment with { State = StepState.Done } : moment),
        ];
    }

    private static IEnumerable<InductionMoment> Periods(InductionView view)
    {
        for (var index = 0; index < view.Periods.Count; index++)
        {
            var period = view.Periods[index];
            var before = index == 0 ? null : view.Periods[index - 1];
            var title = before is null ? "Induction began"
                : before.SchoolId == period.SchoolId && before.School == period.School ? "Working pattern changed"
                : "New school";
            yield return Fact(period.StartsOn, title, $"{InductionWords.Fte(period.Fte)}, {period.School}");
            var goesOn = view.Periods.Any(other => other != period && other.StartsOn <= period.EndsOn?.AddDays(1) && (other.EndsOn is null || other.EndsOn > period.EndsOn));
            if (period.EndsOn is { } end && !goesOn)
            {
                yield return Fact(end, $"Leaves {period.School}", null);
            }
        }
    }

    private static IEnumerable<InductionMoment> Absences(InductionView view) => view.Absences.Select(absence => Fact(
        absence.StartsOn,
        $"Away, {InductionWords.Days(absence.Days)}",
        absence.EndsOn is { } end && end != absence.StartsOn ? $"{InductionWords.Name(absence.Type)}, until {UkTime.Date(end)}" : InductionWords.Name(absence.Type)));

    private static IEnumerable<InductionMoment> Rulings(InductionView view) =>
        view.Rulings.Select(ruling => Fact(ruling.On, InductionWords.Say(ruling), ruling.Kind == RulingKind.ExtendForLeave ? "Chosen by the ECT" : $"By {view.Body.Name}"));

    private static IEnumerable<InductionMoment> WhatIsDue(InductionView view)
    {
        foreach (var due in view.Due)
        {
            var item = due.Item;
            var state = due.State is DueState.Complete or DueState.Elsewhere ? StepState.Done : due == view.Next ? StepState.Here : StepState.ToDo;
            var isLast = item.Kind == DueKind.FormalAssessment && item.Due == view.Plan.ExpectedEnd;
            yield return new(
                item.Due, InductionWords.Name(item), isLast && state != StepState.Done ? (view.IsOwn ? "Your induction ends here." : "Induction ends here.") : null,
                state, item.Kind != DueKind.ProgressReview, "this date", item.Because)
            {
                Due = due,
            };
        }
    }

    private static InductionMoment Fact(DateOnly on, string title, string? note) => new(on, title, note, StepState.ToDo, false, "", []);
}
