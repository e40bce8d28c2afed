using System.Text.Json;
using EcfMentor.Application.Features.Induction;
using EcfMentor.Domain;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;
using static EcfMentor.UnitTests.Induction.Saltmarsh;

namespace EcfMentor.UnitTests.Induction;

/// <summary>How long induction is, what counts towards it and where: Statutory induction guidance (April 2024) 2.14 to 2.38, 3.14 to 3.16.</summary>
public class LengthRuleTests
{
    [Fact]
    public void R1_Induction_is_six_terms_in_two_halves_of_three()
    {
        var plan = FullTime.Plan();
        Assert.Equal(Fraction.Of(6m), plan.RequiredTerms);
        Assert.Equal([Fraction.Of(3m), Fraction.Of(6m)], plan.Points.Select(point => point.Terms));
        Assert.Equal("FA1 2026-07-21, FA2 2027-07-20", plan.Due(DueKind.FormalAssessment));
    }

    [Theory]
    [InlineData(1, "2027-07-20")]
    [InlineData(0.8, "2028-02-11")] // 7.5 terms: Sunday 13 February
    [InlineData(0.6, "2028-12-18")] // 10 terms
    [InlineData(0.5, "2029-07-20")] // four school years
    [InlineData(0.4, "2030-07-19")] // 15 terms: Saturday 20 July
    public void R2_Part_time_serves_six_terms_full_time_equivalent(double fte, string end)
    {
        var plan = Serving(Post("2025-09-01", fte: fte)).Plan();
        Assert.Equal((Fraction.Of(6m), Day(end)), (plan.RequiredTerms, plan.ExpectedEnd));
    }

    [Fact]
    public void R2_Half_time_after_a_full_time_year_takes_two_more_years() =>
        Assert.Equal(Day("2028-07-20"), Serving(Post("2025-09-01", "2026-07-31"), Post("2026-08-01", fte: 0.5)).Plan().ExpectedEnd);

    [Fact]
    public void R2_Full_time_after_a_half_time_year_ends_half_a_year_later() =>
        // 1.5 served by July 2026, 4.5 by July 2027, then autumn 2027 and half of spring 2028.
        Assert.Equal(Day("2028-02-11"), Serving(Post("2025-09-01", "2026-08-31", 0.5), Post("2026-09-01")).Plan().ExpectedEnd);

    [Theory]
    [InlineData("2025-09-01", "2025-12-19", "1")]
    [InlineData("2025-09-01", "2025-12-18", "0")]
    [InlineData("2025-10-26", "2026-02-14", "1")] // half of autumn and half of spring
    [InlineData("2025-10-26", "2026-02-13", "0")]
    [InlineData("2025-09-01", "2025-12-31", "1")]
    public void R3_Employment_counts_from_one_whole_term_on(string start, string end, string served) =>
        Assert.Equal(Fraction.Of(int.Parse(served, System.Globalization.CultureInfo.InvariantCulture), 1), Serving(Post(start, end)).Plan().ServedTerms);

    [Fact]
    public void R3_The_least_term_leaves_fte_out() =>
        Assert.Equal(Fraction.Of(0.4m), Serving(Post("2025-09-01", "2025-12-19", 0.4)).Plan().ServedTerms);

    [Fact]
    public void R3_Contracts_on_both_sides_of_the_holidays_are_one_employment()
    {
        var second = Post("2026-01-05", "2026-02-14");
        Assert.Equal(Fraction.Of(1m), Serving(Post("2025-10-26", "2025-12-19"), second).Plan().ServedTerms);
        Assert.Equal(Fraction.Zero, Serving(Post("2025-10-26", "2025-12-18"), second).Plan().ServedTerms);
    }

    [Fact]
    public void R3_Each_school_needs_its_own_term() =>
        Assert.Equal(Fraction.Zero, Serving(Post("2025-09-01", "2025-10-31"), Post("2025-11-01", "2026-01-31", school: "Fenwick")).Plan().ServedTerms);

    [Fact]
    public void R3_After_a_return_to_a_school_any_length_counts()
    {
        var facts = Serving(
            Post("2025-09-01", "2025-12-31"), Post("2026-01-01", "2026-08-31", school: "Fenwick"), Post("2026-09-01", "2026-10-23"));
        var plan = facts.Plan("2026-10-23");
        Assert.Equal(Fraction.Of(3m) + Fraction.Of(53, 109), plan.ServedTerms);
        // Fenwick's post ends with the first formal assessment, so no interim one is owed there.
        Assert.Equal("IA1 2025-12-19, PR1 2026-03-27, FA1 2026-07-21, IA2 2026-10-23", plan.Due());
    }

