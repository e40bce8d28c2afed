using System.Collections.Concurrent;

namespace EcfMentor.Domain.Calendar;

/// <summary>A bank holiday of England and Wales, on the day it is kept.</summary>
/// <param name="Date">The day off: the substitute day where the holiday itself falls on a weekend.</param>
/// <param name="Name">Its name as GOV.UK gives it.</param>
public readonly record struct BankHoliday(DateOnly Date, string Name);

/// <summary>
/// England's bank holidays, computed (Banking and Financial Dealings Act 1971, Schedule 1, and royal proclamations).
/// Right for 1999 to today; later years are as the law now stands, until a proclamation adds or moves one.
/// </summary>
public static class BankHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlyList<BankHoliday>> Years = new();

    // Days added by royal proclamation.
    private static readonly BankHoliday[] OneOffs =
    [
        new(new(1999, 12, 31), "Millennium holiday"),
        new(new(2002, 6, 3), "Golden Jubilee bank holiday"),
        new(new(2011, 4, 29), "Royal wedding bank holiday"),
        new(new(2012, 6, 5), "Diamond Jubilee bank holiday"),
        new(new(2022, 6, 3), "Platinum Jubilee bank holiday"),
        new(new(2022, 9, 19), "Bank Holiday for the State Funeral of Queen Elizabeth II"),
        new(new(2023, 5, 8), "Bank holiday for the coronation of King Charles III"),
    ];

    /// <summary>The bank holidays of a calendar year, in order of date.</summary>
    public static IReadOnlyList<BankHoliday> In(int year) => Years.GetOrAdd(year, Compute);

    /// <summary>True when a bank holiday is kept on the day. A Saturday 25 December is not: its substitute is.</summary>
    public static bool Includes(DateOnly date)
    {
        foreach (var holiday in In(date.Year))
        {
            if (holiday.Date == date)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm in Meeus, Astronomical Algorithms).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static List<BankHoliday> Compute(int year)
    {
        var easter = EasterSunday(year);
        var christmas = new DateOnly(year, 12, 25);
        List<BankHoliday> days =
        [
            new(NextWeekday(new(year, 1, 1)), "New Year's Day"),
            new(easter.AddDays(-2), "Good Friday"),
            new(easter.AddDays(1), "Easter Monday"),
            new(EarlyMay(year), "Early May bank holiday"),
            new(Spring(year), "Spring bank holiday"),
            new(LastMonday(year, 8), "Summer bank holiday"),
            new(Christmas(christmas), "Christmas Day"),
            new(BoxingDay(christmas.AddDays(1)), "Boxing Day"),
        ];
        days.AddRange(OneOffs.Where(h => h.Date.Year == year));
        days.Sort((x, y) => x.Date.CompareTo(y.Date));
        return days;
    }

    // Moved in 2020 to the 75th anniversary of VE day.
    private static DateOnly EarlyMay(int year) => year == 2020 ? new(2020, 5, 8) : NextMonday(new(year, 5, 1));

    // Moved to join the jubilee holidays.
    private static DateOnly Spring(int year) => year switch
    {
        2002 => new(2002, 6, 4),
        2012 => new(2012, 6, 4),
        2022 => new(2022, 6, 2),
        _ => LastMonday(year, 5),
    };

    // Boxing Day keeps Monday when Christmas is a Sunday, so Christmas takes the Tuesday.
    private static DateOnly Christmas(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => date.AddDays(2),
        DayOfWeek.Sunday => date.AddDays(2),
        _ => date,
    };

    // When Christmas is a Saturday its substitute takes the Monday, so Boxing Day takes the Tuesday.
    private static DateOnly BoxingDay(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => date.AddDays(2),
        DayOfWeek.Sunday => date.AddDays(2),
        _ => date,
    };

    private static DateOnly NextWeekday(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => date.AddDays(2),
        DayOfWeek.Sunday => date.AddDays(1),
        _ => date,
    };

    private static DateOnly NextMonday(DateOnly date) => date.AddDays(((int)DayOfWeek.Monday - (int)date.DayOfWeek + 7) % 7);

    private static DateOnly LastMonday(int year, int month) => NextMonday(new DateOnly(year, month, 1).AddMonths(1).AddDays(-7));
}
