using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction.Reports;

/// <summary>An induction tutor takes a report back to write on, while nobody but they can have signed it. The ECT's comment is kept.</summary>
/// <param name="ReportId">Which report.</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "take a report back to write on")]
public sealed record TakeReportBack(Guid ReportId) : ICommand<Done>;

internal sealed class TakeReportBackHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<TakeReportBack, Done>
{
    public async Task<Result<Done>> Handle(TakeReportBack request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var report = await db.ReportsKeptBy(actor, time.Today()).Whole().SingleOrDefaultAsync(r => r.Id == request.ReportId, cancellationToken);
        if (report is null)
        {
            return new NotFound();
        }

        if (!report.DutiesOf(actor).TakeBack)
        {
            return new Conflict("Someone has signed it by now. Once it is complete you can correct it with a new version.");
        }

        report.TakeBack();
        return Done.It;
    }
}
