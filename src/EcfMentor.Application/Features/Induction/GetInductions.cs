using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction;

/// <summary>Every ECT that an induction tutor or head looks after, or of the whole trust for its induction lead: dates and standing, no report.</summary>
[RequiresRole(Role.InductionTutor, Role.Headteacher, Role.TrustInductionLead)]
[InVault(Vault.Conditions, "list inductions with their dates, without a word of any report")]
public sealed record GetInductions : IQuery<InductionsView>;

/// <summary>The ECTs that someone looks after.</summary>
/// <param name="Inductions">Those registered, by name.</param>
/// <param name="Unregistered">ECTs on the roster without an induction record, by name.</param>
/// <param name="CanKeep">True for an induction tutor.</param>
public sealed record InductionsView(IReadOnlyList<InductionRow> Inductions, IReadOnlyList<UnregisteredEct> Unregistered, bool CanKeep);

/// <summary>One induction in a list.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">The ECT.</param>
/// <param name="School">Where, now or last.</param>
/// <param name="Fte">How much; null when nobody employs them today.</param>
/// <param name="Subject">What they teach; null when the roster doesn't say.</param>
/// <param name="Year">1 or 2.</param>
/// <param name="Served">Terms served.</param>
/// <param name="Required">Terms required.</param>
/// <param name="Next">The first thing that is due and not done; null when there is none.</param>
/// <param name="ExpectedEnd">Null while no end can be expected.</param>
/// <param name="IsComplete">True once all is served.</param>
/// <param name="CanOpen">True for whoever may open the record: not for the trust's lead.</param>
public sealed record InductionRow(
    Guid Id, string Name, string School, decimal? Fte, string? Subject, int Year, decimal Served, decimal Required,
    DueView? Next, DateOnly? ExpectedEnd, bool IsComplete, bool CanOpen);

/// <summary>An ECT whose induction nobody has registered.</summary>
/// <param name="PeriodId">Their period as an ECT.</param>
/// <param name="Name">The ECT.</param>
/// <param name="School">Where.</param>
/// <param name="StartsOn">The first day in the role.</param>
/// <param name="CanRegister">True for the school's induction tutor.</param>
/// <param name="HasRecord">True for someone whose induction began elsewhere in the trust.</param>
public sealed record UnregisteredEct(Guid PeriodId, string Name, string School, DateOnly StartsOn, bool CanRegister, bool HasRecord);

internal sealed class GetInductionsHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetInductions, InductionsView>
{
    public async Task<Result<InductionsView>> Handle(GetInductions request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var today = time.Today();
        var isLead = actor.Is(Role.TrustInductionLead);
        var all = db.Inductions.AsNoTracking();
        var records = await InductionReader.Whole(isLead ? all : all.LookedAfterBy(actor, today)).ToListAsync(cancellationToken);
        var reader = await InductionReader.ReadAsync(db, cancellationToken);
        var ects = await EctsAsync(actor, isLead, today, cancellationToken);
        var subjects = ects.GroupBy(ect => ect.PersonId).ToDictionary(group => group.Key, group => group.First().Subject);
        var opens = actor.SchoolsAs(Role.InductionTutor, Role.Headteacher);
        var reports = await ReportsAsync(records, cancellationToken);
        var rows = records
            .Select(record => Row(record, reader, today, subjects.GetValueOrDefault(record.PersonId), opens, reports[record.Id]))
            .OrderBy(row => row.Next is null).ThenBy(row => row.Next?.Item.Due).ThenBy(row => row.Name, StringComparer.CurrentCulture);
        var registered = await RegisteredAsync(ects.Select(ect => ect.PersonId), cancellationToken);
        return new InductionsView(
            [.. rows],
            [
                .. ects.Where(ect => !registered.Any(here => here.PersonId == ect.PersonId && here.SchoolId == ect.SchoolId && (here.EndsOn is null || here.EndsOn >= ect.StartsOn)))
                    .Select(ect => new UnregisteredEct(
                        ect.PeriodId, $"{ect.FirstName} {ect.LastName}", reader.NameOf(ect.SchoolId), ect.StartsOn, actor.IsAt(Role.InductionTutor, ect.SchoolId),
                        registered.Any(here => here.PersonId == ect.PersonId))),
            ],
            actor.Is(Role.InductionTutor));
    }

    private static InductionRow Row(InductionRecord record, InductionReader reader, DateOnly today, string? subject, IReadOnlyList<Guid> opens, IEnumerable<StatutoryReport> reports)
    {
        var plan = reader.Plan(record, today).Plan ?? throw new InvalidOperationException($"The facts of induction {record.Id} contradict each other.");
        var period = record.PeriodOn(today);
        var last = period ?? record.Periods.MaxBy(p => p.StartsOn);
        var next = DueView.Of(plan, record, [.. reports], seesDrafts: true).FirstOrDefault(due => due.State is not (DueState.Complete or DueState.Elsewhere));
        return new(
            record.Id, record.Person.Name, last is null ? "" : reader.SchoolOf(last), period?.FteHundredths / 100m, subject,
            plan.Year, plan.ServedTerms.Rounded(), plan.RequiredTerms.Rounded(), next, plan.ExpectedEnd, plan.IsComplete,
            record.Periods.Any(p => p.SchoolId is { } school && opens.Contains(school)));
    }

    private async Task<List<Ect>> EctsAsync(Actor actor, bool isLead, DateOnly today, CancellationToken ct)
    {
        var schools = actor.SchoolsAs(Role.InductionTutor, Role.Headteacher);
        return await db.RolePeriods.AsNoTracking()
            .Where(period => period.Role == Role.Ect && period.SchoolId != null && period.PersonId != actor.PersonId)
            .Where(period => isLead || schools.Contains(period.SchoolId!.Value))
            .Where(period => period.EndsOn == null || (period.EndsOn >= today && period.EndsOn >= period.StartsOn))
            .OrderBy(period => period.Person.LastName).ThenBy(period => period.Person.FirstName).ThenBy(period => period.Id)
            .Select(period => new Ect(
                period.Id, period.PersonId, period.Person.FirstName, period.Person.LastName, period.SchoolId!.Value, period.StartsOn, period.Subject))
            .ToListAsync(ct);
    }

    private async Task<ILookup<Guid, StatutoryReport>> ReportsAsync(List<InductionRecord> records, CancellationToken ct)
    {
        var asked = records.Select(record => record.Id).ToList();
        return (await db.StatutoryReports.AsNoTracking().Include(report => report.Signatures)
            .Where(report => asked.Contains(report.InductionId) && !report.IsSuperseded)
            .AsSingleQuery().ToListAsync(ct)).ToLookup(report => report.InductionId);
    }

    /// <summary>Where in the trust inductions of these people are or were kept.</summary>
    private async Task<List<Kept>> RegisteredAsync(IEnumerable<Guid> people, CancellationToken ct)
    {
        var asked = people.Distinct().ToList();
        return await db.InductionPeriods.AsNoTracking()
            .Where(period => asked.Contains(period.Induction.PersonId))
            .Select(period => new Kept(period.Induction.PersonId, period.SchoolId, period.EndsOn))
            .ToListAsync(ct);
    }

    private sealed record Kept(Guid PersonId, Guid? SchoolId, DateOnly? EndsOn);

    private sealed record Ect(Guid PeriodId, Guid PersonId, string FirstName, string LastName, Guid SchoolId, DateOnly StartsOn, string? Subject);
}
