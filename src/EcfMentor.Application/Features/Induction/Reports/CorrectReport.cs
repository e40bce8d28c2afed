using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction.Reports;

/// <summary>An induction tutor begins a corrected version of a complete report. The old version stays as it was signed.</summary>
/// <param name="ReportId">The version to correct.</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "correct a report with a new version")]
public sealed record CorrectReport(Guid ReportId) : ICommand<Guid>;

internal sealed class CorrectReportHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<CorrectReport, Guid>
{
    public async Task<Result<Guid>> Handle(CorrectReport request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var report = await db.ReportsKeptBy(actor, time.Today()).Whole().SingleOrDefaultAsync(r => r.Id == request.ReportId, cancellationToken);
        if (report is null)
        {
            return new NotFound();
        }

        if (!report.DutiesOf(actor).Finish)
        {
            return new Conflict("Only the latest version can be corrected, once every signature is there.");
        }

        var next = report.Correct(Guid.CreateVersion7(), actor.PersonId, time.UtcNow());
        db.StatutoryReports.Add(next);
        return next.Id;
    }
}
