using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Staff;

/// <summary>A draft with what is wrong in it and what saving it would change.</summary>
[RequiresRole(Role.TrustInductionLead)]
public sealed record GetStaffImport(Guid Id) : IQuery<StaffImportPreview>;

/// <summary>A row of the draft with something to put right.</summary>
/// <param name="Line">The physical line, from 1.</param>
/// <param name="Who">Name and role as typed, for example "Simon Okoro, mentor"; empty when neither was given.</param>
/// <param name="Cells">What to put right in it.</param>
public sealed record WrongRow(int Line, string Who, IReadOnlyList<CellError> Cells);

/// <summary>One role that saving changes, adds or ends.</summary>
/// <param name="Who">The person.</param>
/// <param name="Role">The role, with the school where there is one.</param>
/// <param name="Fields">From what to what; empty for a new role or one that ends.</param>
public sealed record RoleChange(string Who, string Role, IReadOnlyList<FieldChange> Fields);

/// <summary>A draft as the page shows it.</summary>
public sealed record StaffImportPreview
{
    /// <summary>The most cells that are shown at once.</summary>
    public const int MostErrors = 50;

    /// <summary>The most changes that are listed; the figures count them all.</summary>
    public const int MostChanges = 200;

    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>Columns that were left out, in plain English.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Rows of the file.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows with something wrong in them.</summary>
    public required int RowsWrong { get; init; }

    /// <summary>Cells to put right, rows that can't be read not among them.</summary>
    public required int CellsWrong { get; init; }

    /// <summary>Rows that can't be read: only the file itself can put them right.</summary>
    public required int RowsUnread { get; init; }

    /// <summary>The first of what is wrong, at most <see cref="MostErrors"/> cells and rows.</summary>
    public required IReadOnlyList<WrongRow> Wrong { get; init; }

    /// <summary>People who are new to the trust.</summary>
    public required int PeopleAdded { get; init; }

    /// <summary>People whom the trust has, with a role that changes or is new.</summary>
    public required int PeopleChanged { get; init; }

    /// <summary>People who stay as they are.</summary>
    public required int PeopleSame { get; init; }

    /// <summary>The changes to people whom the trust has, at most <see cref="MostChanges"/>.</summary>
    public required IReadOnlyList<RoleChange> Changes { get; init; }

    /// <summary>How many changes there are.</summary>
    public required int ChangeCount { get; init; }

    /// <summary>Roles that go on and of which the file says nothing. All of them: nobody's role ends without being named first.</summary>
    public required IReadOnlyList<RoleChange> Absent { get; init; }

    /// <summary>How many people hold <see cref="Absent"/>.</summary>
    public required int PeopleAbsent { get; init; }

    /// <summary>True when some of <see cref="Absent"/> belong to people who are in the file with another role.</summary>
    public required bool SomeAbsentAreInFile { get; init; }

    /// <summary>Cells and rows wrong together.</summary>
    public int Errors => CellsWrong + RowsUnread;

    /// <summary>True when the draft may be saved.</summary>
    public bool Ready => Errors == 0;

    /// <summary>True when saving would change nothing, whatever is ticked.</summary>
    public bool ChangesNothing => Ready && PeopleAdded + PeopleChanged + Absent.Count == 0;
}

internal sealed class GetStaffImportHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetStaffImport, StaffImportPreview>
{
    public async Task<Result<StaffImportPreview>> Handle(GetStaffImport request, CancellationToken cancellationToken)
    {
        if (await db.StaffImports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == request.Id, cancellationToken) is not { } found)
        {
            return new NotFound();
        }

        var actor = await actors.CurrentAsync(cancellationToken);
        var draft = StaffDraft.Read(found.Rows);
        var roster = await StaffRoster.ReadAsync(db, toChange: false, cancellationToken);
        return Preview(found, draft, roster, StaffPlan.Make(draft.Rows, roster, actor.PersonId, time.Today()));
    }

    private static StaffImportPreview Preview(StaffImport found, StaffDraft draft, StaffRoster roster, StaffPlan plan)
    {
        var inFile = plan.Check.Entries.Select(entry => entry.Email).ToHashSet();
        var added = inFile.Where(email => roster.Person(email) is null).ToHashSet();
        var newRoles = plan.Changes.Added.Where(entry => !added.Contains(entry.Email)).ToList();
        var changed = plan.Changes.Changed.Select(change => change.Entry.Email).Concat(newRoles.Select(entry => entry.Email)).ToHashSet();
        var unread = plan.Check.Errors.Count(error => error.Column is null);
        return new StaffImportPreview
        {
            Id = found.Id,
            FileName = found.FileName,
            Warnings = draft.Warnings,
            Rows = draft.Rows.Count,
            RowsWrong = plan.Check.Errors.DistinctBy(error => error.Line).Count(),
            CellsWrong = plan.Check.Errors.Count - unread,
            RowsUnread = unread,
            Wrong = WrongRows(draft, plan.Check.Errors),
            PeopleAdded = added.Count,
            PeopleChanged = changed.Count,
            PeopleSame = inFile.Count - added.Count - changed.Count,
            Changes = [.. plan.Changes.Changed.Select(change => Change(change.Entry, roster, change.Fields))
                .Concat(newRoles.Select(entry => Change(entry, roster, []))).Take(StaffImportPreview.MostChanges)],
            ChangeCount = plan.Changes.Changed.Count + newRoles.Count,
            Absent = [.. plan.Absent.Select(absent => Change(absent.Entry, roster, []))],
            PeopleAbsent = plan.Absent.DistinctBy(absent => absent.Entry.Email).Count(),
            SomeAbsentAreInFile = plan.Absent.Any(absent => inFile.Contains(absent.Entry.Email)),
        };
    }

    private static List<WrongRow> WrongRows(StaffDraft draft, IReadOnlyList<CellError> errors)
    {
        var rows = draft.Rows.ToDictionary(row => row.Line);
        return [.. errors.Take(StaffImportPreview.MostErrors).GroupBy(error => error.Line).Select(line => new WrongRow(line.Key, Who(rows[line.Key]), [.. line]))];
    }

    private static string Who(StaffRow row)
    {
        var name = TypedText.Collapse($"{row[StaffColumn.FirstName]} {row[StaffColumn.LastName]}");
        var role = RoleReader.Parse(row[StaffColumn.Role]);
        return string.Join(", ", new[] { name, role.Ok ? RoleWords.Within(role.Value) : "" }.Where(part => part.Length > 0));
    }

    private static RoleChange Change(StaffEntry entry, StaffRoster roster, IReadOnlyList<FieldChange> fields)
    {
        var role = RoleWords.Within(entry.Role);
        return new($"{entry.FirstName} {entry.LastName}", roster.School(entry.School) is { } school ? $"{role}, {school.Name}" : role, fields);
    }
}
