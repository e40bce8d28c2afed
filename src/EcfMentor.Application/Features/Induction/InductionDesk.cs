using EcfMentor.Application.Ports;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction;

/// <summary>Reads who an actor looks after, and how far each induction has come: for the page and for the file.</summary>
internal sealed class InductionDesk(IAppDb db)
{
    public async Task<InductionsView> ReadAsync(Actor actor, DateOnly today, CancellationToken ct)
    {
        var isLead = actor.Is(Role.TrustInductionLead);
        var all = db.Inductions.AsNoTracking();
        var records = await InductionReader.Whole(isLead ? all : all.LookedAfterBy(actor, today)).ToListAsync(ct);
        var reader = await InductionReader.ReadAsync(db, ct);
        var ects = await EctsAsync(actor, isLead, today, ct);
        var subjects = ects.GroupBy(ect => ect.PersonId).ToDictionary(group => group.Key, group => group.First().Subject);
        var opens = actor.SchoolsAs(Role.InductionTutor, Role.Headteacher);
        var reports = await ReportsAsync(records, ct);
        var rows = records
            .Select(record => Row(record, reader, today, subjects.GetValueOrDefault(record.PersonId), opens, reports[record.Id]))
            .OrderBy(row => row.Next is null).ThenBy(row => row.Next?.Item.Due).ThenBy(row => row.Name, StringComparer.CurrentCulture);
        var registered = await RegisteredAsync(ects.Select(ect => ect.PersonId), ct);
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
        var next = DueView.Of(plan, record, [.. reports], _ => true).FirstOrDefault(due => due.State is not (DueState.Complete or DueState.Elsewhere));
        return new(
            record.Id, record.Person.Name, last is null ? "" : reader.SchoolOf(last), period?.FteHundredths / 100m, subject,
            plan.Year, plan.ServedTerms, plan.RequiredTerms, next, plan.ExpectedEnd, plan.IsComplete,
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
