using EcfMentor.Domain.Calendar;

namespace EcfMentor.Domain.Induction;

/// <summary>Makes the due list from the service and the points of assessment.</summary>
internal sealed class DueItems(
    InductionFacts facts, InductionCalendar calendar, ServiceRecord service, IReadOnlyList<AssessmentPoint> points, ReasonsFor reasons)
{
    /// <summary>Employment that doesn't count brings no duties (2.14, 2.33).</summary>
    private readonly IReadOnlyList<Spell> spells = [.. service.Spells.Where(spell => spell.Counts)];

    private DateOnly? End => points[^1].Due;

    /// <summary>Everything due, past and to come, in order of date, numbered within its kind.</summary>
    public IReadOnlyList<DueItem> Find()
    {
        var formal = Formal().ToList();
        var interim = Interim(formal).ToList();
        var all = formal.Concat(interim).Concat(Reviews([.. formal, .. interim]))
            .OrderBy(item => item.Due).ThenBy(item => item.Kind).ThenBy(item => item.School, StringComparer.Ordinal);
        var numbers = new Dictionary<DueKind, int>();
        return [.. all.Select(item => item with { Number = numbers[item.Kind] = numbers.GetValueOrDefault(item.Kind) + 1 })];
    }

    private IEnumerable<DueItem> Formal()
    {
        foreach (var point in points)
        {
            if (point is not { Due: { } due, On: { } on })
            {
                continue;
            }

            // Reached before the first post here, by the appropriate body's figure: it was made elsewhere, and still counts as the first.
            var back = Back(due);
            var school = SchoolOn(back) ?? (back == due ? SchoolOn(on) ?? "" : null);
            if (school is not null)
            {
                yield return Item(DueKind.FormalAssessment, back, school, [.. reasons.ForFormal(point), .. reasons.ForReturn(due, back, "2.56")]);
            }
        }
    }

    /// <summary>Leaving a post that counts, before induction ends and not on the day of a formal assessment.</summary>
    private IEnumerable<DueItem> Interim(List<DueItem> formal)
    {
        foreach (var spell in spells.Where(spell => !spell.IsOpen))
        {
            var due = calendar.SchoolDayUpTo(spell.Range.End);
            if (due >= spell.Range.Start && !(points[^1].On <= spell.Range.End) && !formal.Exists(item => item.Due == due))
            {
                yield return Item(DueKind.InterimAssessment, due, spell.School, reasons.ForInterim(spell, due));
            }
        }
    }

    /// <summary>One for each term without an assessment in which the ECT is in post on its last school day; one on the return for all that an absence put off.</summary>
    private IEnumerable<DueItem> Reviews(List<DueItem> assessments)
    {
        var first = spells.Count == 0 ? DateOnly.MaxValue : spells[0].Range.Start;
        var last = End ?? spells.Select(spell => spell.Range.End).DefaultIfEmpty().Max();
        DateOnly? before = null;
        foreach (var term in calendar.Terms().SkipWhile(term => term.Dates.End < first).TakeWhile(term => term.Dates.Start <= last))
        {
            if (ReviewDay(term) is not { } day || day > last || SchoolOn(day) is not { } school || SchoolOn(term.LastSchoolDay!.Value) is null)
            {
                continue;
            }

            var back = Back(day);
            if (back == before || Taken(assessments, term, back) || TooClose(day == term.LastSchoolDay ? term.Dates.End : day))
            {
                continue;
            }

            before = back;
            yield return Item(DueKind.ProgressReview, back, school, [.. reasons.ForReview(term, day, JoinedLate(term)), .. reasons.ForReturn(day, back, "2.49")]);
        }
    }

    /// <summary>The last school day of the term; for someone who joined past its middle, the last up to the middle of the next (2.49).</summary>
    private DateOnly? ReviewDay(InductionTerm term) => JoinedLate(term) is null || term.LastSchoolDay is null
        ? term.LastSchoolDay
        : calendar.Terms().Where(next => next.Place == term.Place + 1).Select(next => (DateOnly?)calendar.SchoolDayUpTo(next.Halfway)).FirstOrDefault();

    /// <summary>An assessment in the review's own term, or before the later day that it moved to, stands for the review.</summary>
    private static bool Taken(List<DueItem> assessments, InductionTerm term, DateOnly day) =>
        assessments.Exists(item => term.Dates.Range.Contains(item.Due) || (term.Dates.Start <= item.Due && item.Due <= day));

    /// <summary>
    /// A part-timer's review less than a term before a formal assessment is dropped (2.49). The end of a term is as good as its last school day.
    /// </summary>
    private bool TooClose(DateOnly day)
    {
        var next = points.FirstOrDefault(point => point.Due >= day);
        if (next?.On is not { } on || !service.PartTimeIn(new(day, on)))
        {
            return false;
        }

        var between = Fraction.Zero;
        foreach (var term in calendar.Terms().SkipWhile(term => term.Dates.End <= day).TakeWhile(term => term.Dates.Start <= on))
        {
            var until = term.LastSchoolDay <= on ? term.Dates.End : on;
            between += term.ShareOf(new(day.AddDays(1), until));
        }

        return between < Fraction.Of(1);
    }

    /// <summary>The day on which someone not in post before joins in the second half of a term; null otherwise (2.49).</summary>
    private DateOnly? JoinedLate(InductionTerm term)
    {
        foreach (var spell in spells)
        {
            var start = spell.Range.Start;
            var late = term.Dates.Range.Contains(start) && start > term.Halfway;
            if (late && !spells.Any(other => other != spell && other.Range.Start < start && Adjoins(other.Range.End, start)))
            {
                return start;
            }
        }

        return null;
    }

    /// <summary>True when no school day lies between the end of one employment and the start of another.</summary>
    private bool Adjoins(DateOnly end, DateOnly start) => end >= start || calendar.SchoolDaysAfter(end).First() >= start;

    private string? SchoolOn(DateOnly day) => spells.FirstOrDefault(spell => spell.Range.Contains(day))?.School;

    /// <summary>What falls into an absence whose last day is known is done on the return (2.49, 2.56).</summary>
    private DateOnly Back(DateOnly due)
    {
        while (facts.Absences.FirstOrDefault(absence => absence.End is { } end && absence.Start <= due && due <= end) is { } away)
        {
            var next = calendar.SchoolDaysAfter(away.End!.Value).FirstOrDefault();
            if (next <= due)
            {
                break;
            }

            due = next;
        }

        return due;
    }

    private DueItem Item(DueKind kind, DateOnly due, string school, IReadOnlyList<Reason> because) =>
        new(kind, 0, calendar.TermOf(due)?.Place ?? 0, due, school, because);
}
