using EcfMentor.Domain.Calendar;

namespace EcfMentor.Domain.Induction;

/// <summary>Continuous employment at one school, whatever its FTE and however many segments it was recorded in.</summary>
/// <param name="School">The school.</param>
/// <param name="Range">First to last day; an open end is the last day there is.</param>
/// <param name="QualifiesOn">
/// The day on which the school's minimum of one term is reached (Statutory induction guidance (April 2024) 2.33);
/// the first day of the spell when an earlier one at the school reached it; null when this one ends too soon to count.
/// </param>
public sealed record Spell(string School, DateRange Range, DateOnly? QualifiesOn)
{
    /// <summary>True when service in it counts towards induction.</summary>
    public bool Counts => QualifiesOn is not null;

    /// <summary>True while nobody has given a last day.</summary>
    public bool IsOpen => Range.End == DateOnly.MaxValue;

    /// <summary>
    /// The spells that segments make, earliest first. Two segments at a school are one spell when no term day lies between them:
    /// a contract that ends at Christmas and another from January are continuous employment.
    /// </summary>
    public static IReadOnlyList<Spell> Of(IEnumerable<InductionSegment> segments, InductionCalendar calendar, InductionRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var least = Fraction.Of(rules.LeastSpell);
        List<Spell> spells = [];
        foreach (var school in segments.GroupBy(segment => segment.School, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var qualified = false;
            foreach (var range in Joined(school.OrderBy(segment => segment.Start), calendar))
            {
                var reached = qualified ? range.Start : Reaches(range, least, calendar);
                qualified |= reached is not null;
                spells.Add(new(school.Key, range, reached));
            }
        }

        return [.. spells.OrderBy(spell => spell.Range.Start).ThenBy(spell => spell.School, StringComparer.Ordinal)];
    }

    private static List<DateRange> Joined(IEnumerable<InductionSegment> segments, InductionCalendar calendar)
    {
        List<DateRange> ranges = [];
        foreach (var next in segments.Select(segment => segment.Range))
        {
            if (ranges.Count > 0 && IsContinuous(ranges[^1], next, calendar))
            {
                ranges[^1] = new(ranges[^1].Start, Later(ranges[^1].End, next.End));
            }
            else
            {
                ranges.Add(next);
            }
        }

        return ranges;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static bool IsContinuous(DateRange first, DateRange next, InductionCalendar calendar)
    {
        if (first.End >= next.Start)
        {
            return true;
        }

        var gap = new DateRange(first.End.AddDays(1), next.Start.AddDays(-1));
        return calendar.Terms().TakeWhile(term => term.Dates.Start <= gap.End)
            .All(term => !term.SchoolDays.Any(gap.Contains));
    }

    /// <summary>The day by which the term fractions of a range add up to some number; null when it ends before.</summary>
    private static DateOnly? Reaches(DateRange range, Fraction terms, InductionCalendar calendar)
    {
        var sum = Fraction.Zero;
        foreach (var term in calendar.Terms().SkipWhile(term => term.Dates.End < range.Start).TakeWhile(term => term.Dates.Start <= range.End))
        {
            var inside = term.Dates.Range.Intersect(range);
            if (sum + term.ShareOf(range) >= terms)
            {
                var days = (terms - sum) * Fraction.Of(term.Dates.Range.Days, 1);
                return inside.Start.AddDays(days.Ceiling() - 1);
            }

            sum += term.ShareOf(range);
        }

        return null;
    }
}
