using System.Globalization;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Staff;

/// <summary>One cell of a staff file: the physical line of its row, and its column.</summary>
public readonly record struct CellAt(int Line, StaffColumn Column)
{
    /// <summary>Reads "14|Email"; null for anything else.</summary>
    public static CellAt? Parse(string? text)
    {
        var parts = (text ?? "").Split('|');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && Array.Find(Enum.GetNames<StaffColumn>(), name => name == parts[1]) is { } column
            ? new CellAt(line, Enum.Parse<StaffColumn>(column))
            : null;
    }

    /// <summary>"14|Email".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}|{Column}");
}

/// <summary>Takes corrected cells into a draft. Whether they are right now is for the next look at it to say.</summary>
/// <param name="Id">The draft.</param>
/// <param name="Cells">What was typed.</param>
/// <param name="Fix">The cell whose likely fix is taken instead of what stands in it; null for none.</param>
[RequiresRole(Role.TrustInductionLead)]
public sealed record CorrectStaffImport(Guid Id, IReadOnlyDictionary<CellAt, string> Cells, CellAt? Fix) : ICommand<Done>;

internal sealed class CorrectStaffImportHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<CorrectStaffImport, Done>
{
    public async Task<Result<Done>> Handle(CorrectStaffImport request, CancellationToken cancellationToken)
    {
        if (await db.StaffImports.SingleOrDefaultAsync(import => import.Id == request.Id, cancellationToken) is not { } found)
        {
            return new NotFound();
        }

        var draft = StaffDraft.Read(found.Rows);
        var cells = request.Cells.ToDictionary();

        // The fix on the button was worked out from the draft as it stood, so it is found again in the same one.
        if (request.Fix is { } at && await FixAsync(draft, at, cancellationToken) is { } fix)
        {
            cells[at] = fix;
        }

        var byLine = cells.ToLookup(cell => cell.Key.Line);
        found.Correct(new StaffDraft([.. draft.Rows.Select(row => byLine[row.Line].Aggregate(row, Corrected))], draft.Warnings).Write());
        return Done.It;
    }

    private static StaffRow Corrected(StaffRow row, KeyValuePair<CellAt, string> cell) => row.With(cell.Key.Column, cell.Value);

    private async Task<string?> FixAsync(StaffDraft draft, CellAt at, CancellationToken ct)
    {
        var actor = await actors.CurrentAsync(ct);
        var plan = StaffPlan.Make(draft.Rows, await StaffRoster.ReadAsync(db, toChange: false, ct), actor.PersonId, time.Today());
        return plan.Check.Errors.FirstOrDefault(error => error.Line == at.Line && error.Column == at.Column)?.Fix;
    }
}