    [Theory]
    [InlineData(1, "2.5", "3.5")]
    [InlineData(0.5, "1.25", "4.75")]
    public void R4_Leaving_after_two_and_a_half_terms_leaves_the_rest(double fte, string served, string remaining)
    {
        // 1 June is the fiftieth of summer's hundred days.
        var plan = Serving(Post("2025-09-01", "2026-06-01", fte)).Plan("2026-08-01");
        Assert.Equal((Fraction.Of(Number(served)), Fraction.Of(Number(remaining))), (plan.ServedTerms, plan.RemainingTerms));
        Assert.Null(plan.ExpectedEnd);
    }

    [Fact]
    public void R5_The_exact_length_is_held_and_two_decimals_are_shown()
    {
        var plan = FullTime.Plan("2025-10-06");
        Assert.Equal(Fraction.Of(36, 110), plan.ServedTerms);
        Assert.Equal((0.33m, 5.67m), (plan.ServedTerms.Rounded(), plan.RemainingTerms.Rounded()));
    }

    [Fact]
    public void R5_Printed_figures_add_up_also_on_half_a_hundredth()
    {
        // Half of the first of summer's hundred days is 0.005 terms.
        using var printed = JsonDocument.Parse(InductionJson.Write(Serving(Post("2026-04-13", fte: 0.5)).Plan("2026-04-13")));
        Assert.Equal(0.01m, printed.RootElement.GetProperty("servedTerms").GetDecimal());
        Assert.Equal(5.99m, printed.RootElement.GetProperty("remainingTerms").GetDecimal());
    }

    [Fact]
    public void R5_The_bodys_figure_stands_for_all_before_and_on_its_day()
    {
        var facts = FullTime.Decided(new ServedDecision(Day("2026-03-27"), 1.5m, null));
        Assert.Equal(Fraction.Of(0.5m), facts.Plan("2025-10-25").ServedTerms);
        Assert.Equal(Fraction.Of(1m), facts.Plan("2025-12-31").ServedTerms);
        Assert.Equal(Fraction.Of(1.5m), facts.Plan("2026-02-14").ServedTerms);
        Assert.Equal(Fraction.Of(1.5m), facts.Plan("2026-03-27").ServedTerms);
        Assert.Equal(Fraction.Of(2m), facts.Plan("2026-06-01").ServedTerms);
        // Half a term behind: half of autumn in both years.
        Assert.Equal("FA1 2026-10-23, FA2 2027-10-25", facts.Plan().Due(DueKind.FormalAssessment));
    }

    [Fact]
    public void R5_Of_two_figures_each_stands_from_its_day_on_and_the_later_corrects_the_earlier()
    {
        var facts = FullTime.Decided(new ServedDecision(Day("2026-03-27"), 1.5m, null), new ServedDecision(Day("2025-12-19"), 1.8m, null));
        Assert.Equal(Fraction.Of(1.5m), facts.Plan("2025-12-31").ServedTerms);
        Assert.Equal(Fraction.Of(2.5m), facts.Plan("2026-07-21").ServedTerms);
    }

    [Fact]
    public void R5_The_bodys_figure_carries_someone_who_joins_part_way()
    {
        var facts = Serving(Post("2026-04-13")).Decided(new ServedDecision(Day("2026-04-12"), 2.5m, 12));
        Assert.Equal("FA1 2026-06-01, PR1 2026-12-18, PR2 2027-03-25, FA2 2027-05-28", facts.Plan().Due());
        // With the body's twelve, twenty days more make thirty-two.
        Assert.Equal("FA1 2026-07-15, PR1 2026-12-18, PR2 2027-03-25, FA2 2027-07-20", facts.Absent(Away("2026-05-11", 20)).Plan().Due());
        Assert.Equal(0, facts.Absent(Away("2026-05-11", 17.5)).Plan().AbsenceExtensionDays);
    }

    [Theory]
    [InlineData("1.5", "7.5")]
    [InlineData("0.1", "6.1")]
    public void R6_The_total_is_six_and_the_extension(string terms, string total) => Assert.Equal(
        Fraction.Of(Number(total)), FullTime.Decided(new ExtensionDecision(Day("2027-07-20"), Number(terms))).Plan().RequiredTerms);

    [Fact]
    public void R6_Extensions_add_up_also_on_a_reduced_total()
    {
        var twice = FullTime.Decided(new ExtensionDecision(Day("2027-07-20"), 1.5m), new ExtensionDecision(Day("2028-02-11"), 1));
        Assert.Equal(Fraction.Of(8.5m), twice.Plan().RequiredTerms);
        var reduced = FullTime.Decided(new ReductionDecision(Day("2025-09-15"), 4), new ExtensionDecision(Day("2026-12-18"), 1));
        Assert.Equal(Fraction.Of(5m), reduced.Plan().RequiredTerms);
    }

