namespace EcfMentor.Domain.Calendar;

/// <summary>One school term as a school publishes it.</summary>
/// <param name="Start">First day of term, INSET days included.</param>
/// <param name="End">Last day of term, INSET days included.</param>
/// <param name="Breaks">Days off inside the term: half-term breaks and occasional days.</param>
/// <param name="InsetDays">Days on which staff are in school and pupils are not. They are school days without teaching.</param>
public sealed record TermDates(
    DateOnly Start,
    DateOnly End,
    IReadOnlyList<DateRange> Breaks,
    IReadOnlyList<DateOnly> InsetDays)
{
    /// <summary>A term without breaks or INSET days.</summary>
    public TermDates(DateOnly start, DateOnly end)
        : this(start, end, [], [])
    {
    }

    /// <summary>First to last day.</summary>
    public DateRange Range => new(Start, End);

    /// <summary>
    /// The season it belongs to, by the month it starts in: August to December autumn, January to March spring, else summer.
    /// Schools with six terms a year have two in each season.
    /// </summary>
    public Season Season => Start.Month switch
    {
        >= 8 => Season.Autumn,
        <= 3 => Season.Spring,
        _ => Season.Summer,
    };

    /// <summary>The calendar year in which its academic year (1 September, or August, onwards) begins.</summary>
    public int AcademicYear => Season == Season.Autumn ? Start.Year : Start.Year - 1;
}

/// <summary>The three parts of an English school year.</summary>
public enum Season
{
    /// <summary>September to December.</summary>
    Autumn = 1,

    /// <summary>January to Easter.</summary>
    Spring = 2,

    /// <summary>Easter to July.</summary>
    Summer = 3,
}

/// <summary>
/// One half of a term, the fixed window over which attitude figures are made.
/// A term without a half-term break is one window.
/// </summary>
/// <param name="Label">As people say it: "Autumn, second half-term"; "Spring term" for an undivided term.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="AcademicYear">The calendar year in which the academic year begins: 2026 for 2026 to 2027.</param>
public sealed record HalfTerm(string Label, DateOnly Start, DateOnly End, int AcademicYear)
{
    /// <summary>First to last day.</summary>
    public DateRange Range => new(Start, End);

    /// <summary>The academic year in words: "2026 to 2027".</summary>
    public string YearLabel => $"{AcademicYear} to {AcademicYear + 1}";
}

/// <summary>A week, Monday to Friday, with at least one day on which pupils are taught.</summary>
/// <param name="Monday">The Monday of the week, itself taught or not.</param>
/// <param name="Days">The teaching days of the week, in order.</param>
public sealed record TeachingWeek(DateOnly Monday, IReadOnlyList<DateOnly> Days)
{
    /// <summary>The Monday of the week that a day lies in; weeks start on Monday.</summary>
    public static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
