using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction.Reports;

/// <summary>One progress review or assessment, as far as whoever asks may see it.</summary>
/// <param name="ReportId">Which.</param>
[RequiresPerson]
[InVault(Vault.Assessment, "show a report to the ECT, the induction tutor and the head")]
public sealed record GetReport(Guid ReportId) : IQuery<ReportView>;

/// <summary>A report.</summary>
/// <param name="Id">Which.</param>
/// <param name="InductionId">Whose.</param>
/// <param name="Ect">The ECT's full name.</param>
/// <param name="EctFirstName">The ECT's first name.</param>
/// <param name="IsOwn">True when the ECT themselves asks.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its place among those of its kind.</param>
/// <param name="Revision">1, or more after a correction.</param>
/// <param name="IsSuperseded">True for a version that was corrected.</param>
/// <param name="DueOn">When it was due.</param>
/// <param name="Content">What is written.</param>
/// <param name="EctComment">What the ECT says.</param>
/// <param name="Step">Whose turn it is.</param>
/// <param name="Signatures">In the order in which they were given.</param>
/// <param name="SentOn">When it went to the appropriate body.</param>
/// <param name="Receipt">The body's receipt.</param>
/// <param name="BodyName">The appropriate body.</param>
/// <param name="Mine">What whoever asks may do now.</param>
/// <param name="Warnings">What an appropriate body might send back; for the tutor, while it can be mended.</param>
/// <param name="Lock">The version of the row that was read.</param>
/// <param name="Others">Other revisions, latest first.</param>
public sealed record ReportView(
    Guid Id, Guid InductionId, string Ect, string EctFirstName, bool IsOwn, DueKind Kind, int Number, int Revision, bool IsSuperseded, DateOnly DueOn,
    ReportContent Content, string? EctComment, ReportStep Step, IReadOnlyList<SignatureView> Signatures, DateOnly? SentOn, string? Receipt,
    string BodyName, ReportDuties Mine, IReadOnlyList<string> Warnings, int Lock, IReadOnlyList<RevisionView> Others);

/// <summary>Another revision of a report.</summary>
public sealed record RevisionView(Guid Id, int Revision, bool IsSuperseded);

/// <summary>A signature, or why there is none.</summary>
public sealed record SignatureView(Signatory Who, SignatureKind Kind, string By, string? Note, DateTime At);

/// <summary>What someone may do with a report now.</summary>
/// <param name="Write">Write and share it.</param>
/// <param name="Comment">Add the ECT's comment.</param>
/// <param name="Sign">In which capacity to sign; null for not now.</param>
/// <param name="TakeBack">Take it back to write on.</param>
/// <param name="GoOnWithoutEct">Record that the ECT refused or is away.</param>
/// <param name="Finish">Correct it, or note that it was sent.</param>
public sealed record ReportDuties(bool Write, bool Comment, Signatory? Sign, bool TakeBack, bool GoOnWithoutEct, bool Finish);

internal sealed class GetReportHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetReport, ReportView>
{
    public async Task<Result<ReportView>> Handle(GetReport request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var readable = db.ReportsReadableBy(actor, time.Today()).AsNoTracking();
        var found = await readable.Whole()
            .Where(report => report.Id == request.ReportId)
            .Select(report => new { Report = report, Lock = EF.Property<int>(report, ReportScope.Lock) })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return new NotFound();
        }

        var report = found.Report;
        var others = await readable
            .Where(other => other.InductionId == report.InductionId && other.Kind == report.Kind && other.Number == report.Number && other.Id != report.Id)
            .OrderByDescending(other => other.Revision)
            .Select(other => new RevisionView(other.Id, other.Revision, other.IsSuperseded))
            .ToListAsync(cancellationToken);
        return View(report, actor, found.Lock, await NamesAsync(report, cancellationToken), others);
    }

    private static ReportView View(
        StatutoryReport report, Actor actor, int version, Dictionary<Guid, string> names, List<RevisionView> others)
    {
        var content = report.Content;
        var mine = report.DutiesOf(actor);
        return new(
            report.Id, report.InductionId, report.Induction.Person.Name, report.Induction.Person.FirstName, report.Induction.PersonId == actor.PersonId,
            report.Kind, report.Number,
            report.Revision, report.IsSuperseded, report.DueOn, content, report.EctComment, report.Step,
            [.. report.Signatures.OrderBy(s => s.At).ThenBy(s => s.Who).Select(s => new SignatureView(s.Who, s.Kind, names.GetValueOrDefault(s.ById, ""), s.Note, s.At))],
            report.SentOn, report.Receipt, report.Induction.AppropriateBody.Name, mine,
            mine.Write ? ReportLint.Warnings(report.Kind, content.Texts) : [],
            version, others);
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(StatutoryReport report, CancellationToken ct)
    {
        var ids = report.Signatures.Select(signature => signature.ById).Distinct().ToList();
        return ids.Count == 0 ? [] : await db.People.AsNoTracking().Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName, ct);
    }
}
