using System.ComponentModel.DataAnnotations;
using EcfMentor.Application.Features.Induction.Reports;
using EcfMentor.Domain.Induction;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EcfMentor.Web.Features.Induction;

/// <summary>What a tutor writes in a report.</summary>
public sealed class ReportForm
{
    /// <summary>The report as it stands.</summary>
    [BindNever]
    public ReportView Report { get; set; } = null!;

    [Display(Name = "The day of the meeting")]
    public DateOnly? MeetingOn { get; set; }

    public bool? IsOnTrack { get; set; }

    public Recommendation? Recommendation { get; set; }

    public string? TermsServed { get; set; }

    public string? AbsenceDays { get; set; }

    public Dictionary<ReportPart, string?> Texts { get; set; } = [];

    public int Lock { get; set; }

    public string? Do { get; set; }
}

/// <summary>What anyone else does with a report.</summary>
public sealed class ReportStepForm
{
    public string? Comment { get; set; }

    public SignatureKind? Kind { get; set; }

    public string? Note { get; set; }

    [Display(Name = "The day it was sent")]
    public DateOnly? SentOn { get; set; }

    public string? Receipt { get; set; }

    public int Lock { get; set; }
}

/// <summary>The page of a report that is no longer being written.</summary>
/// <param name="Report">The report.</param>
/// <param name="Form">What was typed.</param>
public sealed record ReadReportPage(ReportView Report, ReportStepForm Form)
{
    public string? Comment => Form.Comment;

    public SignatureKind? Kind => Form.Kind;

    public string? Note => Form.Note;

    public DateOnly? SentOn => Form.SentOn ?? Report.SentOn;

    public string? Receipt => Form.Receipt ?? Report.Receipt;
}

/// <summary>Progress reviews and assessments: written, commented on, signed, corrected.</summary>
public sealed class ReportsController : PortalController
{
    /// <summary>A report: to write, or to read and act on.</summary>
    [HttpGet("/inductions/reports/{id:guid}")]
    public Task<IActionResult> Report(Guid id) => ShowAsync(new GetReport(id), report => Page(report, null, new()));

    /// <summary>Begins one.</summary>
    [HttpPost("/inductions/{inductionId:guid}/reports")]
    public Task<IActionResult> Start(Guid inductionId, DueKind kind, int number) => ApplyAsync(
        new StartReport(inductionId, kind, number),
        id => Go($"/inductions/reports/{id}"),
        () => Task.FromResult<IActionResult>(View("CannotStart", inductionId)));

    /// <summary>Keeps what is written, or shares it.</summary>
    [HttpPost("/inductions/reports/{id:guid}/words")]
    public Task<IActionResult> Write(Guid id, ReportForm form)
    {
        Task<IActionResult> Again() => ShowAsync(new GetReport(id), report => Page(report, form, new()));
        return ModelState.IsValid
            ? ApplyAsync(
                new WriteReport(
                    id, form.MeetingOn, form.IsOnTrack, form.Recommendation, form.TermsServed, form.AbsenceDays, form.Texts, form.Do == "share", form.Lock),
                _ => Go($"/inductions/reports/{id}"),
                Again)
            : AgainAsync(Again);
    }

    /// <summary>Comments or signs.</summary>
    [HttpPost("/inductions/reports/{id:guid}/signature")]
    public Task<IActionResult> Sign(Guid id, ReportStepForm form) => StepAsync(id, form, new SignReport(id, form.Comment, form.Lock));

    /// <summary>Records that the ECT won't or can't sign.</summary>
    [HttpPost("/inductions/reports/{id:guid}/without-ect")]
    public Task<IActionResult> WithoutEct(Guid id, ReportStepForm form) => StepAsync(id, form, new GoOnWithoutEct(id, form.Kind, form.Note));

    /// <summary>Takes it back to write on.</summary>
    [HttpPost("/inductions/reports/{id:guid}/take-back")]
    public Task<IActionResult> TakeBack(Guid id) => StepAsync(id, new(), new TakeReportBack(id));

    /// <summary>Notes that it went to the appropriate body.</summary>
    [HttpPost("/inductions/reports/{id:guid}/sent")]
    public Task<IActionResult> Sent(Guid id, ReportStepForm form) => StepAsync(id, form, new RecordSubmission(id, form.SentOn, form.Receipt));

    /// <summary>Begins a corrected version.</summary>
    [HttpPost("/inductions/reports/{id:guid}/correct")]
    public Task<IActionResult> Correct(Guid id) =>
        ApplyAsync(new CorrectReport(id), next => Go($"/inductions/reports/{next}"), () => Report(id));

    private Task<IActionResult> StepAsync(Guid id, ReportStepForm form, Application.Messaging.ICommand<Application.Messaging.Done> command)
    {
        Task<IActionResult> Again() => ShowAsync(new GetReport(id), report => Page(report, null, form));
        return ModelState.IsValid ? ApplyAsync(command, _ => Go($"/inductions/reports/{id}"), Again) : AgainAsync(Again);
    }

    private ViewResult Page(ReportView report, ReportForm? typed, ReportStepForm step)
    {
        if (!report.Mine.Write)
        {
            return View("Reports/Read", new ReadReportPage(report, step));
        }

        var form = typed ?? Filled(report.Content);
        form.Report = report;
        form.Lock = typed?.Lock ?? report.Lock;
        return View("Reports/Write", form);
    }

    private static ReportForm Filled(ReportContent content) => new()
    {
        MeetingOn = content.MeetingOn,
        IsOnTrack = content.IsOnTrack,
        Recommendation = content.Recommendation,
        TermsServed = content.TermHundredths is { } terms ? InductionWords.Number(terms / 100m) : null,
        AbsenceDays = content.AbsenceHalfDays is { } half ? InductionWords.Number(half / 2m) : null,
        Texts = content.Texts.ToDictionary(text => text.Key, text => (string?)text.Value),
    };
}
