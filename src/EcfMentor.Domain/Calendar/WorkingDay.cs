namespace EcfMentor.Domain.Calendar;

/// <summary>
/// Arithmetic in working days: weekdays that are no bank holiday of England, in or out of term
/// (The Education (Induction Arrangements for School Teachers) (England) Regulations 2012, regulation 3).
/// </summary>
public static class WorkingDay
{
    /// <summary>True for a weekday that is no bank holiday.</summary>
    public static bool Is(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BankHolidays.Includes(date);

    /// <summary>
    /// The last day of a period of working days "beginning with" the trigger, where day 1 is the trigger day itself
    /// (Regulations 11 and 12; Statutory induction guidance (April 2024) 2.61, 2.67, 2.70).
    /// A trigger that is no working day counts for nothing: day 1 is then the next working day.
    /// </summary>
    /// <param name="trigger">The day that starts the clock.</param>
    /// <param name="days">How many working days, 1 or more.</param>
    public static DateOnly Deadline(DateOnly trigger, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return Step(trigger.AddDays(-1), days);
    }

    /// <summary>
    /// The day that lies <paramref name="days"/> working days after <paramref name="from"/> (which is not counted),
    /// or before it when negative. 0 is the day itself.
    /// </summary>
    public static DateOnly Add(DateOnly from, int days) => Step(from, days);

    /// <summary>Working days from the first day to the last, both included; 0 when the last is earlier.</summary>
    public static int Between(DateOnly first, DateOnly last) => new DateRange(first, last).Each().Count(Is);

    private static DateOnly Step(DateOnly from, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Abs(days); left > 0;)
        {
            from = from.AddDays(step);
            left -= Is(from) ? 1 : 0;
        }

        return from;
    }
}
