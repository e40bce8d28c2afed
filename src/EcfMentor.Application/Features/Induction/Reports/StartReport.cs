using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction.Reports;

/// <summary>An induction tutor begins a report that the plan asks for, or finds the one that was begun.</summary>
/// <param name="InductionId">Whose.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Number">Its place among those of its kind in the plan.</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "begin a progress review or an assessment")]
public sealed record StartReport(Guid InductionId, DueKind Kind, int Number) : ICommand<Guid>;

internal sealed class StartReportHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<StartReport, Guid>
{
    private const int HundredthsInATerm = 100;

    public async Task<Result<Guid>> Handle(StartReport request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var today = time.Today();
        var kept = InductionReader.Whole(db.Inductions.ReportedOnBy(actor, today));
        if (await kept.SingleOrDefaultAsync(induction => induction.Id == request.InductionId, cancellationToken) is not { } record)
        {
            return new NotFound();
        }

        var reader = await InductionReader.ReadAsync(db, cancellationToken);
        var plan = reader.Plan(record, today).Plan;
        if (plan?.Items.FirstOrDefault(item => item.Kind == request.Kind && item.Number == request.Number) is not { } item
            || record.DutySchool(item.Due) is not { } school || !actor.IsAt(Role.InductionTutor, school))
        {
            return new NotFound();
        }

        var begun = await db.StatutoryReports
            .Where(report => report.InductionId == record.Id && report.Kind == request.Kind && report.Number == request.Number && !report.IsSuperseded)
            .Select(report => (Guid?)report.Id).SingleOrDefaultAsync(cancellationToken);
        if (begun is { } id)
        {
            return id;
        }

        if (await db.MentorsAsync(record.PersonId, actor.PersonId, today, cancellationToken))
        {
            return Invalid.Because($"You mentor {record.Person.FirstName}, and mentors don’t assess. Ask another induction tutor or the head");
        }

        var report = new StatutoryReport(Guid.CreateVersion7(), record.Id, item.Kind, item.Number, item.Due, actor.PersonId);
        report.Write(Prefilled(plan, item), time.UtcNow());
        db.StatutoryReports.Add(report);
        return report.Id;
    }

    /// <summary>Facts that are known are filled in; judgements never are.</summary>
    private static ReportContent Prefilled(InductionPlan plan, DueItem item)
    {
        var isFinal = item.Kind == DueKind.FormalAssessment && plan.Points[^1].Due == item.Due;
        var isAssessment = item.Kind != DueKind.ProgressReview;
        var point = plan.Points.FirstOrDefault(p => p.Due >= item.Due) ?? plan.Points[^1];
        return new(
            isFinal, null, null, null,
            isAssessment ? (int)(plan.ServedTerms.Rounded() * HundredthsInATerm) : null,
            isAssessment ? (int)(point.AdHocDays * 2) : null,
            new Dictionary<ReportPart, string>());
    }
}
