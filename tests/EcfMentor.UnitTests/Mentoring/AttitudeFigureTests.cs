using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;

namespace EcfMentor.UnitTests.Mentoring;

/// <summary>When an attitude figure may be shown, and what it then says.</summary>
public class AttitudeFigureTests
{
    private static readonly HalfTerm Window = new TermCalendar(Year2025).HalfTerms[0];
    private static readonly DateOnly After = Window.End.AddDays(1);

    private static CheckInReply Reply(int person, int? word, DateOnly? on = null) =>
        new(new Guid(person, 0, 0, new byte[8]), on ?? Window.Start, (AttitudeWord?)word);

    private static List<CheckInReply> Replies(params int?[] words) => [.. words.Select((w, i) => Reply(i, w))];

    [Fact]
    public void Ten_people_make_a_figure_and_nine_do_not()
    {
        Assert.Equal(AttitudeWord.Somewhat, AttitudeFigure.Of(Replies(1, 2, 3, 3, 3, 3, 4, 4, 5, 5), Window, After).Word);
        Assert.False(AttitudeFigure.Of(Replies(1, 2, 3, 3, 3, 4, 4, 5, 5), Window, After).IsShown);
    }

    [Fact]
    public void People_are_counted_once_however_often_they_answer()
    {
        var nine = Replies(1, 2, 3, 3, 3, 4, 4, 5, 5);
        nine.AddRange(Enumerable.Range(0, 9).Select(i => Reply(i, 2, Window.Start.AddDays(7))));
        Assert.False(AttitudeFigure.Of(nine, Window, After).IsShown);
    }

    [Fact]
    public void Skips_and_id_rather_not_say_are_no_answers()
    {
        var replies = Replies(1, 2, 3, 3, 3, 4, 4, 5, 5, null, null);
        Assert.False(AttitudeFigure.Of(replies, Window, After).IsShown);
    }

    [Fact]
    public void The_same_answer_from_all_is_hidden()
    {
        Assert.False(AttitudeFigure.Of(Replies([.. Enumerable.Repeat((int?)5, 30)]), Window, After).IsShown);
        Assert.True(AttitudeFigure.Of(Replies([.. Enumerable.Repeat((int?)5, 30), 4]), Window, After).IsShown);
    }

    [Fact]
    public void Replies_outside_the_window_and_an_open_window_show_nothing()
    {
        var replies = Replies(1, 2, 3, 3, 3, 3, 4, 4, 5, 5);
        Assert.False(AttitudeFigure.Of(replies, Window, Window.End).IsShown);
        replies[0] = Reply(0, 1, After);
        Assert.False(AttitudeFigure.Of(replies, Window, After.AddDays(30)).IsShown);
    }

    [Fact]
    public void Of_two_middle_words_it_says_the_lower() =>
        Assert.Equal("Somewhat", AttitudeFigure.Of(Replies(1, 1, 2, 3, 3, 4, 4, 4, 5, 5), Window, After).ToString());

    [Fact]
    public void Every_hidden_figure_is_the_same_and_holds_nothing_else()
    {
        Assert.Equal(AttitudeFigure.NotShown, AttitudeFigure.Of(Replies(1, 2), Window, After));
        Assert.Equal("Not shown", AttitudeFigure.Of([], Window, After).ToString());
        Assert.Equal(["IsShown", "NotShown", "Word"], typeof(AttitudeFigure).GetProperties().Select(p => p.Name).Order());
    }

    [Fact]
    public void The_rules_hold_for_any_replies_in_any_order()
    {
        foreach (var seed in Seeds(500))
        {
            var random = new Random(seed);
            var replies = Enumerable.Range(0, random.Next(0, 60))
                .Select(_ => Reply(random.Next(14), random.Next(4) == 0 ? null : random.Next(1, 6), Window.Start.AddDays(random.Next(0, 70))))
                .ToList();
            var figure = AttitudeFigure.Of(replies, Window, After);
            var counted = replies.Where(r => r.Word is not null && Window.Range.Contains(r.On)).ToList();
            if (figure.IsShown)
            {
                Assert.True(counted.Select(r => r.PersonId).Distinct().Count() >= 10, $"seed {seed}");
                Assert.True(counted.Select(r => r.Word).Distinct().Count() > 1, $"seed {seed}");
                Assert.InRange(figure.Word!.Value, counted.Min(r => r.Word!.Value), counted.Max(r => r.Word!.Value));
            }

            Assert.Equal(figure, AttitudeFigure.Of(random.Shuffled(replies), Window, After));
        }
    }
}
