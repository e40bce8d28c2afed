using System.Globalization;
using EcfMentor.Application.Files;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Induction;

/// <summary>The list of inductions as a CSV file that spreadsheets open safely. What the page doesn't show, the file doesn't hold.</summary>
[RequiresRole(Role.InductionTutor, Role.Headteacher, Role.TrustInductionLead)]
[InVault(Vault.Conditions, "give the list of inductions as a file, without a word of any report")]
public sealed record ExportInductions : IQuery<InductionsFile>;

/// <summary>A file to download.</summary>
/// <param name="Name">Its name, with the day.</param>
/// <param name="Text">Its content.</param>
public sealed record InductionsFile(string Name, string Text);

internal sealed class ExportInductionsHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<ExportInductions, InductionsFile>
{
    private static readonly string[] Headings =
        ["Name", "School", "FTE", "Year", "Terms served", "Terms required", "Next", "Number", "Due by", "Late", "Expected end"];

    public async Task<Result<InductionsFile>> Handle(ExportInductions request, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var view = await new InductionDesk(db).ReadAsync(await actors.CurrentAsync(cancellationToken), today, cancellationToken);
        return new InductionsFile($"inductions-{Iso(today)}.csv", CsvText.Write([Headings, .. view.Inductions.Select(Row)]));
    }

    // Terms with one decimal, as DfE's own service takes them.
    private static string[] Row(InductionRow row) =>
    [
        row.Name, row.School, row.Fte is { } fte ? Number(fte) : "", Number(row.Year), Tenths(row.Served), Tenths(row.Required),
        row.Next is { } next ? KindOf(next.Item.Kind) : "", row.Next is { } numbered ? Number(numbered.Item.Number) : "",
        row.Next is { } due ? Iso(due.Item.Due) : "", row.Next is { IsLate: true } ? "yes" : "", row.ExpectedEnd is { } end ? Iso(end) : "",
    ];

    private static string KindOf(DueKind kind) => kind switch
    {
        DueKind.ProgressReview => "Progress review",
        DueKind.FormalAssessment => "Formal assessment",
        _ => "Interim assessment",
    };

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Tenths(Fraction terms) => terms.Rounded(1).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
