using EcfMentor.Domain.Calendar;

namespace EcfMentor.Domain.Induction;

/// <summary>One calendar term in a plan.</summary>
public sealed class InductionTerm
{
    private readonly Lazy<DateOnly[]> _schoolDays;

    internal InductionTerm(int place, TermDates dates, bool assumed)
    {
        Place = place;
        Dates = dates;
        Assumed = assumed;
        _schoolDays = new(() => [.. new TermCalendar([dates]).SchoolDays]);
    }

    /// <summary>Its place in the calendar, from 1 for the first term given and on past the last.</summary>
    public int Place { get; }

    /// <summary>First and last day, and breaks.</summary>
    public TermDates Dates { get; }

    /// <summary>True when nobody has given these dates: they are those of a year before.</summary>
    public bool Assumed { get; }

    /// <summary>Its school days, earliest first.</summary>
    public IReadOnlyList<DateOnly> SchoolDays => _schoolDays.Value;

    /// <summary>Its last school day; null for a term without one.</summary>
    public DateOnly? LastSchoolDay => SchoolDays.Count == 0 ? null : SchoolDays[^1];

    /// <summary>The day by which half of the term's calendar days have passed.</summary>
    public DateOnly Halfway => Dates.Start.AddDays((Dates.Range.Days - 1) / 2);

    /// <summary>The share of the term's calendar days that lie in a range.</summary>
    public Fraction ShareOf(DateRange range) => Fraction.Of(Dates.Range.Intersect(range).Days, Dates.Range.Days);
}

/// <summary>
/// A school's terms without an end: where the given ones run out, the same dates a year later are assumed.
/// Make one for a school and use it for all its ECTs; it remembers the terms it has made. Not for several threads at once.
/// </summary>
public sealed class InductionCalendar
{
    // Sixty years: longer than any career, and a bound on loops.
    private const int MostYears = 60;

    private readonly List<InductionTerm> _terms;
    private readonly DateOnly _horizon;
    private int _copied;

    /// <summary>From terms in any order that don't overlap.</summary>
    /// <param name="given">The terms that someone entered.</param>
    /// <param name="assumedBefore">Terms assumed for years before those, for someone who began earlier.</param>
    /// <exception cref="ArgumentException">There is no term.</exception>
    public InductionCalendar(IEnumerable<TermDates> given, IEnumerable<TermDates>? assumedBefore = null)
    {
        var all = (assumedBefore ?? []).Select(term => (Term: term, Assumed: true)).Concat(given.Select(term => (Term: term, Assumed: false)));
        _terms = [.. all.OrderBy(term => term.Term.Start).Select((term, index) => new InductionTerm(index + 1, term.Term, term.Assumed))];
        if (_terms.Count == 0)
        {
            throw new ArgumentException("A calendar needs a term.", nameof(given));
        }

        _horizon = _terms[^1].Dates.End.AddYears(Math.Min(MostYears, DateOnly.MaxValue.Year - _terms[^1].Dates.End.Year - 1));
    }

    /// <summary>The terms in order, given and assumed, as far as anyone asks and sixty years at most.</summary>
    public IEnumerable<InductionTerm> Terms()
    {
        for (var index = 0; index < _terms.Count || AddTerm(); index++)
        {
            yield return _terms[index];
        }
    }

    /// <summary>The term that the day lies in, weekends and breaks included; null in the holidays.</summary>
    public InductionTerm? TermOf(DateOnly date) =>
        Terms().TakeWhile(term => term.Dates.Start <= date).LastOrDefault() is { } last && last.Dates.Range.Contains(date) ? last : null;

    /// <summary>The day itself when it is a school day, else the last one before it; the first school day of all when there is none before.</summary>
    public DateOnly SchoolDayUpTo(DateOnly date)
    {
        var found = Terms().TakeWhile(term => term.Dates.Start <= date)
            .Reverse()
            .Select(term => LastUpTo(term, date))
            .FirstOrDefault(day => day is not null);
        return found ?? Terms().FirstOrDefault(term => term.SchoolDays.Count > 0)?.SchoolDays[0] ?? date;
    }

    /// <summary>School days after a day, earliest first.</summary>
    public IEnumerable<DateOnly> SchoolDaysAfter(DateOnly date) =>
        Terms().SkipWhile(term => term.Dates.End <= date).SelectMany(term => term.SchoolDays).Where(day => day > date);

    private static DateOnly? LastUpTo(InductionTerm term, DateOnly date)
    {
        for (var index = term.SchoolDays.Count - 1; index >= 0; index--)
        {
            if (term.SchoolDays[index] <= date)
            {
                return term.SchoolDays[index];
            }
        }

        return null;
    }

    private bool AddTerm()
    {
        var last = _terms[^1].Dates;
        while (_terms[_copied].Dates.Start.AddYears(1) <= last.End)
        {
            _copied++;
        }

        var next = AYearLater(_terms[_copied].Dates);
        if (next.Start > _horizon)
        {
            return false;
        }

        _copied++;
        _terms.Add(new(_terms.Count + 1, next, true));
        return true;
    }

    private static TermDates AYearLater(TermDates term) => new(
        term.Start.AddYears(1),
        term.End.AddYears(1),
        [.. term.Breaks.Select(days => new DateRange(days.Start.AddYears(1), days.End.AddYears(1)))],
        [.. term.InsetDays.Select(day => day.AddYears(1))]);
}
