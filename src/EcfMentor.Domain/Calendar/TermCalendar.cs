namespace EcfMentor.Domain.Calendar;

/// <summary>
/// A school's calendar, made from its terms. A school day is a weekday inside a term, outside its breaks, that is no
/// bank holiday of England; a teaching day is a school day that is no INSET day. The order of the terms changes nothing,
/// and a day that two terms share counts once. Immutable and safe to share.
/// </summary>
public sealed class TermCalendar
{
    // Half-term breaks last a week; a long weekend in mid-term doesn't part a term in two.
    private const int LeastBreakToPartATerm = 3;

    private readonly Lazy<DateOnly[]> _schoolDays;
    private readonly Lazy<HashSet<DateOnly>> _insetDays;
    private readonly Lazy<HalfTerm[]> _halfTerms;

    /// <summary>From terms in any order. Check them with <see cref="TermDatesCheck"/> first; a term that ends before it starts is empty.</summary>
    public TermCalendar(IEnumerable<TermDates> terms)
    {
        Terms = [.. terms.OrderBy(t => t.Start).ThenBy(t => t.End)];
        _schoolDays = new(() => [.. Terms.SelectMany(SchoolDaysOf).Distinct().Order()]);
        _insetDays = new(() => [.. Terms.SelectMany(t => t.InsetDays)]);
        _halfTerms = new(() => [.. Terms.SelectMany(HalvesOf).OrderBy(h => h.Start)]);
    }

    /// <summary>The terms, earliest first.</summary>
    public IReadOnlyList<TermDates> Terms { get; }

    /// <summary>Every school day, earliest first.</summary>
    public IReadOnlyList<DateOnly> SchoolDays => _schoolDays.Value;

    /// <summary>Every half-term window, earliest first.</summary>
    public IReadOnlyList<HalfTerm> HalfTerms => _halfTerms.Value;

    /// <summary>True on a weekday in term, outside breaks, that is no bank holiday. INSET days are school days.</summary>
    public bool IsSchoolDay(DateOnly date) => Array.BinarySearch(_schoolDays.Value, date) >= 0;

    /// <summary>True on a school day that is no INSET day.</summary>
    public bool IsTeachingDay(DateOnly date) => IsSchoolDay(date) && !_insetDays.Value.Contains(date);

    /// <summary>School days from the first day to the last, both included; 0 when the last is earlier.</summary>
    public int SchoolDaysBetween(DateOnly first, DateOnly last) =>
        last < first ? 0 : CountUpTo(last) - CountBefore(first);

    /// <summary>
    /// The school day that lies <paramref name="days"/> school days after <paramref name="from"/> (which is not counted),
    /// or before it when negative; 0 is the day itself. Null when the terms given don't reach that far.
    /// </summary>
    public DateOnly? AddSchoolDays(DateOnly from, int days)
    {
        if (days == 0)
        {
            return from;
        }

        var index = days > 0 ? (long)CountUpTo(from) + days - 1 : (long)CountBefore(from) + days;
        return index >= 0 && index < SchoolDays.Count ? SchoolDays[(int)index] : null;
    }

    /// <summary>The day itself when it is a school day, else the last one before it; null before the first term.</summary>
    public DateOnly? LastSchoolDayOnOrBefore(DateOnly date)
    {
        var count = CountUpTo(date);
        return count == 0 ? null : SchoolDays[count - 1];
    }

    /// <summary>The day itself when it is a school day, else the first one after it; null after the last term.</summary>
    public DateOnly? FirstSchoolDayOnOrAfter(DateOnly date)
    {
        var count = CountBefore(date);
        return count == SchoolDays.Count ? null : SchoolDays[count];
    }

    /// <summary>The term that the day lies in, breaks and weekends included; null in the holidays.</summary>
    public TermDates? TermOf(DateOnly date) => Terms.FirstOrDefault(t => t.Range.Contains(date));

    /// <summary>The half-term window that the day lies in; null in breaks and holidays.</summary>
    public HalfTerm? HalfTermOf(DateOnly date) => HalfTerms.FirstOrDefault(h => h.Range.Contains(date));

    /// <summary>The last half-term window that was over before the day; null when none was.</summary>
    public HalfTerm? LastHalfTermBefore(DateOnly date) => HalfTerms.LastOrDefault(h => h.End < date);

    /// <summary>The weeks with a teaching day in the range, earliest first, each with only its teaching days in the range.</summary>
    public IEnumerable<TeachingWeek> TeachingWeeks(DateRange range) =>
        Terms.SelectMany(term => SchoolDaysOf(term, range)).Distinct().Order()
            .Where(day => !_insetDays.Value.Contains(day))
            .GroupBy(TeachingWeek.MondayOf)
            .Select(week => new TeachingWeek(week.Key, [.. week]));

    private static IEnumerable<DateOnly> SchoolDaysOf(TermDates term) => SchoolDaysOf(term, term.Range);

    /// <summary>Those in a range: a page that asks about a week doesn't wait for years of days.</summary>
    private static IEnumerable<DateOnly> SchoolDaysOf(TermDates term, DateRange range) =>
        term.Range.Intersect(range).Each().Where(day => WorkingDay.Is(day) && !term.Breaks.Any(b => b.Contains(day)));

    private int CountUpTo(DateOnly date)
    {
        var index = Array.BinarySearch(_schoolDays.Value, date);
        return index >= 0 ? index + 1 : ~index;
    }

    private int CountBefore(DateOnly date)
    {
        var index = Array.BinarySearch(_schoolDays.Value, date);
        return index >= 0 ? index : ~index;
    }

    private IEnumerable<HalfTerm> HalvesOf(TermDates term)
    {
        if (term.End < term.Start)
        {
            yield break;
        }

        var year = term.AcademicYear;
        if (HalfTermBreak(term) is not { } middle)
        {
            yield return new(UndividedLabel(term), term.Start, term.End, year);
            yield break;
        }

        yield return new($"{term.Season}, first half-term", term.Start, middle.Start.AddDays(-1), year);
        yield return new($"{term.Season}, second half-term", middle.End.AddDays(1), term.End, year);
    }

    /// <summary>The longest break that leaves term on both sides; of equals the one nearest the middle of the term.</summary>
    private static DateRange? HalfTermBreak(TermDates term)
    {
        var middle = (term.Start.DayNumber + term.End.DayNumber) / 2;
        return term.Breaks
            .Where(b => b.Start > term.Start && b.End < term.End && Weekdays(b) >= LeastBreakToPartATerm)
            .OrderByDescending(Weekdays)
            .ThenBy(b => Math.Abs(((b.Start.DayNumber + b.End.DayNumber) / 2) - middle))
            .ThenBy(b => b.Start)
            .Select(b => (DateRange?)b)
            .FirstOrDefault();
    }

    private static int Weekdays(DateRange range) =>
        range.Each().Count(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>Schools with six terms a year part each season into two terms of their own.</summary>
    private string UndividedLabel(TermDates term)
    {
        var season = Terms.Where(t => t.Season == term.Season && t.AcademicYear == term.AcademicYear).ToList();
        return season.Count == 2
            ? $"{term.Season}, {(ReferenceEquals(season[0], term) ? "first" : "second")} half-term"
            : $"{term.Season} term";
    }
}
