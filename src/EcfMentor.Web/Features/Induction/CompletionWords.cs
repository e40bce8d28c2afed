using EcfMentor.Application.Features.Induction.Completion;
using EcfMentor.Domain.Induction;
using EcfMentor.Web.Infrastructure.Views;

namespace EcfMentor.Web.Features.Induction;

/// <summary>What the page of the last steps says.</summary>
public static class CompletionWords
{
    /// <summary>A step's name.</summary>
    public static string Name(OutcomeStepKind kind) => kind switch
    {
        OutcomeStepKind.Recommended => "The head’s recommendation",
        OutcomeStepKind.Represented => "The ECT’s representations",
        OutcomeStepKind.Decided => "The appropriate body’s decision",
        OutcomeStepKind.NoticeGiven => "Written notice of the decision",
        OutcomeStepKind.AppealWaived => "The ECT won’t appeal",
        OutcomeStepKind.Appealed => "Appeal to the Teaching Regulation Agency",
        OutcomeStepKind.AppealHeard => "The outcome of the appeal",
        _ => "The employment ends",
    };

    /// <summary>What someone records, as an answer to "What happened?".</summary>
    public static string Happened(OutcomeStepKind kind) => kind switch
    {
        OutcomeStepKind.Recommended => "The head sent the recommendation and the report",
        OutcomeStepKind.Represented => "The ECT wrote to the appropriate body",
        OutcomeStepKind.Decided => "The appropriate body decided",
        OutcomeStepKind.NoticeGiven => "The appropriate body sent written notice",
        OutcomeStepKind.AppealWaived => "The ECT said that they won’t appeal",
        OutcomeStepKind.Appealed => "The ECT appealed",
        OutcomeStepKind.AppealHeard => "The employer was told the outcome of the appeal",
        _ => "The employment ended",
    };

    /// <summary>A decision in words.</summary>
    public static string Name(OutcomeDecision decision) => decision switch
    {
        OutcomeDecision.Satisfactory => "Satisfactory: induction is complete",
        OutcomeDecision.Extended => "Induction is extended",
        _ => "Failed to complete induction satisfactorily",
    };

    /// <summary>Where a step stands.</summary>
    public static string Standing(ClockStep step, DateOnly today) => step switch
    {
        { Taken: { } taken } => $"On {UkTime.Date(taken.On)}{(taken.ByEmail ? ", by e-mail" : "")}{(taken.Decision is { } decision ? $": {Name(decision)}" : "")}",
        { DueBy: { } due } when step.IsLate(today) => $"Late: was due by {UkTime.Date(due)}",
        { DueBy: { } due } when step.IsOptional && due < today => $"The time for it ended on {UkTime.Date(due)}",
        { DueBy: { } due } => step.IsOptional ? $"Possible until {UkTime.Date(due)}" : $"By {UkTime.Date(due)}",
        _ => step.IsOptional ? "If they choose" : "Its time hasn’t started",
    };

    /// <summary>The news of the page.</summary>
    public static string Title(CompletionView view)
    {
        if (view.Steps.Count == 0)
        {
            return view.CompletedOn is { } day ? $"Induction is served on {UkTime.Date(day)}" : "Induction isn’t served yet";
        }

        return view.Steps.FirstOrDefault(step => step.Taken?.Decision is not null)?.Taken?.Decision is { } decision
            ? Name(decision)
            : view.Steps[0].Taken is null ? "The head’s recommendation is next" : "The appropriate body decides";
    }
}
