using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Calendar;

/// <summary>Something wrong with one field of a form or file.</summary>
/// <param name="Path">The field, with places counted from 0: "terms[1].breaks[0].end".</param>
/// <param name="Message">What to do, in plain English.</param>
public sealed record FieldProblem(string Path, string Message);

/// <summary>Checks term dates as people enter them.</summary>
public static class TermDatesCheck
{
    /// <summary>Everything wrong with the terms, in the order of the fields; empty when they can be used.</summary>
    /// <param name="terms">The terms as entered, in any order.</param>
    public static IReadOnlyList<FieldProblem> Of(IReadOnlyList<TermDates> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Count == 0)
        {
            return [new("terms", "Add at least one term")];
        }

        List<FieldProblem> problems = [];
        for (var i = 0; i < terms.Count; i++)
        {
            var path = $"terms[{i}]";
            problems.AddRange(Ends(terms[i].Range, path, "The term"));
            problems.AddRange(TermOverlaps(terms, i));
            problems.AddRange(Breaks(terms[i], path));
            problems.AddRange(Inset(terms[i], path));
        }

        return problems;
    }

    private static IEnumerable<FieldProblem> Ends(DateRange range, string path, string what)
    {
        if (range.End < range.Start)
        {
            yield return new($"{path}.end", $"{what} ends before it starts. Give an end on or after {TypedText.InWords(range.Start)}");
        }
    }

    private static IEnumerable<FieldProblem> TermOverlaps(IReadOnlyList<TermDates> terms, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (terms[i].Range.Overlaps(terms[index].Range))
            {
                yield return new($"terms[{index}].start", $"This term overlaps the one from {Text(terms[i].Range)}. Change one of them");
            }
        }
    }

    private static IEnumerable<FieldProblem> Breaks(TermDates term, string path)
    {
        for (var i = 0; i < term.Breaks.Count; i++)
        {
            var (range, at) = (term.Breaks[i], $"{path}.breaks[{i}]");
            foreach (var problem in Ends(range, at, "The break"))
            {
                yield return problem;
            }

            if (!term.Range.Contains(range.Start))
            {
                yield return new($"{at}.start", $"The break starts outside the term. Give a day from {Text(term.Range)}");
            }

            if (range.End > term.End)
            {
                yield return new($"{at}.end", $"The break ends after the term. Give a day up to {TypedText.InWords(term.End)}");
            }

            if (term.Breaks.Take(i).Any(range.Overlaps))
            {
                yield return new($"{at}.start", "This break overlaps another one. Change one of them");
            }
        }
    }

    private static IEnumerable<FieldProblem> Inset(TermDates term, string path)
    {
        for (var i = 0; i < term.InsetDays.Count; i++)
        {
            var (day, at) = (term.InsetDays[i], $"{path}.insetDays[{i}]");
            if (InsetFault(term, day) is { } message)
            {
                yield return new(at, message);
            }
            else if (term.InsetDays.Take(i).Contains(day))
            {
                yield return new(at, "This INSET day is given twice. Remove one");
            }
        }
    }

    private static string? InsetFault(TermDates term, DateOnly day)
    {
        if (!term.Range.Contains(day))
        {
            return $"The INSET day is outside the term. Give a day from {Text(term.Range)}";
        }

        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return $"{TypedText.InWords(day)} is a {day.DayOfWeek}. Give a weekday";
        }

        if (BankHolidays.Includes(day))
        {
            return $"{TypedText.InWords(day)} is a bank holiday. Give another day";
        }

        return term.Breaks.Any(b => b.Contains(day)) ? "The INSET day is in a break. Give a day when staff are in school" : null;
    }

    private static string Text(DateRange range) => $"{TypedText.InWords(range.Start)} to {TypedText.InWords(range.End)}";
}
