using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;
using static EcfMentor.UnitTests.Induction.Saltmarsh;

namespace EcfMentor.UnitTests.Induction;

/// <summary>The lighter timetable, reviews and assessments: Statutory induction guidance (April 2024) 2.20, 2.48, 2.49, 2.55, 2.56, 2.62, 2.63.</summary>
public class DueRuleTests
{
    [Theory]
    [InlineData(1, "2025-08-01")] // before the first day
    [InlineData(1, "2025-09-01")]
    [InlineData(1, "2026-07-21")] // the last day of the third term
    [InlineData(0.5, "2026-07-22")]
    [InlineData(0.5, "2027-07-20")]
    public void R7_In_the_first_three_terms_ninety_per_cent_may_be_taught(double fte, string asOf)
    {
        var plan = Serving(Post("2025-09-01", fte: fte)).Plan(asOf);
        Assert.Equal((1, 90), (plan.Year, plan.TimetableLimitPercent));
    }

    [Theory]
    [InlineData(1, "2026-07-22")] // the first day after, though in the holidays
    [InlineData(1, "2027-07-20")]
    [InlineData(1, "2028-01-10")]
    [InlineData(0.5, "2027-07-21")]
    [InlineData(0.8, "2026-11-22")] // Saturday 21 November is the last of year 1
    public void R8_After_three_terms_ninety_five_per_cent_may_be_taught(double fte, string asOf)
    {
        var plan = Serving(Post("2025-09-01", fte: fte)).Plan(asOf);
        Assert.Equal((2, 95), (plan.Year, plan.TimetableLimitPercent));
    }

    [Theory]
    [InlineData(1, "FA1 2026-07-21, FA2 2027-07-20")]
    [InlineData(0.9, "FA1 2026-10-07, FA2 2027-11-12")] // a third of term 4, two thirds of term 7
    [InlineData(0.8, "FA1 2026-11-20, FA2 2028-02-11")] // a Saturday and a Sunday
    [InlineData(0.6, "FA1 2027-03-25, FA2 2028-12-18")]
    [InlineData(0.5, "FA1 2027-07-20, FA2 2029-07-20")]
    [InlineData(0.2, "FA1 2030-07-19, FA2 2035-07-20")] // fifteen terms and thirty
    public void R9_There_are_two_formal_assessments_where_three_and_six_terms_are_served(double fte, string expected) =>
        Assert.Equal(expected, Serving(Post("2025-09-01", fte: fte)).Plan().Due(DueKind.FormalAssessment));

    [Fact]
    public void R9_A_point_on_a_bank_holiday_or_in_a_break_means_the_last_school_day_before()
    {
        // Half of summer 2027 is over on the Spring bank holiday, in half-term. The first was made before the figure's day, elsewhere.
        var plan = Serving(Post("2026-09-01")).Decided(new ServedDecision(Day("2026-08-31"), 3.5m, null)).Plan();
        Assert.Equal("FA1 2026-07-21, FA2 2027-05-28", plan.Due(DueKind.FormalAssessment));
    }

    [Fact]
    public void R13_An_assessment_that_falls_into_an_absence_is_the_new_schools_after_a_move()
    {
        var away = Serving(Post("2025-09-01", "2026-08-31"), Post("2026-09-01", school: "Fenwick"))
            .Absent(Away("2026-07-01", 20, end: "2026-09-30"));
        Assert.Equal("Fenwick", away.Plan().Items.Single(item => item.Kind == DueKind.FormalAssessment && item.Number == 1).School);

        var left = Serving(Post("2025-09-01", "2026-08-31")).Absent(Away("2026-07-01", 20, end: "2026-09-30"));
        Assert.DoesNotContain(left.Plan().Items, item => item.Kind == DueKind.FormalAssessment);
    }

