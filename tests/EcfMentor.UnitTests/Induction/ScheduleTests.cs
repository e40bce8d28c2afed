using EcfMentor.Domain;
using EcfMentor.Domain.Induction;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;
using static EcfMentor.UnitTests.Induction.Saltmarsh;

namespace EcfMentor.UnitTests.Induction;

/// <summary>Whole schedules as the statutory guidance and the project's notes tell them, item by item.</summary>
public class ScheduleTests
{
    [Fact]
    public void Full_time_is_two_reviews_and_an_assessment_in_each_year()
    {
        var plan = FullTime.Plan();
        Assert.Equal("PR1 2025-12-19, PR2 2026-03-27, FA1 2026-07-21, PR3 2026-12-18, PR4 2027-03-25, FA2 2027-07-20", plan.Due());
        Assert.Equal([1, 2, 3, 4, 5, 6], plan.Items.Select(item => item.Term));
        Assert.Equal(Day("2027-07-20"), plan.ExpectedEnd);
    }

    [Fact]
    public void Half_time_is_ten_reviews_and_two_assessments_in_twelve_terms()
    {
        var plan = Serving(Post("2025-09-01", fte: 0.5)).Plan();
        Assert.Equal(
            "PR1 2025-12-19, PR2 2026-03-27, PR3 2026-07-21, PR4 2026-12-18, PR5 2027-03-25, FA1 2027-07-20, "
            + "PR6 2027-12-17, PR7 2028-03-24, PR8 2028-07-20, PR9 2028-12-18, PR10 2029-03-23, FA2 2029-07-20",
            plan.Due());
        Assert.Equal(Enumerable.Range(1, 12), plan.Items.Select(item => item.Term));
        Assert.Equal(Day("2029-07-20"), plan.ExpectedEnd);
    }

    [Fact]
    public void Three_days_a_week_reach_year_1_with_the_fifth_term_and_the_end_with_the_tenth()
    {
        var plan = Serving(Post("2025-09-01", fte: 0.6)).Plan();
        Assert.Equal(
            "PR1 2025-12-19, PR2 2026-03-27, PR3 2026-07-21, PR4 2026-12-18, FA1 2027-03-25, "
            + "PR5 2027-07-20, PR6 2027-12-17, PR7 2028-03-24, PR8 2028-07-20, FA2 2028-12-18",
            plan.Due());
        Assert.Equal(Day("2028-12-18"), plan.ExpectedEnd);
    }

    [Theory]
    [InlineData(0.5, "2026-03-27", "1", "5")]
    [InlineData(0.6, "2026-07-21", "1.8", "4.2")]
    [InlineData(0.6, "2027-03-25", "3", "3")]
    [InlineData(1, "2026-03-27", "2", "4")]
    [InlineData(1, "2027-07-20", "6", "0")]
    [InlineData(1, "2030-01-01", "6", "0")]
    public void Served_and_remaining_follow_the_terms(double fte, string asOf, string served, string remaining)
    {
        var plan = Serving(Post("2025-09-01", fte: fte)).Plan(asOf);
        Assert.Equal(Fraction.Of(Number(served)), plan.ServedTerms);
        Assert.Equal(Fraction.Of(Number(remaining)), plan.RemainingTerms);
    }

    [Fact]
    public void Thirty_four_days_of_sickness_move_both_assessments_into_autumn()
    {
        var plan = FullTime.Absent(Away("2025-11-03", 34)).Plan();
        // From 1 September, 34 school days on: 16 October in 2026 and, around a weekend more, 18 October in 2027.
        Assert.Equal(
            "PR1 2025-12-19, PR2 2026-03-27, PR3 2026-07-21, FA1 2026-10-16, PR4 2027-03-25, PR5 2027-07-20, FA2 2027-10-18",
            plan.Due());
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], plan.Items.Select(item => item.Term));
        Assert.Equal((34m, Day("2027-10-18")), (plan.AbsenceExtensionDays, plan.ExpectedEnd));
    }

    [Theory]
    [InlineData("2026-07-22", 1, 90)] // served three terms, but the year goes on
    [InlineData("2026-10-16", 1, 90)]
    [InlineData("2026-10-17", 2, 95)]
    public void Sickness_moves_the_change_of_timetable_too(string asOf, int year, int limit)
    {
        var plan = FullTime.Absent(Away("2025-11-03", 34)).Plan(asOf);
        Assert.Equal((year, limit), (plan.Year, plan.TimetableLimitPercent));
    }

    [Fact]
    public void An_extension_of_one_and_a_half_terms_makes_seven_and_a_half()
    {
        var plan = FullTime.Decided(new ExtensionDecision(Day("2027-07-20"), 1.5m)).Plan();
        // Half of the 82 days of spring 2028 are over on Sunday 13 February.
        Assert.Equal(
            "PR1 2025-12-19, PR2 2026-03-27, FA1 2026-07-21, PR3 2026-12-18, PR4 2027-03-25, FA2 2027-07-20, PR5 2027-12-17, FA3 2028-02-11",
            plan.Due());
        Assert.Equal((Fraction.Of(7.5m), Day("2028-02-11")), (plan.RequiredTerms, plan.ExpectedEnd));
    }

    [Fact]
    public void The_example_of_explain_induction_comes_out_as_told()
    {
        var plan = Serving(Post("2025-09-01", fte: 0.5)).Absent(Away("2025-11-03", 12)).Plan();
        Assert.Equal((Fraction.Of(6m), Fraction.Of(1m), Fraction.Of(5m)), (plan.RequiredTerms, plan.ServedTerms, plan.RemainingTerms));
        Assert.Equal((1, 90, 0m, Day("2029-07-20")), (plan.Year, plan.TimetableLimitPercent, plan.AbsenceExtensionDays, plan.ExpectedEnd));
        Assert.Equal("PR1 2025-12-19", plan.Due().Split(", ")[0]);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
