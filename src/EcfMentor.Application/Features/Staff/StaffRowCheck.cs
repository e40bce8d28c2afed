using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;

namespace EcfMentor.Application.Features.Staff;

/// <summary>Turns typed rows into entries, or says cell by cell what to put right.</summary>
public static class StaffRowCheck
{
    private const int LongestName = 70;
    private const int LongestSubject = 100;

    /// <summary>Checks each cell, then the rows against each other and against the people whom the trust has already.</summary>
    /// <param name="rows">The rows as typed.</param>
    /// <param name="schools">The schools of the trust.</param>
    /// <param name="people">The people of the trust.</param>
    public static StaffCheck Check(IReadOnlyList<StaffRow> rows, IReadOnlyList<TrustSchool> schools, IReadOnlyList<KnownPerson> people)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var school = new SchoolCell(schools);
        List<CellError> errors = [];
        List<StaffEntry> entries = [];
        var typed = new Dictionary<int, StaffRow>();
        foreach (var row in rows)
        {
            typed[row.Line] = row;
            if (new RowReader(row, school, errors).Entry() is { } entry)
            {
                entries.Add(entry);
            }
        }

        errors.AddRange(StaffCrossCheck.Of(entries, people, typed));
        var wrong = errors.Select(e => e.Line).ToHashSet();
        return new(
            StaffCrossCheck.WithTrns([.. entries.Where(e => !wrong.Contains(e.Line))]),
            [.. errors.OrderBy(e => e.Line).ThenBy(e => e.Column)]);
    }

    private sealed class RowReader(StaffRow row, SchoolCell school, List<CellError> errors)
    {
        private bool _wrong;

        public StaffEntry? Entry()
        {
            if (row.Fault is not null)
            {
                errors.Add(new(row.Line, null, "the row can't be read", row.Fault, "", null, null));
                return null;
            }

            var email = Read(StaffColumn.Email, EmailAddress.Parse);
            var first = Read(StaffColumn.FirstName, text => Name(text, "first name"));
            var last = Read(StaffColumn.LastName, text => Name(text, "last name"));
            var trn = Blank(StaffColumn.Trn) ? null : Read(StaffColumn.Trn, Trn.Parse);
            var role = RoleReader.Parse(row[StaffColumn.Role]);
            var urn = Read(StaffColumn.SchoolUrn, text => school.Read(text, role.Ok ? role.Value : null));
            Read(StaffColumn.Role, RoleReader.Parse);
            var (start, end) = Dates();
            var fte = Blank(StaffColumn.Fte) ? Fte.Full : Read(StaffColumn.Fte, Fte.Parse);
            var days = Blank(StaffColumn.WorkingDays) ? WorkingDays.All : Read(StaffColumn.WorkingDays, WorkingDaysReader.Parse);
            var subject = Read(StaffColumn.Subject, Subject);
            var phase = Read(StaffColumn.Phase, Phases.Parse);
            return _wrong ? null : new StaffEntry
            {
                Line = row.Line,
                Email = email!,
                FirstName = first!,
                LastName = last!,
                Trn = trn,
                School = urn,
                Role = role.Value,
                Start = start,
                End = end,
                Fte = fte,
                Days = days,
                Subject = subject,
                Phase = phase,
            };
        }

        private (DateOnly Start, DateOnly? End) Dates()
        {
            var before = errors.Count;
            var start = Read(StaffColumn.StartDate, text => IsoDate.Parse(text, "start date"));
            DateOnly? end = Blank(StaffColumn.EndDate) ? null : Read(StaffColumn.EndDate, text => IsoDate.Parse(text, "end date"));
            if (errors.Count == before && end < start)
            {
                Add(StaffColumn.EndDate, new("end date is before the start", $"Give an end on or after {TypedText.InWords(start)}, or leave it blank"));
            }

            return (start, end);
        }

        private bool Blank(StaffColumn column) => TypedText.Clean(row[column]).Length == 0;

        private T? Read<T>(StaffColumn column, Func<string, Parsed<T>> parse)
        {
            var parsed = parse(row[column]);
            if (!parsed.Ok)
            {
                Add(column, parsed.Problem);
            }

            return parsed.Value;
        }

        private void Add(StaffColumn column, InputProblem problem)
        {
            _wrong = true;
            errors.Add(new(row.Line, column, problem.Summary, problem.Message, row[column], problem.Fix, problem.FixLabel));
        }

        private static Parsed<string> Name(string text, string what)
        {
            var name = TypedText.Collapse(text);
            return name.Length switch
            {
                0 => Parsed.Wrong<string>($"{what} is missing", $"Give a {what}"),
                > LongestName => Parsed.Wrong<string>($"{what} is too long", $"Give a {what} of {LongestName} characters or fewer"),
                _ => name.Any(char.IsControl)
                    ? Parsed.Wrong<string>($"{what} has a character that isn't allowed", "Type the name again")
                    : Parsed.Of(name),
            };
        }

        private static Parsed<string?> Subject(string text)
        {
            var subject = TypedText.Collapse(text);
            return subject.Length > LongestSubject
                ? Parsed.Wrong<string?>("subject is too long", $"Give a subject of {LongestSubject} characters or fewer")
                : Parsed.Of(subject.Length == 0 ? null : subject);
        }
    }
}
