namespace EcfMentor.Domain.Calendar;

/// <summary>Days from <paramref name="Start"/> to <paramref name="End"/>, both included. Empty when the end is before the start.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
public readonly record struct DateRange(DateOnly Start, DateOnly End)
{
    /// <summary>Calendar days in the range; 0 when it is empty.</summary>
    public int Days => Math.Max(0, End.DayNumber - Start.DayNumber + 1);

    /// <summary>True when the day lies in the range.</summary>
    public bool Contains(DateOnly date) => Start <= date && date <= End;

    /// <summary>True when both share at least one day.</summary>
    public bool Overlaps(DateRange other) => Intersect(other).Days > 0;

    /// <summary>The days that both share; empty when there are none.</summary>
    public DateRange Intersect(DateRange other) =>
        new(Start > other.Start ? Start : other.Start, End < other.End ? End : other.End);

    /// <summary>Each day, first to last.</summary>
    public IEnumerable<DateOnly> Each()
    {
        for (var day = Start.DayNumber; day <= End.DayNumber; day++)
        {
            yield return DateOnly.FromDayNumber(day);
        }
    }

    /// <summary>From a start to an end that may be open; an open end is the last day there is.</summary>
    public static DateRange From(DateOnly start, DateOnly? end) => new(start, end ?? DateOnly.MaxValue);
}
