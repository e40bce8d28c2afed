using EcfMentor.Domain;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;

namespace EcfMentor.UnitTests.Mentoring;

/// <summary>Terms served: Statutory induction guidance (April 2024) 2.30 to 2.36.</summary>
public class TermsServedTests
{
    [Theory]
    [InlineData("0.5", "2025-09-01", null, "2026-03-27", "1.00")]
    [InlineData("1.0", "2025-09-01", null, "2026-07-21", "3.00")]
    [InlineData("0.6", "2025-09-01", null, "2026-08-31", "1.80")]
    [InlineData("1.0", "2025-09-01", null, "2025-08-31", "0")]
    [InlineData("1.0", "2025-09-01", "2025-10-25", "2026-07-21", "0.50")] // 55 of 110 days
    [InlineData("1.0", "2025-12-20", "2026-01-04", "2026-07-21", "0")] // holidays serve nothing
    [InlineData("0.85", "2025-09-01", "2025-12-19", "2026-07-21", "0.85")]
    public void Terms_served_are_days_over_days_times_fte(string fte, string start, string? end, string asOf, string expected)
    {
        ServicePeriod period = new(Day(start), end is null ? null : Day(end), Fte.Parse(fte).Value);
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), TermsServed.UpTo([period], [.. Year2025], Day(asOf)).Rounded());
    }

    [Fact]
    public void Two_schools_at_once_add_up()
    {
        ServicePeriod half = new(Day("2025-09-01"), null, Fte.FromHundredths(50));
        Assert.Equal(Fraction.Of(1, 1), TermsServed.UpTo([half, half], [.. Year2025], Day("2025-12-31")));
    }

    [Fact]
    public void Splitting_and_order_change_nothing_and_time_never_takes_away()
    {
        foreach (var seed in Seeds())
        {
            var random = new Random(seed);
            var fte = Fte.FromHundredths(random.Next(10, 101));
            var start = random.NextDay(Day("2025-08-15"), Day("2026-06-01"));
            var end = random.NextDay(start, Day("2026-07-31"));
            var cut = random.NextDay(start, end);
            var asOf = random.NextDay(Day("2025-08-15"), Day("2026-08-15"));
            ServicePeriod whole = new(start, end, fte);
            var parts = random.Shuffled(new[] { new ServicePeriod(start, cut, fte), new ServicePeriod(cut.AddDays(1), end, fte) });
            var terms = random.Shuffled(Year2025);
            var served = TermsServed.UpTo([whole], Year2025.ToArray(), asOf);
            Assert.Equal(served, TermsServed.UpTo(parts, terms, asOf));
            Assert.True(served <= TermsServed.UpTo([whole], terms, asOf.AddDays(1)), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(1, 3, "0.33")]
    [InlineData(2, 3, "0.67")]
    [InlineData(1, 200, "0.01")]
    [InlineData(-1, 200, "-0.01")]
    [InlineData(7, -2, "-3.50")]
    public void A_fraction_rounds_halves_away_from_nought(int top, int bottom, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Fraction.Of(top, bottom).Rounded());

    [Fact]
    public void Fractions_are_exact()
    {
        Assert.Equal(Fraction.Of(1, 1), Fraction.Of(1, 3) + Fraction.Of(2, 3));
        Assert.Equal(Fraction.Of(5, 2), Fraction.Of(2.50m));
        Assert.Equal(Fraction.Of(-1, 8), Fraction.Of(-0.125m));
        Assert.Equal(Fraction.Zero, Fraction.Of(1, 3) - Fraction.Of(2, 6));
        Assert.True(Fraction.Of(1, 3) < Fraction.Of(0.34m));
        Assert.Equal("5/2", (Fraction.Of(5, 4) * Fraction.Of(2, 1)).ToString());
        Assert.Equal(Fraction.Of(79228162514264337593543950335m), Fraction.Of(decimal.MaxValue));
    }
}
