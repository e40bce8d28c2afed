using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Setup;

/// <summary>The school years that term dates can be kept for, and what a whole year's terms must be.</summary>
internal static class SchoolYear
{
    private const int FirstMonth = 8;
    private const int YearsBack = 5;
    private const int YearsAhead = 2;

    /// <summary>The year in which the school year of a day starts; August belongs to the coming one.</summary>
    public static int Of(DateOnly date) => date.Month >= FirstMonth ? date.Year : date.Year - 1;

    /// <summary>True from five years back to two ahead: any other year is a slip of the keyboard.</summary>
    public static bool CanBeSet(int year, DateOnly today) => year >= Of(today) - YearsBack && year <= Of(today) + YearsAhead;

    /// <summary>Everything wrong with the terms as one year's calendar; empty when they can be kept.</summary>
    /// <param name="year">The year in which the school year starts.</param>
    /// <param name="terms">Autumn, spring and summer.</param>
    public static IReadOnlyList<FieldError> Faults(int year, IReadOnlyList<TermDates> terms)
    {
        if (terms.Count != 3 || terms.Any(term => term.Breaks.Count > 1))
        {
            return [new("terms", "Give three terms, each with one half-term break at most")];
        }

        var outside = terms.Index().SelectMany(term => Outside(year, term.Index, term.Item));

        // The calendar's own check looks bank holidays up, which no year far from this one has.
        var inside = terms.All(term => IsNear(year, term.Start) && IsNear(year, term.End)) ? TermDatesCheck.Of(terms) : [];
        return [.. outside.Concat(inside).DistinctBy(problem => problem.Path).Select(problem => new FieldError(problem.Path, problem.Message))];
    }

    private static bool IsNear(int year, DateOnly date) => Math.Abs(date.Year - year) <= YearsBack;

    private static IEnumerable<FieldProblem> Outside(int year, int index, TermDates term)
    {
        var season = (Season)(index + 1);
        if (term.AcademicYear != year)
        {
            yield return new($"terms[{index}].start", $"This term isn't in {year} to {year + 1}");
        }
        else if (term.Season != season)
        {
            yield return new($"terms[{index}].start", $"The {season.ToString().ToLowerInvariant()} term can't start on {TypedText.InWords(term.Start)}");
        }

        if (term.End >= new DateOnly(year + 1, FirstMonth + 1, 1))
        {
            yield return new($"terms[{index}].end", $"Give a last day before September {year + 1}");
        }
    }
}
