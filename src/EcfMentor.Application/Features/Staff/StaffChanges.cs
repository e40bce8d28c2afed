using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;

namespace EcfMentor.Application.Features.Staff;

/// <summary>A role that the trust has already, as the staff file would write it.</summary>
/// <param name="Id">The role period.</param>
/// <param name="Entry">What a file with this period in it would say. Its line means nothing.</param>
public sealed record ExistingPeriod(Guid Id, StaffEntry Entry);

/// <summary>One field that a file changes.</summary>
/// <param name="Column">Which.</param>
/// <param name="From">Before, as the file writes it.</param>
/// <param name="To">After, as the file writes it.</param>
public sealed record FieldChange(StaffColumn Column, string From, string To);

/// <summary>A period that a file changes.</summary>
/// <param name="Id">The role period.</param>
/// <param name="Entry">What the file says.</param>
/// <param name="Fields">What is different; never empty.</param>
public sealed record ChangedPeriod(Guid Id, StaffEntry Entry, IReadOnlyList<FieldChange> Fields);

/// <summary>A period that stays as it is.</summary>
/// <param name="Id">The role period.</param>
/// <param name="Entry">What the file says.</param>
public sealed record SamePeriod(Guid Id, StaffEntry Entry);

/// <summary>
/// What taking a file would do. A period is known by e-mail address, school and role; where there are several, by its start.
/// A blank TRN changes nothing, since the file may leave it out; every other blank is meant.
/// </summary>
/// <param name="Added">Rows that are new.</param>
/// <param name="Changed">Periods that the file changes.</param>
/// <param name="Same">Periods that stay as they are.</param>
/// <param name="Absent">Periods that the trust has and the file doesn't.</param>
public sealed record StaffChanges(
    IReadOnlyList<StaffEntry> Added,
    IReadOnlyList<ChangedPeriod> Changed,
    IReadOnlyList<SamePeriod> Same,
    IReadOnlyList<ExistingPeriod> Absent)
{
    /// <summary>True when taking the file would change nothing that it speaks of.</summary>
    public bool ChangesNothing => Added.Count == 0 && Changed.Count == 0;

    /// <summary>Compares what the trust has with what a file says.</summary>
    /// <param name="existing">The trust's periods, in any order.</param>
    /// <param name="entries">A checked file.</param>
    public static StaffChanges Between(IReadOnlyList<ExistingPeriod> existing, IReadOnlyList<StaffEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var byKey = existing.GroupBy(e => Key(e.Entry)).ToDictionary(g => g.Key, g => g.ToList());
        List<(ExistingPeriod Old, StaffEntry New)> pairs = [];
        List<StaffEntry> added = [];
        foreach (var group in entries.GroupBy(Key))
        {
            var old = byKey.GetValueOrDefault(group.Key) ?? [];
            var rest = Pair(group, old, (e, o) => e.Start == o.Start, pairs);

            // A start that was put right: still the same period when both share a day, else someone who came back.
            added.AddRange(Pair(rest, old, (e, o) => Range(e).Overlaps(Range(o)), pairs));
        }

        var changes = pairs.Select(p => new ChangedPeriod(p.Old.Id, p.New, [.. Fields(p.Old.Entry, p.New)])).OrderBy(c => c.Entry.Line).ToList();
        return new(
            [.. added.OrderBy(e => e.Line)],
            [.. changes.Where(c => c.Fields.Count > 0)],
            [.. changes.Where(c => c.Fields.Count == 0).Select(c => new SamePeriod(c.Id, c.Entry))],
            [.. byKey.Values.SelectMany(left => left).OrderBy(e => e.Entry.Email.Normalised, StringComparer.Ordinal).ThenBy(e => e.Entry.Start).ThenBy(e => e.Id)]);
    }

    /// <summary>Moves what belongs together out of <paramref name="old"/> and answers with the entries that are left.</summary>
    private static List<StaffEntry> Pair(
        IEnumerable<StaffEntry> entries,
        List<ExistingPeriod> old,
        Func<StaffEntry, StaffEntry, bool> belong,
        List<(ExistingPeriod Old, StaffEntry New)> pairs)
    {
        List<StaffEntry> left = [];
        foreach (var entry in entries.OrderBy(e => e.Start).ThenBy(e => e.Line))
        {
            var found = old.Where(o => belong(entry, o.Entry)).OrderBy(o => o.Entry.Start).ThenBy(o => o.Id).FirstOrDefault();
            if (found is null)
            {
                left.Add(entry);
                continue;
            }

            old.Remove(found);
            pairs.Add((found, entry));
        }

        return left;
    }

    private static IEnumerable<FieldChange> Fields(StaffEntry from, StaffEntry to)
    {
        foreach (var column in StaffColumns.All)
        {
            var (before, after) = (StaffText.Cell(from, column), StaffText.Cell(to, column));
            if (before != after && !(column == StaffColumn.Trn && after.Length == 0) && column != StaffColumn.Email)
            {
                yield return new(column, before, after);
            }
        }
    }

    private static (string Email, Urn? School, Role Role) Key(StaffEntry entry) => (entry.Email.Normalised, entry.School, entry.Role);

    private static DateRange Range(StaffEntry entry) => DateRange.From(entry.Start, entry.End);
}

/// <summary>Writes entries as the staff file does.</summary>
public static class StaffText
{
    /// <summary>One cell of an entry.</summary>
    public static string Cell(StaffEntry entry, StaffColumn column)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return column switch
        {
            StaffColumn.Email => entry.Email.Value,
            StaffColumn.FirstName => entry.FirstName,
            StaffColumn.LastName => entry.LastName,
            StaffColumn.Trn => entry.Trn?.Value ?? "",
            StaffColumn.SchoolUrn => entry.School?.ToString() ?? "",
            StaffColumn.Role => entry.Role.Name(),
            StaffColumn.StartDate => TypedText.Iso(entry.Start),
            StaffColumn.EndDate => entry.End is { } end ? TypedText.Iso(end) : "",
            StaffColumn.Fte => entry.Fte.ToString(),
            StaffColumn.WorkingDays => entry.Days.Names(),
            StaffColumn.Subject => entry.Subject ?? "",
            StaffColumn.Phase => entry.Phase?.Name() ?? "",
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
        };
    }

    /// <summary>An entry as a row, for export.</summary>
    public static StaffRow Row(StaffEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(entry.Line, StaffColumns.All.ToDictionary(c => c, c => Cell(entry, c)));
    }
}
