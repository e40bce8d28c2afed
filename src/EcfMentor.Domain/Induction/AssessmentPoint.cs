using EcfMentor.Domain.Calendar;

namespace EcfMentor.Domain.Induction;

/// <summary>
/// A point of induction at which a formal assessment falls: the end of year 1, the end of induction, the end of an extension.
/// What lies between two points is one period over which absence is added up.
/// </summary>
/// <param name="Terms">Full-time terms served at the point.</param>
/// <param name="Year">The induction year that ends there; extensions go on with year 2.</param>
/// <param name="Reached">The day on which so much is served, absence left aside; null when service ends before.</param>
/// <param name="AdHocDays">Days of absence that count towards the threshold in the period before the point.</param>
/// <param name="AdHocExtension">The days by which they move the point: none below the threshold, then all of them.</param>
/// <param name="LeaveExtension">The days by which the ECT chose to move it for statutory leave.</param>
/// <param name="MovedBy">All days by which the point moves, those of earlier periods included.</param>
/// <param name="On">The day, never earlier than the day of <see cref="Due"/>; null when it is not reached.</param>
/// <param name="Due">The last school day up to it: when the assessment is due.</param>
public sealed record AssessmentPoint(
    Fraction Terms,
    int Year,
    DateOnly? Reached,
    decimal AdHocDays,
    decimal AdHocExtension,
    decimal LeaveExtension,
    decimal MovedBy,
    DateOnly? On,
    DateOnly? Due)
{
    /// <summary>True for the last point of all known: the end of induction.</summary>
    public bool IsLast { get; init; }
}

/// <summary>Finds the points of an induction from its service, absences and decisions.</summary>
internal sealed class AssessmentPoints(InductionFacts facts, InductionCalendar calendar, InductionRules rules, ServiceRecord service)
{
    /// <summary>
    /// In order: where the first year ends (if the total exceeds it) and where the total is reached
    /// (Statutory induction guidance (April 2024) 2.55, 3.4), then one more for each extension (3.8).
    /// </summary>
    public IReadOnlyList<AssessmentPoint> Find(InductionTotal total)
    {
        var firstYear = rules.FirstYearTerms;
        var marks = total.Marks[0] > firstYear ? [firstYear, .. total.Marks] : total.Marks;
        List<AssessmentPoint> points = [];
        DateOnly? before = null;
        foreach (var mark in marks)
        {
            var isYearOne = points.Count == 0 && total.Marks[0] > firstYear;
            var point = Point(Fraction.Of(mark), isYearOne, points.LastOrDefault(), before);
            before = point.Reached ?? before;
            points.Add(point with { IsLast = points.Count == marks.Count - 1 });
        }

        return points;
    }

    private AssessmentPoint Point(Fraction terms, bool isYearOne, AssessmentPoint? previous, DateOnly? before)
    {
        var reached = isYearOne ? service.Reached(terms) : NotBeforeDecided(service.ReachedForGood(terms), terms);
        var year = isYearOne || (previous is null && terms <= Fraction.Of(rules.FirstYearTerms)) ? 1 : 2;
        var period = new DateRange(before is null ? DateOnly.MinValue : before.Value.AddDays(1), reached ?? DateOnly.MaxValue);
        var adHoc = previous is { Reached: null } ? 0 : AdHocDays(period, terms, previous?.Terms);
        var extension = adHoc >= rules.AbsenceThreshold ? adHoc : 0;
        var leave = previous is { Reached: null } ? 0 : LeaveDays(period);
        var moved = (Carried(previous, reached) ?? 0) + extension + leave;
        var on = reached is { } day ? Moved(day, moved) : null;
        on = isYearOne || moved == 0 ? on : NotBeforeMinimum(on);
        return new(terms, year, reached, adHoc, extension, leave, moved, on, on is { } end ? calendar.SchoolDayUpTo(end) : null);
    }

    /// <summary>
    /// What moved an earlier point moves later ones too, save those that are reached after a figure which the appropriate body
    /// recorded since: the figure has it in it.
    /// </summary>
    private decimal? Carried(AssessmentPoint? previous, DateOnly? reached) =>
        facts.Decisions.OfType<ServedDecision>().Any(figure => previous?.On <= figure.On && !(reached <= figure.On)) ? 0 : previous?.MovedBy;

    /// <summary>
    /// The appropriate body's figure stands for all ad hoc absence up to its day in the period in which the figure lies. Earlier
    /// periods keep their own.
    /// </summary>
    private decimal AdHocDays(DateRange period, Fraction terms, Fraction? previousTerms)
    {
        var figure = facts.Decisions.OfType<ServedDecision>().Where(d => d.AbsenceDays is not null).MaxBy(d => d.On);
        var isEarlier = figure is not null && Fraction.Of(figure.Terms) > terms;
        var isInside = figure is not null && !isEarlier && (previousTerms is null || Fraction.Of(figure.Terms) > previousTerms);
        var counted = facts.Absences
            .Where(absence => !rules.IsExcluded(absence.Type, absence.Start) && period.Contains(absence.Start) && Counts(absence.Start))
            .Where(absence => figure is null || isEarlier || absence.Start > figure.On)
            .Sum(absence => absence.Days);
        return counted + (isInside ? figure!.AbsenceDays!.Value : 0);
    }

    private decimal LeaveDays(DateRange period) => facts.Decisions.OfType<LeaveExtensionDecision>()
        .Where(decision => period.Contains(LeaveOf(decision)?.Start ?? decision.On))
        .Sum(decision => decision.Days);

    /// <summary>The latest statutory leave that had begun when the ECT chose.</summary>
    private Absence? LeaveOf(LeaveExtensionDecision decision) => facts.Absences
        .Where(absence => rules.IsExcluded(absence.Type, absence.Start) && absence.Start <= decision.On)
        .MaxBy(absence => absence.Start);

    /// <summary>Absence from employment that doesn't count is no absence from induction.</summary>
    private bool Counts(DateOnly day) => service.Spells.Any(spell => spell.Counts && spell.Range.Contains(day));

    private bool Employed(DateOnly day) => service.Spells.Any(spell => spell.Range.Contains(day));

    /// <summary>So many school days in employment on from a day; half a day takes the whole of one. Null when employment ends before.</summary>
    private DateOnly? Moved(DateOnly day, decimal by)
    {
        var left = (int)Math.Ceiling(by);
        if (left == 0)
        {
            return day;
        }

        var end = service.Spells.Max(spell => spell.Range.End);
        foreach (var next in calendar.SchoolDaysAfter(day).TakeWhile(next => next <= end).Where(Employed))
        {
            if (--left == 0)
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>An extension served at a new school lasts at least until the minimum of one term is served there (3.6).</summary>
    private DateOnly? NotBeforeMinimum(DateOnly? on)
    {
        var here = service.Spells.Where(spell => on is { } day && spell.Range.Contains(day)).ToList();
        return here.Exists(spell => spell.QualifiesOn <= on) ? on : here.Min(spell => spell.QualifiesOn) ?? on;
    }

    /// <summary>A reduction to less than was already served brings the final assessment forward to the day it is decided (3.5), not to the past.</summary>
    private DateOnly? NotBeforeDecided(DateOnly? reached, Fraction terms)
    {
        var reduction = facts.Decisions.OfType<ReductionDecision>().Where(d => Fraction.Of(d.Terms) == terms).MaxBy(d => d.On);
        return reached < reduction?.On ? reduction.On : reached;
    }
}
