using EcfMentor.Domain;
using EcfMentor.Domain.Induction;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;
using static EcfMentor.UnitTests.Induction.Saltmarsh;

namespace EcfMentor.UnitTests.Induction;

/// <summary>Absence, and leave that the ECT may be given back: Statutory induction guidance (April 2024) 3.6, 3.7.</summary>
public class AbsenceRuleTests
{
    private const string Unmoved = "FA1 2026-07-21, FA2 2027-07-20";

    [Theory]
    [InlineData(29)]
    [InlineData(29.5)]
    public void R15_Fewer_than_thirty_days_of_absence_move_nothing(double days)
    {
        var plan = FullTime.Absent(Away("2025-11-03", days)).Plan();
        Assert.Equal((0m, Unmoved), (plan.AbsenceExtensionDays, plan.Due(DueKind.FormalAssessment)));
    }

    [Theory]
    [InlineData(30, "FA1 2026-10-12, FA2 2027-10-12")]
    [InlineData(30.5, "FA1 2026-10-13, FA2 2027-10-13")] // half a day takes the whole of one
    [InlineData(34, "FA1 2026-10-16, FA2 2027-10-18")]
    [InlineData(41, "FA1 2026-11-03, FA2 2027-11-02")] // over half-term
    public void R15_Thirty_days_of_absence_extend_the_year_by_all_of_them(double days, string expected)
    {
        var plan = FullTime.Absent(Away("2025-11-03", days)).Plan();
        Assert.Equal(((decimal)days, expected), (plan.AbsenceExtensionDays, plan.Due(DueKind.FormalAssessment)));
    }

    [Fact]
    public void R15_All_absences_of_a_year_add_up_half_days_too()
    {
        var facts = FullTime.Absent(Away("2025-09-15", 20), Away("2026-01-12", 9), Away("2026-05-11", 0.5));
        Assert.Equal(Unmoved, facts.Plan().Due(DueKind.FormalAssessment));
        Assert.Equal("FA1 2026-10-12, FA2 2027-10-12", facts.Absent(Away("2026-06-15", 0.5)).Plan().Due(DueKind.FormalAssessment));
    }

    [Fact]
    public void R15_Absence_of_the_second_year_moves_the_end_alone() => Assert.Equal(
        "FA1 2026-07-21, FA2 2027-10-18", FullTime.Absent(Away("2026-11-02", 34)).Plan().Due(DueKind.FormalAssessment));

    [Fact]
    public void R15_Twenty_days_in_each_year_move_nothing() =>
        Assert.Equal(Unmoved, FullTime.Absent(Away("2025-11-03", 20), Away("2026-11-02", 20)).Plan().Due(DueKind.FormalAssessment));

    [Fact]
    public void R15_Both_years_extended_move_the_end_by_both()
    {
        var plan = FullTime.Absent(Away("2025-11-03", 34), Away("2027-01-11", 30)).Plan();
        Assert.Equal((64m, "FA1 2026-10-16, FA2 2027-12-03"), (plan.AbsenceExtensionDays, plan.Due(DueKind.FormalAssessment)));
    }

    [Theory]
    [InlineData("2026-07-21", "FA1 2026-10-16, FA2 2027-10-18")] // begins on the last day of year 1
    [InlineData("2026-07-22", "FA1 2026-07-21, FA2 2027-10-18")]
    public void R15_The_first_day_away_decides_the_year(string start, string expected) =>
        Assert.Equal(expected, FullTime.Absent(Away(start, 34)).Plan().Due(DueKind.FormalAssessment));

    [Fact]
    public void R15_A_part_timers_year_is_its_full_time_equivalent()
    {
        var half = Serving(Post("2025-09-01", fte: 0.5));
        // Two calendar years apart by nearly two, yet both in the first three full-time terms.
        Assert.Equal(
            "FA1 2027-10-18, FA2 2029-10-18",
            half.Absent(Away("2025-09-15", 20), Away("2027-06-14", 14)).Plan().Due(DueKind.FormalAssessment));
        Assert.Equal(
            "FA1 2027-07-20, FA2 2029-07-20",
            half.Absent(Away("2025-09-15", 20), Away("2027-09-06", 14)).Plan().Due(DueKind.FormalAssessment));
    }

    [Fact]
    public void R15_Absence_from_employment_that_does_not_count_is_no_absence_from_induction()
    {
        var facts = Serving(Post("2025-09-01", "2025-10-17"), Post("2026-01-05", school: "Fenwick"));
        Assert.Equal(0, facts.Absent(Away("2025-09-02", 34)).Plan().AbsenceExtensionDays);
        Assert.Equal(34, facts.Absent(Away("2026-01-06", 34)).Plan().AbsenceExtensionDays);
        Assert.Equal(0, facts.Absent(Away("2025-11-10", 34)).Plan().AbsenceExtensionDays);
    }

    [Fact]
    public void R15_The_bodys_own_count_replaces_what_was_recorded_up_to_its_day()
    {
        var facts = FullTime.Absent(Away("2025-11-03", 34), Away("2026-05-11", 5));
        Assert.Equal(0, facts.Decided(new ServedDecision(Day("2026-03-27"), 2, 24.5m)).Plan().AbsenceExtensionDays);
        Assert.Equal(30, facts.Decided(new ServedDecision(Day("2026-03-27"), 2, 25)).Plan().AbsenceExtensionDays);
        Assert.Equal(39, facts.Decided(new ServedDecision(Day("2026-03-27"), 2, null)).Plan().AbsenceExtensionDays);
    }

