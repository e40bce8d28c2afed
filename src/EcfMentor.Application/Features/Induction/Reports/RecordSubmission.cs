using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction.Reports;

/// <summary>An induction tutor notes that a complete report went to the appropriate body (Statutory induction guidance (April 2024) 2.54, 2.61).</summary>
/// <param name="ReportId">Which report.</param>
/// <param name="SentOn">The day.</param>
/// <param name="Receipt">The body's receipt or reference; may be empty.</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "note that a report went to the appropriate body")]
public sealed record RecordSubmission(Guid ReportId, DateOnly? SentOn, string? Receipt) : ICommand<Done>;

internal sealed class RecordSubmissionValidator : AbstractValidator<RecordSubmission>
{
    public RecordSubmissionValidator(TimeProvider time)
    {
        RuleFor(c => c.SentOn).NotNull().WithMessage("Give the day on which it was sent")
            .Must(on => on is null || on <= time.Today()).WithMessage("That day hasn’t come yet");
        RuleFor(c => c.Receipt).MaximumLength(200).WithMessage("Keep the receipt to 200 characters or fewer");
    }
}

internal sealed class RecordSubmissionHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<RecordSubmission, Done>
{
    public async Task<Result<Done>> Handle(RecordSubmission request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var report = await db.ReportsKeptBy(actor, time.Today()).Whole().SingleOrDefaultAsync(r => r.Id == request.ReportId, cancellationToken);
        if (report is null)
        {
            return new NotFound();
        }

        if (!report.DutiesOf(actor).Finish)
        {
            return new Conflict("It can go to the appropriate body once every signature is there.");
        }

        report.Send(request.SentOn!.Value, string.IsNullOrWhiteSpace(request.Receipt) ? null : request.Receipt.Trim());
        return Done.It;
    }
}
