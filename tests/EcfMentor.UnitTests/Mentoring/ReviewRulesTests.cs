using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using static EcfMentor.UnitTests.Fixtures;

namespace EcfMentor.UnitTests.Mentoring;

/// <summary>When a half-term review opens and is due; which item a week asks; how shares are said.</summary>
public class ReviewRulesTests
{
    private static readonly TermCalendar Calendar = new(Year2025);

    [Theory]
    [InlineData("2025-09-10", 1, "2025-09-15", "2025-10-17")]
    [InlineData("2025-12-01", 2, "2025-11-17", "2025-12-12")]
    [InlineData("2026-01-05", 3, "2026-01-19", "2026-02-06")]
    [InlineData("2026-03-01", 4, "2026-03-09", "2026-03-20")]
    [InlineData("2026-05-01", 5, "2026-04-27", "2026-05-15")]
    [InlineData("2026-07-21", 6, "2026-06-15", "2026-07-14")]
    public void A_review_opens_in_the_third_week_and_is_due_a_week_before_the_end(string day, int index, string opens, string due)
    {
        var window = ReviewWindow.At(Calendar, Day(day))!;

        Assert.Equal((index, Day(opens), Day(due)), (window.Index, window.OpensOn, window.DueOn));
        Assert.Equal(window, ReviewWindow.Of(Calendar, 2025, index));
    }

    [Theory]
    [InlineData("2025-10-29")]
    [InlineData("2025-12-25")]
    [InlineData("2027-01-01")]
    public void In_breaks_and_beyond_the_terms_there_is_none(string day) => Assert.Null(ReviewWindow.At(Calendar, Day(day)));

    [Fact]
    public void A_half_term_of_two_weeks_is_due_on_its_last_day()
    {
        var window = ReviewWindow.At(new TermCalendar([new TermDates(Day("2025-09-01"), Day("2025-09-12"))]), Day("2025-09-02"))!;

        Assert.Equal((Day("2025-09-12"), Day("2025-09-12")), (window.OpensOn, window.DueOn));
    }

    [Fact]
    public void The_next_window_is_the_first_that_opens_later()
    {
        Assert.Equal(2, ReviewWindow.NextAfter(Calendar, Day("2025-09-15"))!.Index);
        Assert.Null(ReviewWindow.NextAfter(Calendar, Day("2026-06-15")));
    }

    [Fact]
    public void The_five_items_take_turns_and_mentors_have_their_own()
    {
        var mondays = Enumerable.Range(0, 10).Select(i => Day("2026-12-07").AddDays(7 * i)).ToList();

        Assert.Equal(5, mondays.Take(5).Select(m => CheckInItems.Of(true, m).Number).Distinct().Count());
        Assert.Equal(mondays.Take(5).Select(m => CheckInItems.Of(false, m)), mondays.Skip(5).Select(m => CheckInItems.Of(false, m)));
        Assert.All(CheckInItems.Mentees, item => Assert.True(item.Number <= CheckInItems.LastOfMentees));
        Assert.All(CheckInItems.Mentors, item => Assert.True(item.Number > CheckInItems.LastOfMentees));
        Assert.All(CheckInItems.Mentees.Concat(CheckInItems.Mentors), item => Assert.Same(item, CheckInItems.Numbered(item.Number)));
    }

    [Theory]
    [InlineData(16, 19, "16 of 19", false)]
    [InlineData(16, 20, "80%", false)]
    [InlineData(9, 19, "9 of 19", true)]
    [InlineData(10, 20, "50%", false)]
    [InlineData(999, 1000, "99%", false)]
    [InlineData(1, 1000, "1%", true)]
    [InlineData(0, 40, "0%", true)]
    [InlineData(40, 40, "100%", false)]
    [InlineData(0, 0, "None", false)]
    public void Fewer_than_twenty_are_said_in_words(int part, int whole, string said, bool belowHalf) =>
        Assert.Equal((said, belowHalf), (new Share(part, whole).ToString(), new Share(part, whole).BelowHalf));

    [Fact]
    public void A_reworded_commitment_is_a_new_promise_and_a_changed_review_asks_both_again()
    {
        var commitment = new Commitment(Guid.NewGuid(), Guid.NewGuid(), CommitmentBy.School, "a", Day("2026-01-09"));
        commitment.Answer(CommitmentState.Accepted, "Gladly", new DateTime(2025, 12, 1, 0, 0, 0, DateTimeKind.Utc));
        commitment.Reword("b", Day("2026-01-16"));
        var review = new Review(Guid.NewGuid(), Guid.NewGuid(), 2025, 2, Day("2025-12-12"));
        review.Agree(asMentee: true, DateTime.UnixEpoch);
        review.CommitmentsChanged();
        review.Agree(asMentee: false, DateTime.UnixEpoch);

        Assert.Equal((CommitmentState.Made, null, null), (commitment.State, commitment.Reply, commitment.AnsweredAt));
        Assert.False(review.Agreed);
        Assert.Equal(1, review.Edition);
    }
}
