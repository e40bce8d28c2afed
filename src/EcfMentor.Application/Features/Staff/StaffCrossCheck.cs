using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Staff;

/// <summary>Checks rows against each other and against the people whom the trust has already.</summary>
internal static class StaffCrossCheck
{
    /// <summary>What contradicts what, told at the later row of each pair.</summary>
    /// <param name="entries">Rows whose cells are all right.</param>
    /// <param name="people">The people of the trust.</param>
    /// <param name="typed">The rows as typed, by line.</param>
    public static IEnumerable<CellError> Of(IReadOnlyList<StaffEntry> entries, IReadOnlyList<KnownPerson> people, IReadOnlyDictionary<int, StaffRow> typed)
    {
        var rows = entries.OrderBy(e => e.Line).ToList();
        return Names(rows).Concat(Trns(rows, people)).Concat(Addresses(rows, people)).Concat(Overlaps(rows))
            .Select(found => Error(found, typed));
    }

    /// <summary>The entries, each with the TRN that any row of the same person gives.</summary>
    public static IReadOnlyList<StaffEntry> WithTrns(IReadOnlyList<StaffEntry> entries)
    {
        var trns = entries.Where(e => e.Trn is not null).GroupBy(e => e.Email).ToDictionary(g => g.Key, g => g.First().Trn);
        return [.. entries.Select(e => e.Trn is null && trns.TryGetValue(e.Email, out var trn) ? e with { Trn = trn } : e)];
    }

    private static CellError Error(Found found, IReadOnlyDictionary<int, StaffRow> typed)
    {
        var (line, column, problem) = found;
        return new(line, column, problem.Summary, problem.Message, typed[line][column], problem.Fix, problem.FixLabel);
    }

    private static IEnumerable<Found> Names(IReadOnlyList<StaffEntry> rows)
    {
        foreach (var person in rows.GroupBy(r => r.Email))
        {
            var first = person.First();
            foreach (var row in person.Skip(1))
            {
                if (row.FirstName != first.FirstName)
                {
                    yield return new(row.Line, StaffColumn.FirstName, OtherName(first, first.FirstName));
                }

                if (row.LastName != first.LastName)
                {
                    yield return new(row.Line, StaffColumn.LastName, OtherName(first, first.LastName));
                }
            }
        }
    }

    private static InputProblem OtherName(StaffEntry first, string fix) => new InputProblem(
        $"another name than in line {first.Line}",
        $"Line {first.Line} has {first.FirstName} {first.LastName} at this address. Use one name, or another address").WithFix(fix);

    private static IEnumerable<Found> Trns(IReadOnlyList<StaffEntry> rows, IReadOnlyList<KnownPerson> people)
    {
        var known = people.Where(p => p.Trn is not null).DistinctBy(p => p.Email).ToDictionary(p => p.Email);
        foreach (var person in rows.Where(r => r.Trn is not null).GroupBy(r => r.Email))
        {
            var first = person.First();
            var before = known.GetValueOrDefault(person.Key);
            foreach (var row in person)
            {
                if (before is not null && row.Trn != before.Trn)
                {
                    yield return new(row.Line, StaffColumn.Trn, new InputProblem(
                        "another TRN than we have",
                        $"We have {before.Trn} for {before.FirstName} {before.LastName}. Check which is right").WithFix(before.Trn!.Value));
                }
                else if (row.Trn != first.Trn)
                {
                    yield return new(row.Line, StaffColumn.Trn, new InputProblem(
                        $"another TRN than in line {first.Line}",
                        $"Line {first.Line} has {first.Trn} for this person. Use one TRN").WithFix(first.Trn!.Value));
                }
            }
        }
    }

    private static IEnumerable<Found> Addresses(IReadOnlyList<StaffEntry> rows, IReadOnlyList<KnownPerson> people)
    {
        var known = people.Where(p => p.Trn is not null).DistinctBy(p => p.Trn).ToDictionary(p => p.Trn!);
        foreach (var trn in rows.Where(r => r.Trn is not null).GroupBy(r => r.Trn!))
        {
            var first = trn.First();
            var before = known.GetValueOrDefault(trn.Key);
            foreach (var row in trn)
            {
                if (before is not null && !row.Email.Equals(before.Email))
                {
                    yield return new(row.Line, StaffColumn.Email, new InputProblem(
                        "this TRN belongs to another address",
                        $"We have this TRN for {before.FirstName} {before.LastName} at {before.Email}. Use that address, or check the TRN").WithFix(before.Email.Value));
                }
                else if (!row.Email.Equals(first.Email))
                {
                    yield return new(row.Line, StaffColumn.Email, new InputProblem(
                        $"line {first.Line} has this TRN with another address",
                        $"Line {first.Line} has this TRN at {first.Email}. Use one address for one person, or check the TRN").WithFix(first.Email.Value));
                }
            }
        }
    }

    private static IEnumerable<Found> Overlaps(IReadOnlyList<StaffEntry> rows)
    {
        foreach (var same in rows.GroupBy(r => (r.Email, r.School, r.Role)))
        {
            var earlier = new List<StaffEntry>();
            foreach (var row in same)
            {
                if (earlier.Find(e => e with { Line = row.Line, Trn = row.Trn } == row) is { } twin)
                {
                    yield return new(row.Line, StaffColumn.Email, new($"the same as line {twin.Line}", $"This row is the same as line {twin.Line}. Take one out"));
                }
                else if (earlier.Find(e => Range(e).Overlaps(Range(row))) is { } other)
                {
                    yield return new(row.Line, StaffColumn.StartDate, Overlap(other, row));
                }

                earlier.Add(row);
            }
        }
    }

    private static InputProblem Overlap(StaffEntry other, StaffEntry row)
    {
        var times = other.End is { } end ? $"{TypedText.Iso(other.Start)} to {TypedText.Iso(end)}" : $"{TypedText.Iso(other.Start)} on";
        return new(
            $"overlaps line {other.Line}",
            $"Line {other.Line} has this person as {row.Role.Name()} at this school from {times}. End one before the other starts");
    }

    private static DateRange Range(StaffEntry entry) => DateRange.From(entry.Start, entry.End);

    private sealed record Found(int Line, StaffColumn Column, InputProblem Problem);
}
