using EcfMentor.Application.Features.Induction;
using EcfMentor.Application.Features.Induction.Reports;
using EcfMentor.Domain.Induction;
using EcfMentor.Web.Infrastructure.Views;

namespace EcfMentor.Web.Features.Induction;

/// <summary>What the pages of reports say.</summary>
public static class ReportWords
{
    /// <summary>"Progress review 4".</summary>
    public static string Name(ReportView report) =>
        report.Kind == DueKind.InterimAssessment ? "Interim assessment" : $"{InductionWords.Name(report.Kind)} {report.Number}";

    /// <summary>"progress review 4", inside a sentence.</summary>
    public static string InSentence(ReportView report) => char.ToLowerInvariant(Name(report)[0]) + Name(report)[1..];

    /// <summary>A part's heading.</summary>
    public static string Heading(ReportPart part) => part switch
    {
        ReportPart.Standard1 => "TS1 High expectations",
        ReportPart.Standard2 => "TS2 Pupils’ progress",
        ReportPart.Standard3 => "TS3 Subject and curriculum knowledge",
        ReportPart.Standard4 => "TS4 Planning and teaching",
        ReportPart.Standard5 => "TS5 Adapting teaching",
        ReportPart.Standard6 => "TS6 Assessment",
        ReportPart.Standard7 => "TS7 Managing behaviour",
        ReportPart.Standard8 => "TS8 Wider professional responsibilities",
        ReportPart.Conduct => "Part Two: personal and professional conduct",
        ReportPart.Evidence => "Evidence",
        ReportPart.Links => "Links to evidence",
        ReportPart.Targets => "Development targets",
        _ => "Support plan",
    };

    /// <summary>The question about progress, by kind.</summary>
    public static string Question(ReportView report) => report.Kind == DueKind.ProgressReview
        ? $"Is {report.EctFirstName} on track to complete induction?"
        : $"Is {report.EctFirstName}’s performance against the Teachers’ Standards satisfactory so far?";

    /// <summary>The answer in words.</summary>
    public static string Answer(ReportView report) => (report.Kind, report.Content.IsOnTrack) switch
    {
        (_, null) => "Not said",
        (DueKind.ProgressReview, true) => "On track to complete induction",
        (DueKind.ProgressReview, false) => "Not on track: there is a support plan",
        (_, true) => "Satisfactory so far",
        (_, false) => "Not satisfactory so far: there is a support plan",
    };

    /// <summary>A recommendation in words.</summary>
    public static string Say(Recommendation recommendation) => recommendation switch
    {
        Recommendation.Satisfactory => "Performance is satisfactory: induction is complete",
        Recommendation.Unsatisfactory => "Performance is not satisfactory",
        _ => "An extension should be considered",
    };

    /// <summary>"The headteacher".</summary>
    public static string Name(Signatory who) => who switch
    {
        Signatory.Tutor => "Induction tutor",
        Signatory.Head => "Headteacher",
        _ => "ECT",
    };

    /// <summary>A signature in a line.</summary>
    public static string Say(SignatureView signature) => signature.Kind switch
    {
        SignatureKind.Given => $"{signature.By}, {UkTime.DayAndClock(signature.At)}",
        SignatureKind.Refused => $"Refused to sign. {signature.By} recorded it on {UkTime.Day(UkTime.DayOf(signature.At))}",
        _ => $"Away or left. {signature.By} recorded it on {UkTime.Day(UkTime.DayOf(signature.At))}",
    };

    /// <summary>Whom a report waits for, for the page's lead.</summary>
    public static string Waiting(ReportView report) => report switch
    {
        { IsSuperseded: true } => "A corrected version has taken its place. This one stays as it was signed.",
        { Mine.Comment: true } => "Read it, and add what you want to say.",
        { Mine.Sign: not null } => "It’s your turn to sign. Read it first.",
        { Step: ReportStep.Comment } => $"Waiting for {report.EctFirstName} to read it.",
        { Step: ReportStep.TutorSigns } => "Waiting for the induction tutor to sign.",
        { Step: ReportStep.HeadSigns } => "Waiting for the headteacher to sign.",
        { Step: ReportStep.EctSigns } => $"Waiting for {report.EctFirstName} to sign.",
        { SentOn: { } day } => $"Complete, and sent to {report.BodyName} on {UkTime.Date(day)}.",
        _ => "Complete. Every signature is there.",
    };

    /// <summary>How far something due has come, in a few words.</summary>
    /// <param name="due">What is due.</param>
    /// <param name="ect">How the reader calls the ECT: "you" or a first name.</param>
    public static string Standing(DueView due, string ect) => due switch
    {
        { State: DueState.Complete, Report: { SentOn: { } day } } => $"Signed, and sent on {UkTime.Date(day)}",
        { State: DueState.Complete, Report.SignedAt: { } at } => $"Signed by everyone on {UkTime.Date(UkTime.DayOf(at))}",
        { State: DueState.Writing } => "The tutor is writing it",
        { State: DueState.Waiting, Report.Step: ReportStep.Comment } => $"Waiting for {ect} to read it",
        { State: DueState.Waiting, Report.Step: ReportStep.TutorSigns } => "Waiting for the tutor’s signature",
        { State: DueState.Waiting, Report.Step: ReportStep.HeadSigns } => "Waiting for the head’s signature",
        { State: DueState.Waiting } => $"Waiting for {ect} to sign",
        { State: DueState.Elsewhere } => "Before this record began",
        { IsLate: true } => "Late: not started",
        _ => "Not started",
    };
}
