using EcfMentor.Domain.Calendar;

namespace EcfMentor.UnitTests;

/// <summary>Values that many tests use.</summary>
internal static class Fixtures
{
    /// <summary>The academic year 2025 to 2026 of a school, INSET days included.</summary>
    public static IReadOnlyList<TermDates> Year2025 { get; } =
    [
        new(Day("2025-09-01"), Day("2025-12-19"), [new(Day("2025-10-27"), Day("2025-10-31"))], [Day("2025-09-01"), Day("2025-09-02")]),
        new(Day("2026-01-05"), Day("2026-03-27"), [new(Day("2026-02-16"), Day("2026-02-20"))], [Day("2026-01-05")]),
        new(Day("2026-04-13"), Day("2026-07-21"), [new(Day("2026-05-25"), Day("2026-05-29"))], [Day("2026-06-01")]),
    ];

    /// <summary>A date from ISO text.</summary>
    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Seeds for properties: each is one random case, and a failure names it.</summary>
    public static IEnumerable<int> Seeds(int count = 200) => Enumerable.Range(1, count);

    /// <summary>A random day in a range.</summary>
    public static DateOnly NextDay(this Random random, DateOnly first, DateOnly last) =>
        DateOnly.FromDayNumber(random.Next(first.DayNumber, last.DayNumber + 1));

    /// <summary>The items in a random order.</summary>
    public static T[] Shuffled<T>(this Random random, IEnumerable<T> items)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return all;
    }
}
