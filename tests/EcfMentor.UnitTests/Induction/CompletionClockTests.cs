using EcfMentor.Domain.Induction;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;

namespace EcfMentor.UnitTests.Induction;

/// <summary>
/// The clocks after completion. Working days go on in the holidays, and day 1 is the trigger day.
/// Christmas 2027: 25 and 26 December fall on a weekend, so 27 and 28 are off; 3 January 2028 stands for New Year's Day.
/// </summary>
public class CompletionClockTests
{
    private static readonly DateOnly Completed = Day("2027-07-20"); // a Tuesday

    [Theory]
    [InlineData("2027-07-20", "2027-08-02")] // ten weekdays, the first of them the day itself
    [InlineData("2027-12-17", "2028-01-04")] // a Friday; four days off in between
    [InlineData("2027-08-28", "2027-09-13")] // a Saturday before the bank holiday: day 1 is Tuesday 31 August
    public void R25_R31_The_head_recommends_within_ten_working_days_of_completion(string completed, string due) =>
        Assert.Equal(Day(due), DueBy(OutcomeStepKind.Recommended, Day(completed)));

    [Fact]
    public void R26_R27_Representations_and_the_decision_count_from_receiving_the_recommendation()
    {
        OutcomeStep byHand = new(OutcomeStepKind.Recommended, Day("2027-07-26"));
        Assert.Equal(Day("2027-08-06"), DueBy(OutcomeStepKind.Represented, Completed, byHand));
        Assert.Equal(Day("2027-08-20"), DueBy(OutcomeStepKind.Decided, Completed, byHand));

        // Sent by e-mail on Monday it counts as received on Wednesday.
        Assert.Equal(Day("2027-08-10"), DueBy(OutcomeStepKind.Represented, Completed, byHand with { ByEmail = true }));
        Assert.Equal(Day("2027-08-24"), DueBy(OutcomeStepKind.Decided, Completed, byHand with { ByEmail = true }));
    }

    [Fact]
    public void R28_Notice_is_given_within_three_working_days_of_the_decision() =>
        Assert.Equal(Day("2027-08-16"), DueBy(OutcomeStepKind.NoticeGiven, Completed, new OutcomeStep(OutcomeStepKind.Decided, Day("2027-08-12"), Decision: OutcomeDecision.Satisfactory)));

    [Theory]
    [InlineData(false, "2027-09-10")]
    [InlineData(true, "2027-09-13")] // deemed received on Saturday the 14th: day 1 is Monday
    public void R29_An_appeal_is_made_within_twenty_working_days_of_notice(bool byEmail, string due) =>
        Assert.Equal(Day(due), DueBy(OutcomeStepKind.Appealed, Completed, Failed, new(OutcomeStepKind.NoticeGiven, Day(byEmail ? "2027-08-14" : "2027-08-13").AddDays(byEmail ? -2 : 0), byEmail)));

    [Fact]
    public void R30_Dismissal_counts_from_waiving_from_expiry_or_from_the_hearing()
    {
        OutcomeStep notice = new(OutcomeStepKind.NoticeGiven, Day("2027-08-13"));
        Assert.Equal(Day("2027-09-23"), DueBy(OutcomeStepKind.EmploymentEnded, Completed, Failed, notice));
        Assert.Equal(Day("2027-08-31"), DueBy(OutcomeStepKind.EmploymentEnded, Completed, Failed, notice, new(OutcomeStepKind.AppealWaived, Day("2027-08-17"))));
        OutcomeStep appealed = new(OutcomeStepKind.Appealed, Day("2027-09-01"));
        Assert.Null(DueBy(OutcomeStepKind.EmploymentEnded, Completed, Failed, notice, appealed));
        Assert.Equal(Day("2027-11-12"), DueBy(OutcomeStepKind.EmploymentEnded, Completed, Failed, notice, appealed, new(OutcomeStepKind.AppealHeard, Day("2027-11-01"))));
    }

    [Theory]
    [InlineData(OutcomeDecision.Satisfactory, false, false)]
    [InlineData(OutcomeDecision.Extended, true, false)]
    [InlineData(OutcomeDecision.Failed, true, true)]
    public void An_appeal_follows_an_extension_or_a_fail_and_dismissal_a_fail_only(OutcomeDecision decision, bool appeal, bool dismissal)
    {
        var kinds = CompletionClock.Steps(Completed, [Failed with { Decision = decision }]).Select(step => step.Kind).ToList();
        Assert.Equal((appeal, dismissal), (kinds.Contains(OutcomeStepKind.Appealed), kinds.Contains(OutcomeStepKind.EmploymentEnded)));
    }

    [Fact]
    public void Each_clock_says_what_started_it()
    {
        var step = CompletionClock.Steps(Completed, [])[0];
        Assert.Equal(
            [
                "Induction was completed on 20 July 2027 (R25, Statutory induction guidance (April 2024) 2.61, regulation 11(3))",
                "10 working days beginning with that day end on 2 August 2027 (R31, regulations 11, 12 and 18)",
            ],
            step.Because.Select(reason => reason.ToString()));
        Assert.True(step.IsLate(Day("2027-08-03")));
        Assert.False(step.IsLate(Day("2027-08-02")));
    }

    private static OutcomeStep Failed { get; } = new(OutcomeStepKind.Decided, Day("2027-08-12"), Decision: OutcomeDecision.Failed);

    private static DateOnly? DueBy(OutcomeStepKind kind, DateOnly completed, params OutcomeStep[] steps) =>
        CompletionClock.Steps(completed, steps).Single(step => step.Kind == kind).DueBy;
}
