using EcfMentor.Domain;
using EcfMentor.Domain.Induction;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;
using static EcfMentor.UnitTests.Induction.Saltmarsh;

namespace EcfMentor.UnitTests.Induction;

/// <summary>What an appropriate body decides about the length: Statutory induction guidance (April 2024) 3.2 to 3.5, 3.8 to 3.10.</summary>
public class DecisionRuleTests
{
    [Theory]
    [InlineData("4", "PR1 2025-12-19, PR2 2026-03-27, FA1 2026-07-21, FA2 2026-12-18")]
    [InlineData("3", "PR1 2025-12-19, PR2 2026-03-27, FA1 2026-07-21")]
    [InlineData("2", "PR1 2025-12-19, FA1 2026-03-27")]
    [InlineData("1", "FA1 2025-12-19")]
    public void R18_A_reduction_gives_the_new_total_and_one_term_has_only_the_final_assessment(string terms, string expected)
    {
        var plan = FullTime.Decided(new ReductionDecision(Day("2025-09-15"), Number(terms))).Plan();
        Assert.Equal((Fraction.Of(Number(terms)), expected), (plan.RequiredTerms, plan.Due()));
    }

    [Theory]
    [InlineData("0.9", "Induction can't be reduced to less than 1 term (R18, Statutory induction guidance (April 2024) 3.2)")]
    [InlineData("6", "A reduction gives the new total, which must be less than 6 terms (R18, Statutory induction guidance (April 2024) 3.2)")]
    [InlineData("7", "A reduction gives the new total, which must be less than 6 terms (R18, Statutory induction guidance (April 2024) 3.2)")]
    public void R18_A_reduction_goes_down_and_not_below_one_term(string terms, string why) => Assert.Equal(
        new FactFault("decisions[0].terms", why), FullTime.Decided(new ReductionDecision(Day("2025-09-15"), Number(terms))).Refusal());

    [Fact]
    public void R18_Of_two_reductions_the_later_stands()
    {
        var facts = FullTime.Decided(new ReductionDecision(Day("2026-02-02"), 4), new ReductionDecision(Day("2025-09-15"), 5));
        Assert.Equal((Fraction.Of(4m), Day("2026-12-18")), (facts.Plan().RequiredTerms, facts.Plan().ExpectedEnd));
    }

    [Fact]
    public void R19_A_part_timers_reduction_after_two_years_brings_the_final_assessment_forward()
    {
        var plan = Serving(Post("2025-09-01", fte: 0.5)).Decided(new ReductionDecision(Day("2027-09-15"), 4)).Plan();
        Assert.Equal(
            "PR1 2025-12-19, PR2 2026-03-27, PR3 2026-07-21, PR4 2026-12-18, PR5 2027-03-25, FA1 2027-07-20, PR6 2027-12-17, FA2 2028-03-24",
            plan.Due());
        Assert.Equal(Day("2028-03-24"), plan.ExpectedEnd);
    }

    [Fact]
    public void R19_A_reduction_to_less_than_was_served_ends_induction_on_its_day_and_not_before()
    {
        // 3.2 terms are served in October 2027; the review in December is less than a term before the new end.
        var plan = Serving(Post("2025-09-01", fte: 0.5)).Decided(new ReductionDecision(Day("2028-02-01"), 3.2m)).Plan("2028-02-01");
        Assert.EndsWith("FA1 2027-07-20, FA2 2028-02-01", plan.Due(), StringComparison.Ordinal);
        Assert.Equal((Fraction.Of(3.2m), Fraction.Zero), (plan.ServedTerms, plan.RemainingTerms));
    }

    [Theory]
    [InlineData("2027-07-19", 0, "Tuesday 20 July 2027")]
    [InlineData("2026-03-27", 0, "Tuesday 20 July 2027")]
    [InlineData("2027-10-17", 34, "Monday 18 October 2027")] // the period grew by absence
    public void R20_An_extension_before_completion_is_refused(string on, int absence, string completion)
    {
        var facts = absence == 0 ? FullTime : FullTime.Absent(Away("2026-11-02", absence));
        Assert.Equal(
            new FactFault(
                "decisions[0].on",
                $"An appropriate body can extend induction only once the period is complete (R20, Statutory induction guidance (April 2024) 3.8); it is complete on {completion}"),
            facts.Decided(new ExtensionDecision(Day(on), 1)).Refusal());
    }

    [Theory]
    [InlineData("2027-07-20")]
    [InlineData("2027-09-10")]
    public void R20_An_extension_brings_one_more_assessment_at_its_end(string on) => Assert.Equal(
        "FA1 2026-07-21, FA2 2027-07-20, FA3 2027-12-17",
        FullTime.Decided(new ExtensionDecision(Day(on), 1)).Plan().Due(DueKind.FormalAssessment));

    [Fact]
    public void R20_A_part_timers_extension_is_in_full_time_terms() => Assert.Equal(
        // From July 2029 on, half a term takes the whole of autumn 2029.
        "FA1 2027-07-20, FA2 2029-07-20, FA3 2029-12-18",
        Serving(Post("2025-09-01", fte: 0.5)).Decided(new ExtensionDecision(Day("2029-07-20"), 0.5m)).Plan().Due(DueKind.FormalAssessment));

    [Fact]
    public void R20_An_extension_after_an_absence_extension_goes_on_from_there() => Assert.Equal(
        // 7.0 is reached on 18 December 2027, and 34 school days lead to 24 February 2028.
        "FA1 2026-07-21, FA2 2027-10-18, FA3 2028-02-24",
        FullTime.Absent(Away("2026-11-02", 34)).Decided(new ExtensionDecision(Day("2027-10-18"), 1)).Plan().Due(DueKind.FormalAssessment));

    [Fact]
    public void R20_An_extension_at_a_new_school_lasts_at_least_a_term_there()
    {
        var plan = Serving(Post("2025-09-01", "2027-08-31"), Post("2027-09-01", school: "Fenwick"))
            .Decided(new ExtensionDecision(Day("2027-07-20"), 0.5m)).Plan();
        Assert.Equal("FA1 2026-07-21, FA2 2027-07-20, FA3 2027-12-17", plan.Due(DueKind.FormalAssessment));
        Assert.Empty(plan.Due(DueKind.InterimAssessment));
    }

    [Fact]
    public void R20_Leaving_during_an_extension_brings_an_interim_assessment() => Assert.Equal(
        "IA1 2027-11-12",
        Serving(Post("2025-09-01", "2027-11-12")).Decided(new ExtensionDecision(Day("2027-07-20"), 1)).Plan().Due(DueKind.InterimAssessment));

    [Fact]
    public void Two_decisions_of_a_kind_on_one_day_are_refused() => Assert.Equal(
        "decisions[1].on",
        FullTime.Decided(new ReductionDecision(Day("2025-09-15"), 4), new ReductionDecision(Day("2025-09-15"), 5)).Refusal().Path);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
