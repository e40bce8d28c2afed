using EcfMentor.Application.Features.Induction.Reports;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction;

/// <summary>One induction with every date and why: the ECT's own without an id, or one that a tutor or head looks after.</summary>
/// <param name="InductionId">Whose; null for one's own.</param>
[RequiresPerson]
[InVault(Vault.Assessment, "show an induction to the ECT, the induction tutor and the head")]
public sealed record GetInduction(Guid? InductionId) : IQuery<InductionView>;

/// <summary>One induction.</summary>
/// <param name="Id">Which.</param>
/// <param name="PersonId">The ECT.</param>
/// <param name="FirstName">The ECT's first name.</param>
/// <param name="LastName">The ECT's last name.</param>
/// <param name="IsOwn">True when the ECT themselves asks.</param>
/// <param name="CanKeep">True for an induction tutor, who keeps the facts.</param>
/// <param name="QtsOn">When QTS was awarded.</param>
/// <param name="StartsOn">The day that the appropriate body set.</param>
/// <param name="Programme">How the ECT is trained.</param>
/// <param name="LeadProvider">Who leads the training; null for school-led.</param>
/// <param name="Body">The appropriate body.</param>
/// <param name="Plan">What follows from the facts.</param>
/// <param name="Due">What is due, with how far each report has come.</param>
/// <param name="Periods">Where and how much, earliest first.</param>
/// <param name="Absences">Latest first.</param>
/// <param name="Rulings">Decisions, latest first.</param>
/// <param name="Readers">Who can see this record besides the ECT.</param>
/// <param name="SupportPlanIn">The latest signed report, where it says that the ECT isn't on track and so opened a support plan; null otherwise.</param>
public sealed record InductionView(
    Guid Id, Guid PersonId, string FirstName, string LastName, bool IsOwn, bool CanKeep, DateOnly QtsOn, DateOnly StartsOn,
    TrainingProgramme Programme, string? LeadProvider, BodyView Body, InductionPlan Plan, IReadOnlyList<DueView> Due,
    IReadOnlyList<PeriodView> Periods, IReadOnlyList<AbsenceView> Absences, IReadOnlyList<RulingView> Rulings, IReadOnlyList<RecordReader> Readers,
    Guid? SupportPlanIn)
{
    /// <summary>First and last name.</summary>
    public string Name => $"{FirstName} {LastName}";

    /// <summary>The first thing that is due and not done, late or not; null when nothing is to come.</summary>
    public DueView? Next => Due.FirstOrDefault(due => due.State is not (DueState.Complete or DueState.Elsewhere));
}

/// <summary>The appropriate body, and whom the ECT may turn to (2.28).</summary>
public sealed record BodyView(Guid Id, string Name, string? ContactName, string? ContactEmail);

/// <summary>A stretch at one school and one FTE.</summary>
public sealed record PeriodView(Guid Id, Guid? SchoolId, string School, DateOnly StartsOn, DateOnly? EndsOn, decimal Fte);

/// <summary>An absence.</summary>
public sealed record AbsenceView(Guid Id, AbsenceType Type, DateOnly StartsOn, DateOnly? EndsOn, decimal Days);

/// <summary>A decision.</summary>
public sealed record RulingView(Guid Id, RulingKind Kind, DateOnly On, decimal? Terms, decimal? Days);

/// <summary>Someone who can see an assessment record, and as what.</summary>
public sealed record RecordReader(string Name, Role Role);

internal sealed class GetInductionHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetInduction, InductionView>
{
    public async Task<Result<InductionView>> Handle(GetInduction request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var today = time.Today();
        var readable = db.Inductions.AsNoTracking().ReadableBy(actor, today);
        var mine = request.InductionId is { } id
            ? readable.Where(induction => induction.Id == id)
            : readable.Where(induction => induction.PersonId == actor.PersonId);
        if (await InductionReader.Whole(mine).SingleOrDefaultAsync(cancellationToken) is not { } record)
        {
            return new NotFound();
        }

        var reader = await InductionReader.ReadAsync(db, cancellationToken);
        var plan = reader.Plan(record, today).Plan ?? throw new InvalidOperationException($"The facts of induction {record.Id} contradict each other.");
        var schools = record.Periods.Where(period => period.Covers(today) && period.SchoolId is not null).Select(period => period.SchoolId!.Value).ToList();
        var reports = await db.ReportsReadableBy(actor, today).AsNoTracking().Include(report => report.Signatures)
            .Where(report => report.InductionId == record.Id && !report.IsSuperseded)
            .AsSingleQuery().ToListAsync(cancellationToken);
        return View(record, reader, plan, actor, reports, await ReadersAsync(record.PersonId, schools, today, cancellationToken));
    }

    private static InductionView View(
        InductionRecord record, InductionReader reader, InductionPlan plan, Actor actor, List<StatutoryReport> reports, IReadOnlyList<RecordReader> readers)
    {
        var isOwn = record.PersonId == actor.PersonId;
        var tutors = isOwn ? [] : actor.SchoolsAs(Role.InductionTutor);
        bool IsMine(Guid? school) => school is { } id && tutors.Contains(id);
        var canKeep = record.Periods.Exists(period => IsMine(period.SchoolId)
            && (period.EndsOn is not { } end || end >= plan.AsOf || !record.Periods.Exists(later => later.StartsOn > period.StartsOn)));
        var body = record.AppropriateBody;
        return new(
            record.Id, record.PersonId, record.Person.FirstName, record.Person.LastName, isOwn, canKeep,
            record.QtsOn, record.StartsOn, record.Programme, record.LeadProvider,
            new(body.Id, body.Name, body.ContactName, body.ContactEmail),
            plan,
            DueView.Of(plan, record, reports, day => IsMine(record.DutySchool(day))),
            [.. record.Periods.OrderBy(p => p.StartsOn).Select(p => new PeriodView(p.Id, p.SchoolId, reader.SchoolOf(p), p.StartsOn, p.EndsOn, p.FteHundredths / 100m))],
            [.. record.Absences.OrderByDescending(a => a.StartsOn).Select(a => new AbsenceView(a.Id, a.Type, a.StartsOn, a.EndsOn, a.HalfDays / 2m))],
            [.. record.Rulings.OrderByDescending(r => r.On).Select(r => new RulingView(r.Id, r.Kind, r.On, r.TermHundredths / 100m, r.HalfDays / 2m))],
            readers,
            reports.Where(report => report.IsComplete).MaxBy(report => report.DueOn) is { IsOnTrack: false } last ? last.Id : null);
    }

    private async Task<IReadOnlyList<RecordReader>> ReadersAsync(Guid ect, List<Guid> schools, DateOnly today, CancellationToken ct) =>
        [
            .. (await db.RolePeriods.AsNoTracking()
                .Where(period => period.SchoolId != null && schools.Contains(period.SchoolId.Value) && period.PersonId != ect)
                .Where(period => period.Role == Role.InductionTutor || period.Role == Role.Headteacher)
                .Where(period => period.StartsOn <= today && (period.EndsOn == null || (period.EndsOn >= today && period.EndsOn >= period.StartsOn)))
                .Select(period => new { period.Person.FirstName, period.Person.LastName, period.Role })
                .ToListAsync(ct))
            .DistinctBy(person => (person.FirstName, person.LastName, person.Role))
            .OrderBy(person => person.Role).ThenBy(person => person.LastName)
            .Select(person => new RecordReader($"{person.FirstName} {person.LastName}", person.Role)),
        ];
}
