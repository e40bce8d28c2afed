using EcfMentor.Application.Features.CheckIns;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.CheckIns;

/// <summary>This week's question: one's own, in teaching weeks, answered or skipped.</summary>
public class CheckInTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);

    [Theory, EveryEngine]
    public async Task An_answer_is_kept_changed_and_taken_back_and_only_the_person_sees_it(string engine)
    {
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        var me = world.Pair.Mentee.Id;

        Assert.Null((await world.Trust.SendAsync(me, new AnswerCheckIn(Monday, "4"))).Error);
        Assert.Equal(AttitudeWord.Mostly, (await SeeAsync(world, me)).Week!.Word);
        Assert.Null((await world.Trust.SendAsync(me, new AnswerCheckIn(Monday, "none"))).Error);
        Assert.Equal((CheckInReplyKind.RatherNotSay, null), ((await SeeAsync(world, me)).Week!.Reply, (await SeeAsync(world, me)).Week!.Word));
        Assert.Null((await world.Trust.SendAsync(me, new SkipCheckIn(Monday))).Error);
        Assert.Equal(CheckInReplyKind.Skipped, (await SeeAsync(world, me)).Week!.Reply);
        Assert.Equal(1, await world.Trust.InDbAsync(db => db.CheckInAnswers.CountAsync()));

        var mentor = await SeeAsync(world, world.Pair.Mentor.Id);
        Assert.Null(mentor.Week!.Reply);
        Assert.Empty(mentor.Line);
    }

    [Theory, EveryEngine]
    public async Task Heads_tutors_and_leaders_have_no_question_and_see_nobodys(string engine)
    {
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        Person[] others = [world.Head, world.Tutor, world.IteTutor, world.Leader, world.Lead];
        foreach (var person in others)
        {
            Assert.IsType<Forbidden>((await world.Trust.SendAsync(person.Id, new GetCheckIn())).Error);
            Assert.IsType<Forbidden>((await world.Trust.SendAsync(person.Id, new AnswerCheckIn(Monday, "4"))).Error);
            Assert.IsType<Forbidden>((await world.Trust.SendAsync(person.Id, new SkipCheckIn(Monday))).Error);
        }
    }

    [Theory, EveryEngine]
    public async Task Mentees_and_mentors_are_asked_questions_of_their_own(string engine)
    {
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        var (mentee, mentor) = (await SeeAsync(world, world.Pair.Mentee.Id), await SeeAsync(world, world.Pair.Mentor.Id));

        Assert.Contains(mentee.Week!.Text, CheckInItems.Mentees.Select(item => item.Text));
        Assert.Contains(mentor.Week!.Text, CheckInItems.Mentors.Select(item => item.Text));
        Assert.Equal(
            [("Gareth", ConfidantRole.Mentor), ("Ruth", ConfidantRole.InductionTutor)],
            mentee.People.Select(p => (p.FirstName, p.Role)));
    }

    [Theory, EveryEngine]
    public async Task There_is_no_question_in_the_holidays_and_none_for_a_week_that_is_over(string engine)
    {
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        var me = world.Pair.Mentee.Id;
        Assert.IsType<Conflict>((await world.Trust.SendAsync(me, new AnswerCheckIn(Monday.AddDays(-7), "4"))).Error);
        Assert.IsType<Conflict>((await world.Trust.SendAsync(me, new SkipCheckIn(Monday.AddDays(-7)))).Error);
        portal.Clock.MoveTo(new DateOnly(2026, 12, 23));

        var view = await SeeAsync(world, me);

        Assert.Null(view.Week);
        Assert.Equal(new DateOnly(2027, 1, 4), view.NextOn);
        Assert.IsType<Conflict>((await world.Trust.SendAsync(me, new AnswerCheckIn(new(2026, 12, 21), "4"))).Error);
        Assert.Equal(0, await world.Trust.InDbAsync(db => db.CheckInAnswers.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task An_answer_outside_the_five_words_is_refused(string engine)
    {
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        foreach (var answer in new[] { null, "", "0", "6", "4.5", "Mostly" })
        {
            Assert.IsType<Invalid>((await world.Trust.SendAsync(world.Pair.Mentee.Id, new AnswerCheckIn(Monday, answer))).Error);
        }
    }

    [Theory, EveryEngine]
    public async Task The_line_has_a_gap_for_a_week_without_a_word_and_a_band_for_half_term(string engine)
    {
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        var me = world.Pair.Mentee.Id;
        await world.Trust.AddAnswerAsync(me, new(2026, 10, 5), AttitudeWord.ALittle);
        await world.Trust.AddAnswerAsync(me, new(2026, 10, 12), null, skipped: true);
        await world.Trust.AddAnswerAsync(me, new(2026, 11, 2), AttitudeWord.Mostly);

        var line = (await SeeAsync(world, me)).Line;

        Assert.Equal(
            [
                (new(2026, 10, 5), AttitudeWord.ALittle, CheckInReplyKind.Word, null),
                (new(2026, 10, 12), null, CheckInReplyKind.Skipped, null),
                (new(2026, 10, 19), null, null, null),
                (new(2026, 11, 2), AttitudeWord.Mostly, CheckInReplyKind.Word, "half-term"),
                (new DateOnly(2026, 11, 9), (AttitudeWord?)null, (CheckInReplyKind?)null, (string?)null),
            ],
            line.Select(p => (p.Monday, p.Word, p.Reply, p.BreakBefore)));
    }

    [Theory, EveryEngine]
    public async Task The_page_asks_the_database_at_most_six_times(string engine)
    {
        using var counted = new CountedCommands();
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;

        Assert.InRange(await counted.DuringAsync(() => SeeAsync(world, world.Pair.Mentee.Id)), 3, 6);
    }

    private static async Task<(TestPortal Portal, ReviewWorld World)> StartAsync(string engine)
    {
        var portal = await TestPortal.StartAsync(engine);
        portal.Clock.MoveTo(ReviewData.ReviewsOpen);
        return (portal, await (await portal.OpenTrustAsync()).AddReviewWorldAsync());
    }

    private static async Task<CheckInView> SeeAsync(ReviewWorld world, Guid person) => (await world.Trust.SendAsync(person, new GetCheckIn())).Value;
}