    [Theory]
    [InlineData(AbsenceType.Maternity)]
    [InlineData(AbsenceType.Paternity)]
    [InlineData(AbsenceType.Adoption)]
    [InlineData(AbsenceType.SharedParental)]
    [InlineData(AbsenceType.ParentalBereavement)]
    [InlineData(AbsenceType.Carers)]
    public void R16_Statutory_leave_extends_nothing_and_is_open_to_choice(AbsenceType type)
    {
        var plan = FullTime.Absent(Away("2025-11-03", 100, type), Away("2026-06-15", 29)).Plan();
        Assert.Equal((0m, 0m, 100m), (plan.AbsenceExtensionDays, plan.LeaveExtensionDays, plan.LeaveDaysOpenToChoice));
        Assert.Equal(Unmoved, plan.Due(DueKind.FormalAssessment));
    }

    [Theory]
    [InlineData("2024-04-05", 30, 0)]
    [InlineData("2024-04-06", 0, 30)]
    public void R16_Carers_leave_is_leave_from_6_April_2024_on(string start, int extension, int openToChoice)
    {
        var plan = Serving(Post("2023-09-01")).Absent(Away(start, 30, AbsenceType.Carers)) with { AsOf = Day("2024-07-01") };
        var result = InductionEngine.Plan(plan, new(Domain.Calendar.UsualTermDates.For(2023))).Plan!;
        Assert.Equal((extension, openToChoice), (result.AbsenceExtensionDays, result.LeaveDaysOpenToChoice));
    }

    [Theory]
    [InlineData("2025-11-03", "2026-03-02", "FA1 2026-11-02, FA2 2027-11-01")]
    [InlineData("2026-11-02", "2027-03-01", "FA1 2026-07-21, FA2 2027-11-01")]
    [InlineData("2026-06-15", "2026-10-05", "FA1 2026-11-02, FA2 2027-11-01")] // chosen in year 2, taken in year 1
    public void R16_The_ect_may_be_given_back_days_of_leave_in_its_year(string leave, string chosen, string expected)
    {
        var plan = FullTime.Absent(Away(leave, 60, AbsenceType.Maternity)).Decided(new LeaveExtensionDecision(Day(chosen), 40)).Plan();
        Assert.Equal((40m, 40m, 20m), (plan.AbsenceExtensionDays, plan.LeaveExtensionDays, plan.LeaveDaysOpenToChoice));
        Assert.Equal(expected, plan.Due(DueKind.FormalAssessment));
    }

    [Theory]
    [InlineData(29, 40, "FA1 2026-11-02, FA2 2027-11-01")] // leave doesn't help absence over the threshold
    [InlineData(34, 74, "FA1 2026-12-18, FA2 2027-12-17")]
    public void R16_Leave_given_back_comes_on_top_of_absence(double days, int extension, string expected)
    {
        var plan = FullTime.Absent(Away("2025-09-15", days), Away("2026-01-12", 60, AbsenceType.Adoption))
            .Decided(new LeaveExtensionDecision(Day("2026-04-20"), 40)).Plan();
        Assert.Equal((extension, expected), (plan.AbsenceExtensionDays, plan.Due(DueKind.FormalAssessment)));
    }

    [Fact]
    public void R16_Leave_during_an_extension_can_be_given_back_too()
    {
        var plan = FullTime.Absent(Away("2027-11-01", 10, AbsenceType.Paternity))
            .Decided(new ExtensionDecision(Day("2027-07-20"), 1.5m), new LeaveExtensionDecision(Day("2027-12-01"), 10)).Plan();
        Assert.Equal("FA1 2026-07-21, FA2 2027-07-20, FA3 2028-03-02", plan.Due(DueKind.FormalAssessment));
    }

    [Fact]
    public void R16_No_more_can_be_given_back_than_was_taken()
    {
        var facts = FullTime.Absent(Away("2025-11-03", 60, AbsenceType.SharedParental)).Decided(new LeaveExtensionDecision(Day("2026-03-02"), 40));
        Assert.Equal(0, facts.Decided(new LeaveExtensionDecision(Day("2026-04-20"), 20)).Plan().LeaveDaysOpenToChoice);
        Assert.Equal(
            "decisions[1].days: Only 60 days of statutory leave are recorded (R16, Statutory induction guidance (April 2024) 3.7)",
            facts.Decided(new LeaveExtensionDecision(Day("2026-04-20"), 20.5m)).Refusal().ToString());
    }

    [Fact]
    public void R16_Assessments_wait_for_the_return_from_leave() => Assert.Equal(
        "PR1 2025-12-19, PR2 2026-03-27, FA1 2027-01-18",
        string.Join(", ", FullTime.Absent(Away("2026-06-01", 120, AbsenceType.Maternity, "2027-01-15")).Plan().Due().Split(", ").Take(3)));

    [Fact]
    public void R17_An_absence_extension_at_a_new_school_lasts_at_least_a_term_there()
    {
        var plan = Serving(Post("2025-09-01", "2027-08-31"), Post("2027-09-01", school: "Fenwick")).Absent(Away("2025-11-03", 34)).Plan();
        Assert.Equal("PR1 2025-12-19, PR2 2026-03-27, PR3 2026-07-21, FA1 2026-10-16, PR4 2027-03-25, IA1 2027-07-20, FA2 2027-12-17", plan.Due());
        Assert.Equal((Day("2027-12-17"), Fraction.Of(6m)), (plan.ExpectedEnd, plan.RequiredTerms));
    }

    [Fact]
    public void R17_A_long_absence_extension_at_a_new_school_keeps_its_length() => Assert.Equal(
        // Seventy-four days reach the last school day of autumn; eighty reach into spring 2028, from 4 January on.
        Day("2028-01-11"),
        Serving(Post("2025-09-01", "2027-08-31"), Post("2027-09-01", school: "Fenwick")).Absent(Away("2025-11-03", 80)).Plan().ExpectedEnd);
}
