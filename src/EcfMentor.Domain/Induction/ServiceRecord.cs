using EcfMentor.Domain.Calendar;

namespace EcfMentor.Domain.Induction;

/// <summary>
/// How much induction has been served by any day, exactly: in each calendar term, calendar days of a segment inside the term ÷ calendar
/// days of the term × FTE (Statutory induction guidance (April 2024) 2.30, 2.34, 2.36), for segments whose spell counts.
/// A figure that the appropriate body recorded stands for all before and on its day.
/// </summary>
public sealed class ServiceRecord
{
    private readonly InductionCalendar _calendar;
    private readonly IReadOnlyList<InductionSegment> _segments;
    private readonly IReadOnlyList<ServedDecision> _figures;
    private readonly List<Fraction> _served = [];
    private readonly DateOnly _last;

    private ServiceRecord(InductionCalendar calendar, IReadOnlyList<InductionSegment> segments, IReadOnlyList<ServedDecision> figures, IReadOnlyList<Spell> spells)
    {
        _calendar = calendar;
        _segments = segments;
        _figures = figures;
        Spells = spells;
        _last = segments.Select(segment => segment.Range.End).Concat(figures.Select(figure => figure.On)).DefaultIfEmpty().Max();
    }

    /// <summary>The spells of employment, earliest first, those that don't count included.</summary>
    public IReadOnlyList<Spell> Spells { get; }

    /// <summary>From facts that <see cref="FactsCheck"/> found right.</summary>
    public static ServiceRecord Of(InductionFacts facts, InductionCalendar calendar, InductionRules rules)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var spells = Spell.Of(facts.Segments, calendar, rules);
        return new ServiceRecord(
            calendar,
            [.. facts.Segments.OrderBy(segment => segment.Start).ThenBy(segment => segment.School, StringComparer.Ordinal)],
            [.. facts.Decisions.OfType<ServedDecision>().OrderBy(figure => figure.On)],
            spells).CountingOnly(spells.Where(spell => spell.Counts));
    }

    /// <summary>Full-time terms served up to and including a day.</summary>
    public Fraction UpTo(DateOnly date)
    {
        var raw = Raw(date);
        var last = _figures.LastOrDefault(figure => figure.On <= date);
        var served = last is null ? raw : Fraction.Of(last.Terms) + raw - Raw(last.On);
        foreach (var later in _figures.Where(figure => figure.On > date))
        {
            var most = Fraction.Of(later.Terms);
            served = served < most ? served : most;
        }

        return served;
    }

    /// <summary>The first day by which so many terms are served; null when service ends before.</summary>
    public DateOnly? Reached(Fraction terms)
    {
        var from = DateOnly.MinValue;
        foreach (var until in Boundaries())
        {
            if (UpTo(until) >= terms)
            {
                return FirstDay(from, until, terms);
            }

            from = until.AddDays(1);
        }

        return null;
    }

    /// <summary>
    /// As <see cref="Reached"/>, but service in a spell counts only once its school's minimum of one term is reached:
    /// the end of induction, or of an extension at a new school, can't come before (2.33, 3.6, 3.9).
    /// </summary>
    public DateOnly? ReachedForGood(Fraction terms)
    {
        if (Reached(terms) is not { } first)
        {
            return null;
        }

        var waits = Spells.Where(spell => spell.QualifiesOn > first && spell.Range.Start <= first)
            .Select(spell => spell.QualifiesOn!.Value).Distinct().Order().ToList();
        var from = first;
        foreach (var next in waits)
        {
            var qualified = CountingOnly(Spells.Where(spell => spell.QualifiesOn <= from));
            if (qualified.Reached(terms) is { } day && day < next)
            {
                return day > from ? day : from;
            }

            from = next;
        }

        return from;
    }

    /// <summary>Full-time equivalent worked on a day, all contracts together; 0 when not employed.</summary>
    public decimal FteOn(DateOnly date) => _segments.Where(segment => segment.Range.Contains(date)).Sum(segment => segment.Fte);

    /// <summary>True when some day in a range is worked part-time, all contracts together.</summary>
    public bool PartTimeIn(DateRange range) => _segments
        .SelectMany(segment => new[] { range.Start, segment.Start, segment.End?.AddDays(1) ?? range.Start })
        .Where(range.Contains)
        .Any(day => FteOn(day) is > 0 and < 1);

    private ServiceRecord CountingOnly(IEnumerable<Spell> counted)
    {
        var spells = counted.ToList();
        return new(
            _calendar,
            [.. _segments.Where(segment => spells.Any(spell => spell.School == segment.School && spell.Range.Contains(segment.Start)))],
            _figures,
            Spells);
    }

    private IEnumerable<DateOnly> Boundaries() => Merge(
        _calendar.Terms().TakeWhile(term => term.Dates.Start <= _last).Select(term => term.Dates.End),
        _figures.Select(figure => figure.On));

    private static IEnumerable<DateOnly> Merge(IEnumerable<DateOnly> terms, IEnumerable<DateOnly> few)
    {
        var waiting = new Queue<DateOnly>(few);
        foreach (var day in terms)
        {
            while (waiting.TryPeek(out var next) && next <= day)
            {
                yield return waiting.Dequeue();
            }

            yield return day;
        }

        foreach (var day in waiting)
        {
            yield return day;
        }
    }

    private DateOnly FirstDay(DateOnly from, DateOnly until, Fraction terms)
    {
        var (low, high) = (from.DayNumber, until.DayNumber);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (UpTo(DateOnly.FromDayNumber(middle)) >= terms)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return DateOnly.FromDayNumber(low);
    }

    /// <summary>By the segments alone, with what each whole term served remembered.</summary>
    private Fraction Raw(DateOnly date)
    {
        var sum = Fraction.Zero;
        foreach (var term in _calendar.Terms().TakeWhile(term => term.Dates.Start <= date && term.Dates.Start <= _last))
        {
            if (term.Dates.End > date)
            {
                return sum + Served(term, date);
            }

            if (_served.Count < term.Place)
            {
                _served.Add(sum + Served(term, term.Dates.End));
            }

            sum = _served[term.Place - 1];
        }

        return sum;
    }

    private Fraction Served(InductionTerm term, DateOnly date)
    {
        var served = Fraction.Zero;
        foreach (var segment in _segments)
        {
            var range = segment.Range.Intersect(new(DateOnly.MinValue, date));
            if (range.Overlaps(term.Dates.Range))
            {
                served += term.ShareOf(range) * Fraction.Of(segment.Fte);
            }
        }

        return served;
    }
}
