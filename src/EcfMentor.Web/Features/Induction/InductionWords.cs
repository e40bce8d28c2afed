using System.Globalization;
using EcfMentor.Application.Features.Induction;
using EcfMentor.Domain.Induction;
using EcfMentor.Web.Infrastructure.Views;

namespace EcfMentor.Web.Features.Induction;

/// <summary>What induction pages say.</summary>
public static class InductionWords
{
    /// <summary>"Progress review 4".</summary>
    public static string Name(DueItem item) => $"{Name(item.Kind)} {item.Number}";

    /// <summary>"Progress review".</summary>
    public static string Name(DueKind kind) => kind switch
    {
        DueKind.ProgressReview => "Progress review",
        DueKind.FormalAssessment => "Formal assessment",
        _ => "Interim assessment",
    };

    /// <summary>"progress review 4", inside a sentence.</summary>
    public static string InSentence(DueItem item) => char.ToLowerInvariant(Name(item)[0]) + Name(item)[1..];

    /// <summary>"Full time" or "0.6 FTE".</summary>
    public static string Fte(decimal fte) => fte == 1 ? "Full time" : $"{Number(fte)} FTE";

    /// <summary>"2.5": terms or days without idle noughts.</summary>
    public static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>"34 days", "half a day".</summary>
    public static string Days(decimal days) => days switch
    {
        0.5m => "half a day",
        1 => "1 day",
        _ => $"{Number(days)} days",
    };

    /// <summary>"2.5 of 6 terms".</summary>
    public static string Served(InductionPlan plan) => $"{Number(plan.ServedTerms.Rounded())} of {Number(plan.RequiredTerms.Rounded())} terms";

    /// <summary>The kind of an absence in the words of the form.</summary>
    public static string Name(AbsenceType type) => type switch
    {
        AbsenceType.AdHoc => "Sickness or any other absence",
        AbsenceType.Maternity => "Statutory maternity leave",
        AbsenceType.Paternity => "Statutory paternity leave",
        AbsenceType.Adoption => "Statutory adoption leave",
        AbsenceType.SharedParental => "Shared parental leave",
        AbsenceType.ParentalBereavement => "Parental bereavement leave",
        _ => "Carer’s leave",
    };

    /// <summary>A kind of body.</summary>
    public static string Name(AppropriateBodyKind kind) => kind switch
    {
        AppropriateBodyKind.TeachingSchoolHub => "Teaching school hub",
        AppropriateBodyKind.IndependentSchoolsPanel => "Independent schools’ panel (ISTIP)",
        AppropriateBodyKind.OverseasSchoolsBody => "Body for British schools overseas (ESP)",
        _ => "Local authority, until August 2024",
    };

    /// <summary>What was decided, in a sentence.</summary>
    public static string Say(RulingView ruling) => ruling.Kind switch
    {
        RulingKind.Extension => $"Extended by {Number(ruling.Terms ?? 0)} terms",
        RulingKind.Reduction => $"Reduced to {Number(ruling.Terms ?? 0)} terms",
        RulingKind.ExtendForLeave => $"{NumberWords.Capital(Days(ruling.Days ?? 0))} of leave given back",
        _ => $"{Number(ruling.Terms ?? 0)} terms served by then{(ruling.Days > 0 ? $", {Days(ruling.Days.Value)} absent" : "")}",
    };

    /// <summary>The news of the page, for the ECT.</summary>
    public static string Title(InductionView view)
    {
        var plan = view.Plan;
        var (who, have) = view.IsOwn ? ("You", "You’ve") : (view.FirstName, $"{view.FirstName} has");
        if (plan.IsComplete)
        {
            return $"{have} served all {Number(plan.RequiredTerms.Rounded())} terms";
        }

        if (view.StartsOn > plan.AsOf)
        {
            return $"{(view.IsOwn ? "Your" : $"{view.FirstName}’s")} induction starts on {UkTime.Date(view.StartsOn)}";
        }

        return view.IsOwn ? $"You’re in year {plan.Year} of your induction" : $"{who} is in year {plan.Year} of induction";
    }

    /// <summary>What comes next, in a sentence.</summary>
    public static string Lead(InductionView view)
    {
        var late = view.Due.Count(due => due.IsLate);
        var next = view.Next is not { } due ? "Nothing more is due."
            : due.IsLate ? $"{Name(due.Item)} was due by {UkTime.Date(due.Item.Due)}{(late > 1 ? $", and {NumberWords.Of(late - 1)} more {(late == 2 ? "is" : "are")} late" : "")}."
            : $"The next date is {InSentence(due.Item)}, by {UkTime.Date(due.Item.Due)}. Nothing is late.";
        var end = view.Plan switch
        {
            { IsComplete: true } => "",
            { ExpectedEnd: { } day } => $" Induction is expected to end on {UkTime.Date(day)}.",
            _ => $" No end can be given while nobody employs {(view.IsOwn ? "you" : "them")} without an end date.",
        };
        return next + end;
    }
}
