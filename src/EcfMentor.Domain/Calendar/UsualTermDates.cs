namespace EcfMentor.Domain.Calendar;

/// <summary>
/// A usual English pattern of term dates for any academic year, offered as a start that a school edits.
/// It totals exactly 195 school days of which 5 are INSET days, so 190 days are taught
/// (The Education (School Day and School Year) (England) Regulations 1999: 380 sessions):
/// the last day of the summer term is where the 195th falls, between 19 and 26 July.
/// </summary>
public static class UsualTermDates
{
    private const int SchoolDaysInAYear = 195;

    /// <summary>Autumn, spring and summer term of the academic year that begins in September of <paramref name="startYear"/>.</summary>
    public static IReadOnlyList<TermDates> For(int startYear)
    {
        var spring = MondayOnOrAfter(new(startYear + 1, 1, 3));
        var (springEnd, summerStart) = AroundEaster(BankHolidays.EasterSunday(startYear + 1));

        var autumn = Term(WeekdayOnOrAfter(new(startYear, 9, 1)), spring.AddDays(-17), OctoberBreak(startYear));
        // Monday 3 January is the substitute for New Year's Day.
        var springTerm = Term(WorkingDay.Deadline(spring, 1), springEnd, spring.AddDays(42));
        var summer = Term(summerStart, new(startYear + 1, 8, 15), MayBreak(startYear + 1));

        var before = new TermCalendar([autumn, springTerm]).SchoolDays.Count;
        summer = summer with { End = new TermCalendar([summer]).SchoolDays[SchoolDaysInAYear - before - 1] };
        return
        [
            autumn with { InsetDays = [.. FirstDays(autumn, 2), DayAfterBreak(autumn)] },
            springTerm with { InsetDays = [.. FirstDays(springTerm, 1)] },
            summer with { InsetDays = [DayAfterBreak(summer)] },
        ];
    }

    private static TermDates Term(DateOnly start, DateOnly end, DateOnly breakMonday) =>
        new(start, end, [new DateRange(breakMonday, breakMonday.AddDays(4))], []);

    // The week that holds most of the last days of October: 27 to 31 October 2025.
    private static DateOnly OctoberBreak(int year) => MondayOnOrAfter(new(year, 10, 22));

    // The week of the Spring bank holiday, which jubilees move into June.
    private static DateOnly MayBreak(int year) =>
        TeachingWeek.MondayOf(BankHolidays.In(year).First(h => h.Name == "Spring bank holiday").Date);

    /// <summary>
    /// Two weeks off that hold Good Friday and Easter Monday. An early Easter opens them, one in mid-April parts them,
    /// a late one closes them: so schools did from 2013 to 2027.
    /// </summary>
    private static (DateOnly SpringEnd, DateOnly SummerStart) AroundEaster(DateOnly easter)
    {
        if (easter <= new DateOnly(easter.Year, 4, 4))
        {
            return (easter.AddDays(-3), easter.AddDays(15));
        }

        return easter <= new DateOnly(easter.Year, 4, 12)
            ? (easter.AddDays(-9), easter.AddDays(8))
            : (easter.AddDays(-16), easter.AddDays(2));
    }

    private static IEnumerable<DateOnly> FirstDays(TermDates term, int count) => new TermCalendar([term]).SchoolDays.Take(count);

    private static DateOnly DayAfterBreak(TermDates term) =>
        new TermCalendar([term]).FirstSchoolDayOnOrAfter(term.Breaks[0].End.AddDays(1)) ?? term.End;

    private static DateOnly MondayOnOrAfter(DateOnly date) => TeachingWeek.MondayOf(date.AddDays(6));

    private static DateOnly WeekdayOnOrAfter(DateOnly date) =>
        date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? MondayOnOrAfter(date) : date;
}
