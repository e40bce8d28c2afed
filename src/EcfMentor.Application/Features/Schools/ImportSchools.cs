using System.Globalization;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Schools;

/// <summary>
/// Loads an establishment file of Get Information about Schools into the catalog: new schools are added and changed ones
/// brought up to date; those that the file leaves out stay. The same file again changes nothing, and a file with a single
/// fault changes nothing either.
/// </summary>
/// <param name="Content">The file. Must be able to seek: it is read twice, and again when the database asks for another try.</param>
/// <param name="Progress">Told now and then how far it has come; may be null.</param>
[RequiresOperator]
public sealed record ImportSchools(Stream Content, IProgress<SchoolsProgress>? Progress = null) : ICommand<SchoolsImported>;

/// <summary>How far an import has come.</summary>
/// <param name="Saving">False while the file is only being checked.</param>
/// <param name="Rows">Rows gone through so far.</param>
public readonly record struct SchoolsProgress(bool Saving, int Rows);

/// <summary>What an import did, in schools.</summary>
/// <param name="Added">Not in the catalog before.</param>
/// <param name="Changed">In it with other facts.</param>
/// <param name="Same">In it just so.</param>
/// <param name="Trusts">Academy trusts that run an open school of the file.</param>
public sealed record SchoolsImported(int Added, int Changed, int Same, int Trusts);

internal sealed class ImportSchoolsHandler(ICatalogDb db) : ICommandHandler<ImportSchools, SchoolsImported>
{
    /// <summary>Rows saved at a time: few enough for one query to name all their URNs on every engine.</summary>
    private const int Batch = 500;

    private const int RowsBetweenReports = 5_000;

    /// <summary>Row errors that are told; the rest are counted.</summary>
    private const int ErrorsTold = 10;

    public async Task<Result<SchoolsImported>> Handle(ImportSchools request, CancellationToken cancellationToken)
    {
        request.Content.Position = 0;
        await using var file = await GiasFile.OpenAsync(request.Content, cancellationToken);
        await foreach (var _ in file.ReadAsync(cancellationToken))
        {
            Report(request, saving: false, file.RowCount);
        }

        if (file.Verdict is { } refusal)
        {
            return new Invalid([new FieldError("File", refusal.Message), .. RowErrors(file)]);
        }

        return await SaveAsync(request, file, cancellationToken);
    }

    private async Task<SchoolsImported> SaveAsync(ImportSchools request, GiasFile file, CancellationToken ct)
    {
        var (tally, trusts) = (default(Tally), new HashSet<int>());
        var batch = new List<Establishment>(Batch);
        await foreach (var row in file.ReadAsync(ct))
        {
            batch.Add(RowOf(row));
            if (row is { IsOpen: true, AcademyTrustCode: { } trust })
            {
                trusts.Add(trust);
            }

            if (batch.Count == Batch)
            {
                tally = await SaveAsync(batch, tally, ct);
                batch.Clear();
            }

            Report(request, saving: true, file.RowCount);
        }

        tally = await SaveAsync(batch, tally, ct);
        return new SchoolsImported(tally.Added, tally.Changed, tally.Same, trusts.Count);
    }

    private async Task<Tally> SaveAsync(List<Establishment> batch, Tally tally, CancellationToken ct)
    {
        var urns = batch.Select(row => row.Urn).ToList();
        var known = await db.Establishments.AsNoTracking().Where(row => urns.Contains(row.Urn)).ToDictionaryAsync(row => row.Urn, ct);
        foreach (var row in batch)
        {
            if (!known.TryGetValue(row.Urn, out var before))
            {
                db.Establishments.Add(row);
                tally.Added++;
            }
            else if (before == row)
            {
                tally.Same++;
            }
            else
            {
                db.Establishments.Update(row);
                tally.Changed++;
            }
        }

        // Saved as it goes, inside the command's one transaction: all England does not fit in a change tracker.
        await db.SaveChangesAsync(ct);
        db.Release();
        return tally;
    }

    private static Establishment RowOf(GiasEstablishment from) => new()
    {
        Urn = from.Urn.Value,
        Name = from.Name,
        LaCode = Number(from.LocalAuthority),
        LaName = Words(from.LocalAuthority),
        EstablishmentNumber = from.EstablishmentNumber,
        TypeCode = Number(from.Type),
        TypeName = Words(from.Type),
        StatusCode = Number(from.Status) ?? 0,
        StatusName = from.Status.Name,
        PhaseCode = Number(from.Phase),
        PhaseName = Words(from.Phase),
        OpenedOn = from.OpenedOn,
        ClosedOn = from.ClosedOn,
        TrustCode = from.AcademyTrustCode,
        TrustName = from.AcademyTrustCode is null ? null : from.TrustName,
        Ukprn = from.Ukprn,
        Postcode = from.Postcode,
        Town = from.Town,
        Pupils = from.Pupils,
    };

    private static int? Number(GiasCode code) =>
        code.Code.Length == 0 ? null : int.Parse(code.Code, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string? Words(GiasCode code) => code.Name.Length == 0 ? null : code.Name;

    /// <summary>Beyond the first, which the verdict names already.</summary>
    private static IEnumerable<FieldError> RowErrors(GiasFile file) =>
        file.Errors.Skip(1).Take(ErrorsTold - 1).Select(error => new FieldError("File", $"Line {error.Line}: {error.Message}"));

    private static void Report(ImportSchools request, bool saving, int rows)
    {
        if (rows % RowsBetweenReports == 0)
        {
            request.Progress?.Report(new SchoolsProgress(saving, rows));
        }
    }

    private record struct Tally(int Added, int Changed, int Same);
}
