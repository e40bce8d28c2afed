using EcfMentor.Domain.Calendar;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;

namespace EcfMentor.UnitTests.Calendar;

/// <summary>England's bank holidays and working-day clocks.</summary>
public class BankHolidayTests
{
    [Theory]
    [InlineData(1999, "1999-01-01 1999-04-02 1999-04-05 1999-05-03 1999-05-31 1999-08-30 1999-12-27 1999-12-28 1999-12-31")]
    [InlineData(2002, "2002-01-01 2002-03-29 2002-04-01 2002-05-06 2002-06-03 2002-06-04 2002-08-26 2002-12-25 2002-12-26")]
    [InlineData(2008, "2008-01-01 2008-03-21 2008-03-24 2008-05-05 2008-05-26 2008-08-25 2008-12-25 2008-12-26")]
    [InlineData(2011, "2011-01-03 2011-04-22 2011-04-25 2011-04-29 2011-05-02 2011-05-30 2011-08-29 2011-12-26 2011-12-27")]
    [InlineData(2012, "2012-01-02 2012-04-06 2012-04-09 2012-05-07 2012-06-04 2012-06-05 2012-08-27 2012-12-25 2012-12-26")]
    [InlineData(2020, "2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28")]
    [InlineData(2021, "2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28")]
    [InlineData(2022, "2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27")]
    [InlineData(2023, "2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26")]
    [InlineData(2024, "2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26")]
    [InlineData(2026, "2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28")]
    [InlineData(2027, "2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28")]
    [InlineData(2028, "2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26")]
    public void Bank_holidays_are_those_that_GOV_UK_lists(int year, string expected) =>
        Assert.Equal(expected.Split(' ').Select(Day), BankHolidays.In(year).Select(h => h.Date));

    [Theory]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2016-03-27")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2100-03-28")]
    public void Easter_is_where_the_tables_have_it(string expected) =>
        Assert.Equal(Day(expected), BankHolidays.EasterSunday(Day(expected).Year));

    [Fact]
    public void Every_year_has_eight_or_more_weekdays_off_each_on_its_own_day()
    {
        for (var year = 1999; year <= 2100; year++)
        {
            var days = BankHolidays.In(year).Select(h => h.Date).ToList();
            Assert.InRange(days.Count, 8, 10);
            Assert.Equal(days.Count, days.Distinct().Count());
            Assert.All(days, d => Assert.True(d.Year == year && d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)));
            Assert.Equal(DayOfWeek.Sunday, BankHolidays.EasterSunday(year).DayOfWeek);
            Assert.InRange(BankHolidays.EasterSunday(year), new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
        }
    }

    [Theory]
    [InlineData("2026-07-06", 10, "2026-07-17")] // Monday: day 1 is the trigger day
    [InlineData("2026-07-06", 1, "2026-07-06")]
    [InlineData("2026-07-04", 1, "2026-07-06")] // Saturday: day 1 is Monday
    [InlineData("2026-07-17", 3, "2026-07-21")] // Friday
    [InlineData("2026-04-01", 10, "2026-04-16")] // over Easter
    [InlineData("2026-12-21", 20, "2027-01-20")] // over Christmas and New Year
    [InlineData("2024-02-28", 3, "2024-03-01")] // over 29 February
    public void A_deadline_counts_the_trigger_day_as_day_one(string trigger, int days, string expected) =>
        Assert.Equal(Day(expected), WorkingDay.Deadline(Day(trigger), days));

    [Fact]
    public void A_deadline_is_the_nth_working_day_from_the_trigger()
    {
        foreach (var seed in Seeds())
        {
            var random = new Random(seed);
            var (trigger, days) = (random.NextDay(Day("1999-09-01"), Day("2040-01-01")), random.Next(1, 60));
            var deadline = WorkingDay.Deadline(trigger, days);
            Assert.True(WorkingDay.Is(deadline), $"seed {seed}");
            Assert.Equal(days, WorkingDay.Between(trigger, deadline));
            Assert.Equal(deadline, WorkingDay.Add(trigger, WorkingDay.Is(trigger) ? days - 1 : days));
        }
    }
}