    [Fact]
    public void R24_Short_supply_counts_nowhere_and_brings_no_duty()
    {
        var plan = Serving(Post("2025-09-01", "2025-10-17"), Post("2025-11-03", "2025-12-19"), Post("2026-01-05", "2026-03-26", school: "Fenwick")).Plan();
        Assert.Equal(Fraction.Zero, plan.ServedTerms);
        Assert.Empty(plan.Items);
        Assert.All(plan.Spells, spell => Assert.False(spell.Counts));
    }

    [Fact]
    public void R24_Short_supply_beside_an_induction_post_adds_nothing()
    {
        var half = Post("2025-09-01", fte: 0.5);
        var both = Serving(half, Post("2025-09-01", "2025-12-01", 0.5, "Fenwick")).Plan();
        Assert.Equal((Fraction.Of(1m), Day("2029-07-20")), (both.ServedTerms, both.ExpectedEnd));
    }

    [Fact]
    public void R37_Two_halves_at_two_schools_make_one_full_time_induction()
    {
        var plan = Serving(Post("2025-09-01", fte: 0.5), Post("2025-09-01", fte: 0.5, school: "Fenwick")).Plan();
        Assert.Equal(FullTime.Plan().Due(), plan.Due());
        Assert.Equal(Fraction.Of(2m), plan.ServedTerms);
    }

    [Theory]
    [InlineData("2025-12-19", "1.6")]
    [InlineData("2025-12-18", "1.2")]
    public void R37_Each_contract_needs_a_term_of_its_own(string end, string served)
    {
        var plan = Serving(Post("2025-09-01", fte: 0.6), Post("2025-09-01", end, 0.4, "Fenwick")).Plan();
        Assert.Equal(Fraction.Of(Number(served)), plan.ServedTerms);
    }

    [Fact]
    public void R37_Two_posts_of_more_than_one_full_time_post_are_refused()
    {
        var fault = Serving(Post("2025-09-01", fte: 0.6), Post("2025-11-03", fte: 0.5, school: "Fenwick")).Refusal();
        Assert.Equal("segments[1].fte: On Monday 3 November 2025 all posts together make 1.1 FTE; the most is 1", fault.ToString());
    }

    [Fact]
    public void A_move_without_a_gap_changes_no_date_but_for_the_interim_assessment()
    {
        var plan = Serving(Post("2025-09-01", "2025-12-31"), Post("2026-01-01", school: "Fenwick")).Plan();
        Assert.Equal("IA1 2025-12-19, PR1 2026-03-27, FA1 2026-07-21, PR2 2026-12-18, PR3 2027-03-25, FA2 2027-07-20", plan.Due());
        Assert.Equal(["Saltmarsh", "Fenwick"], plan.Items.Select(item => item.School).Distinct());
    }

    [Fact]
    public void A_gap_of_days_moves_all_that_follows_by_its_share_of_a_term()
    {
        // Nine of spring's 82 days are lost: twelve of autumn's 109, so 12 September in both years, a Saturday and a Sunday.
        var plan = Serving(Post("2025-09-01", "2026-02-13"), Post("2026-02-23", school: "Fenwick")).Plan();
        Assert.Equal("PR1 2025-12-19, IA1 2026-02-13, PR2 2026-07-21, FA1 2026-09-11, PR3 2027-03-25, PR4 2027-07-20, FA2 2027-09-10", plan.Due());
    }

    [Fact]
    public void A_gap_of_a_term_moves_all_that_follows_by_a_term()
    {
        var plan = Serving(Post("2025-09-01", "2025-12-31"), Post("2026-04-13", school: "Fenwick")).Plan();
        Assert.Equal("IA1 2025-12-19, PR1 2026-07-21, FA1 2026-12-18, PR2 2027-03-25, PR3 2027-07-20, FA2 2027-12-17", plan.Due());
    }

    [Fact]
    public void Where_terms_run_out_the_dates_of_a_year_before_are_assumed()
    {
        var plan = InductionEngine.Plan(FullTime, new InductionCalendar(Year2025)).Plan!;
        Assert.Equal("PR1 2025-12-19, PR2 2026-03-27, FA1 2026-07-21, PR3 2026-12-18, PR4 2027-03-25, FA2 2027-07-21", plan.Due());
        Assert.Equal([4, 5, 6], plan.Terms.Where(term => term.Assumed).Select(term => term.Place));
        Assert.Equal(["Terms from Tuesday 1 September 2026 on aren't entered yet: the dates of a year before are assumed"], plan.Assumptions);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