    [Theory]
    [InlineData(0.5, 10)]
    [InlineData(0.2, 28)]
    [InlineData(1, 4)]
    public void R10_Every_calendar_term_without_an_assessment_has_a_review_whatever_the_fte(double fte, int reviews)
    {
        var items = Serving(Post("2025-09-01", fte: fte)).Plan().Items;
        Assert.Equal(reviews, items.Count(item => item.Kind == DueKind.ProgressReview));
        Assert.Equal(Enumerable.Range(1, reviews + 2), items.Select(item => item.Term));
    }

    [Theory]
    [InlineData("2025-10-25", "PR1 2025-12-19, PR2 2026-03-27, ")] // the fifty-fifth of 110 days
    [InlineData("2025-10-26", "PR1 2026-02-13, PR2 2026-03-27, ")] // half of spring is over on Saturday 14 February
    [InlineData("2025-12-19", "PR1 2026-02-13, PR2 2026-03-27, ")]
    [InlineData("2025-12-20", "PR1 2026-03-27, PR2 2026-07-21, ")] // the holidays: joins with the spring term
    [InlineData("2026-02-15", "PR1 2026-06-01, PR2 2026-07-21, ")]
    public void R11_Who_joins_past_the_middle_of_a_term_is_reviewed_by_the_middle_of_the_next(string start, string first)
    {
        foreach (var fte in new[] { 1, 0.5 })
        {
            Assert.StartsWith(first, Serving(Post(start, fte: fte)).Plan().Due(DueKind.ProgressReview), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void R11_Who_only_changes_hours_or_adds_a_second_school_has_not_joined_late()
    {
        var hours = Serving(Post("2025-09-01", "2025-11-30", 0.5), Post("2025-12-01"));
        Assert.StartsWith("PR1 2025-12-19, PR2 2026-03-27", hours.Plan().Due(), StringComparison.Ordinal);
        var school = Serving(Post("2025-09-01", fte: 0.5), Post("2025-12-01", fte: 0.5, school: "Fenwick"));
        Assert.StartsWith("PR1 2025-12-19, PR2 2026-03-27", school.Plan().Due(), StringComparison.Ordinal);
    }

    [Fact]
    public void R11_Who_returns_late_in_a_term_after_a_gap_has_joined_late() =>
        // Half of autumn 2026 is over on Sunday 25 October; 0.63 of spring 2027 is the rest of year 1.
        Assert.StartsWith(
            "IA1 2025-12-19, PR1 2026-10-23, PR2 2026-12-18, FA1 2027-02-24",
            Serving(Post("2025-09-01", "2025-12-31"), Post("2026-06-15", school: "Fenwick")).Plan().Due(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(0.9, "PR1 2025-12-19, PR2 2026-03-27, FA1 2026-10-07, PR3 2027-03-25, FA2 2027-11-12")]
    [InlineData(0.8, "PR1 2025-12-19, PR2 2026-03-27, FA1 2026-11-20, PR3 2027-03-25, PR4 2027-07-20, FA2 2028-02-11")]
    public void R12_A_part_timers_review_less_than_a_term_before_an_assessment_is_dropped(double fte, string expected) =>
        Assert.Equal(expected, Serving(Post("2025-09-01", fte: fte)).Plan().Due());

    [Fact]
    public void R12_A_review_a_whole_term_before_stays() =>
        Assert.Contains("PR4 2026-12-18, FA1 2027-03-25", Serving(Post("2025-09-01", fte: 0.6)).Plan().Due(), StringComparison.Ordinal);

    [Fact]
    public void R12_Full_time_keeps_every_review_also_at_two_schools()
    {
        var late = Away("2025-11-03", 30);
        Assert.Contains("PR3 2026-07-21, FA1 2026-10-12", FullTime.Absent(late).Plan().Due(), StringComparison.Ordinal);
        var two = Serving(Post("2025-09-01", fte: 0.5), Post("2025-09-01", fte: 0.5, school: "Fenwick")).Absent(late);
        Assert.Contains("PR3 2026-07-21, FA1 2026-10-12", two.Plan().Due(), StringComparison.Ordinal);
    }

    [Fact]
    public void R13_A_review_that_falls_into_an_absence_is_done_on_the_return()
    {
        Assert.StartsWith("PR1 2026-01-12, PR2 2026-03-27", FullTime.Absent(Away("2025-12-15", 10, end: "2026-01-09")).Plan().Due(), StringComparison.Ordinal);
        Assert.StartsWith("PR1 2025-12-19, PR2 2026-03-27", FullTime.Absent(Away("2025-12-15", 10)).Plan().Due(), StringComparison.Ordinal);
    }

    [Fact]
    public void R13_A_formal_assessment_waits_for_the_return_and_the_year_does_not()
    {
        var plan = FullTime.Absent(Away("2026-07-13", 16, end: "2026-09-11")).Plan("2026-09-01");
        Assert.Equal("FA1 2026-09-14, FA2 2027-07-20", plan.Due(DueKind.FormalAssessment));
        Assert.Equal((2, 95), (plan.Year, plan.TimetableLimitPercent));
    }

    [Fact]
    public void R13_Absences_that_follow_each_other_are_one() => Assert.StartsWith(
        "PR1 2026-01-19",
        FullTime.Absent(Away("2026-01-12", 5, end: "2026-01-16"), Away("2025-12-15", 10, end: "2026-01-11")).Plan().Due(),
        StringComparison.Ordinal);

    [Fact]
    public void R13_All_reviews_that_one_absence_put_off_are_one_review() => Assert.StartsWith(
        "PR1 2026-04-27, FA1 2026-07-21",
        FullTime.Absent(Away("2025-12-01", 80, AbsenceType.Maternity, "2026-04-24")).Plan().Due(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("2025-12-19", "IA1 2025-12-19")]
    [InlineData("2026-02-13", "IA1 2026-02-13")]
    [InlineData("2026-04-05", "IA1 2026-03-27")] // in the holidays
    [InlineData("2026-02-22", "IA1 2026-02-13")] // after half-term
    [InlineData("2027-06-30", "IA1 2027-06-30")] // in the final term
    public void R14_Leaving_after_a_term_or_more_brings_an_interim_assessment(string end, string expected) =>
        Assert.Equal(expected, Serving(Post("2025-09-01", end)).Plan().Due(DueKind.InterimAssessment));

    [Theory]
    [InlineData("2025-12-18")] // a day short of a term
    [InlineData("2026-07-21")] // the day of a formal assessment
    [InlineData("2026-08-31")] // and the holidays after it
    [InlineData("2027-07-20")]
    [InlineData("2027-12-31")] // after induction
    public void R14_Leaving_at_a_formal_assessment_or_before_a_term_or_after_the_end_brings_none(string end) =>
        Assert.Empty(Serving(Post("2025-09-01", end)).Plan().Due(DueKind.InterimAssessment));

    [Fact]
    public void R14_An_interim_assessment_takes_the_place_of_the_terms_review() =>
        Assert.Equal("PR1 2025-12-19, IA1 2026-03-27", Serving(Post("2025-09-01", "2026-03-31")).Plan().Due());

    [Fact]
    public void R14_It_is_still_owed_by_who_leaves_without_returning() => Assert.Equal(
        "IA1 2026-07-10",
        Serving(Post("2025-09-01", "2026-07-10")).Absent(Away("2026-06-01", 29, end: "2026-07-10")).Plan().Due(DueKind.InterimAssessment));

    [Fact]
    public void R14_Leaving_one_of_two_schools_owes_it_at_that_school()
    {
        var plan = Serving(Post("2025-09-01", fte: 0.5), Post("2025-09-01", "2026-03-27", 0.5, "Fenwick")).Plan();
        var item = Assert.Single(plan.Items, item => item.Kind == DueKind.InterimAssessment);
        Assert.Equal(("Fenwick", Day("2026-03-27")), (item.School, item.Due));
    }
}
