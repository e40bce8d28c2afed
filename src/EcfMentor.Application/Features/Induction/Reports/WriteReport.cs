using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction.Reports;

/// <summary>An induction tutor keeps what they write, or lets the ECT read it.</summary>
/// <param name="ReportId">Which report.</param>
/// <param name="MeetingOn">The day on which they met.</param>
/// <param name="IsOnTrack">On track, or performing satisfactorily.</param>
/// <param name="Recommendation">On a final assessment.</param>
/// <param name="TermsServed">On an assessment, as typed.</param>
/// <param name="AbsenceDays">On an assessment, as typed.</param>
/// <param name="Texts">The words by part.</param>
/// <param name="Share">True to let the ECT read it.</param>
/// <param name="Lock">The version that the writer had before them.</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "write a progress review or an assessment")]
public sealed record WriteReport(
    Guid ReportId, DateOnly? MeetingOn, bool? IsOnTrack, Recommendation? Recommendation, string? TermsServed, string? AbsenceDays,
    IReadOnlyDictionary<ReportPart, string?> Texts, bool Share, int Lock) : ICommand<Done>;

internal sealed class WriteReportValidator : AbstractValidator<WriteReport>
{
    public WriteReportValidator(TimeProvider time)
    {
        RuleFor(c => c.MeetingOn).NotNull().When(c => c.Share).WithMessage("Give the day on which you met")
            .Must(on => on is null || on <= time.Today()).WithMessage("The day of the meeting can’t be in the future");
        RuleFor(c => c.IsOnTrack).NotNull().When(c => c.Share).WithMessage("Say yes or no");
        RuleFor(c => c.TermsServed).Custom((text, context) => Say(context, Amount.Terms(text).Problem)).When(c => !string.IsNullOrWhiteSpace(c.TermsServed));
        RuleFor(c => c.AbsenceDays).Custom((text, context) => Say(context, Amount.HalfDays(text).Problem)).When(c => !string.IsNullOrWhiteSpace(c.AbsenceDays));
        RuleFor(c => c.Texts).Custom((texts, context) =>
        {
            foreach (var (part, text) in texts)
            {
                if (text?.Length > ReportParts.LongestText)
                {
                    context.AddFailure($"Texts[{part}]", $"Keep this to {ReportParts.LongestText:N0} characters");
                }
            }

            if (context.InstanceToValidate is { Share: true, IsOnTrack: false } && string.IsNullOrWhiteSpace(texts.GetValueOrDefault(ReportPart.SupportPlan)))
            {
                context.AddFailure($"Texts[{ReportPart.SupportPlan}]", "Say what will help them get back on track");
            }
        });
    }

    private static void Say(ValidationContext<WriteReport> context, InputProblem? problem)
    {
        if (problem is not null)
        {
            context.AddFailure(problem.Message);
        }
    }
}

internal sealed class WriteReportHandler(IAppDb db, IActorSource actors, ReportMail mail, TimeProvider time) : ICommandHandler<WriteReport, Done>
{
    public async Task<Result<Done>> Handle(WriteReport request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var today = time.Today();
        var found = await db.ReportsKeptBy(actor, today).Whole()
            .Where(report => report.Id == request.ReportId)
            .Select(report => new { Report = report, Lock = EF.Property<int>(report, ReportScope.Lock) })
            .SingleOrDefaultAsync(cancellationToken);
        if (found?.Report is not { } report)
        {
            return new NotFound();
        }

        if (found.Lock != request.Lock || !report.DutiesOf(actor).Write)
        {
            return new Conflict("This report changed a moment ago. What you typed is below; compare it with the report before you save again.");
        }

        if (await db.MentorsAsync(report.Induction.PersonId, actor.PersonId, today, cancellationToken))
        {
            return Invalid.Because($"You mentor {report.Induction.Person.FirstName}, and mentors don’t assess. Ask another induction tutor or the head");
        }

        if (request is { Share: true, Recommendation: null } && report.IsFinal)
        {
            return Invalid.Because(nameof(request.Recommendation), "Choose what you recommend to the appropriate body");
        }

        report.Write(ContentOf(request, report), time.UtcNow());
        if (request.Share)
        {
            report.Share(actor.PersonId, time.UtcNow());
            mail.ForEctToRead(report);
        }

        return Done.It;
    }

    private static ReportContent ContentOf(WriteReport request, StatutoryReport report) => new(
        report.IsFinal,
        request.MeetingOn,
        request.IsOnTrack,
        report.IsFinal ? request.Recommendation : null,
        string.IsNullOrWhiteSpace(request.TermsServed) ? null : (int)(Amount.Terms(request.TermsServed).Value * 100),
        string.IsNullOrWhiteSpace(request.AbsenceDays) ? null : Amount.HalfDays(request.AbsenceDays).Value,
        ReportParts.Of(report.Kind).ToDictionary(part => part, part => request.Texts.GetValueOrDefault(part)?.Trim() ?? ""));
}
