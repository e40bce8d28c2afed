using System.Text.Json;
using EcfMentor.Application.Features.Reviews;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Mentoring;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Reviews;

/// <summary>A half-term review: written alone, read together, agreed, changed.</summary>
public class ReviewTests
{
    [Theory, EveryEngine]
    public async Task A_review_opens_once_from_the_third_week_and_is_due_a_week_before_the_half_term_ends(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        portal.Clock.MoveTo(new DateOnly(2026, 11, 13));
        Assert.IsType<Conflict>((await world.Trust.SendAsync(world.Pair.Mentor.Id, new OpenReview(world.Pair.Mentorship.Id))).Error);
        portal.Clock.MoveTo(new DateOnly(2026, 11, 16));

        var first = await world.OpenAsync();
        var again = await world.Trust.SendAsync(world.Pair.Mentor.Id, new OpenReview(world.Pair.Mentorship.Id));

        Assert.Equal(first, again.Value);
        var view = await world.ReadAsync(world.Pair.Mentor.Id, first);
        Assert.Equal(new DateOnly(2026, 12, 11), view.DueOn);
        Assert.Equal("Autumn, second half-term", view.Label);
    }

    [Theory, EveryEngine]
    public async Task The_nightly_job_opens_each_running_mentorships_review_once(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        await world.Trust.AddAgreedPairAsync(world.School, "Ended", "Already", "Past", "Mentor", endsOn: new DateOnly(2026, 11, 6));

        Assert.Equal(2, (await world.Trust.SendAsSystemAsync(new OpenReviews())).Value);
        Assert.Equal(0, (await world.Trust.SendAsSystemAsync(new OpenReviews())).Value);
        portal.Clock.MoveTo(new DateOnly(2026, 12, 23));
        Assert.Equal(0, (await world.Trust.SendAsSystemAsync(new OpenReviews())).Value);
    }

    [Theory, EveryEngine]
    public async Task What_one_wrote_is_invisible_to_the_other_until_both_have_shared(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var (mentee, mentor) = (world.Pair.Mentee.Id, world.Pair.Mentor.Id);
        var id = await world.OpenAsync();

        await world.Trust.SendAsync(mentee, new WriteVoice(id, ReviewFlow.MenteeWords, Share: false, 0));
        await AssertHiddenAsync(sharedAt: false);
        await world.Trust.SendAsync(mentee, new WriteVoice(id, ReviewFlow.MenteeWords, Share: true, 1));
        await AssertHiddenAsync(sharedAt: true);
        await world.Trust.SendAsync(mentor, new WriteVoice(id, ReviewFlow.MentorWords, Share: false, 0));
        await AssertHiddenAsync(sharedAt: true);
        Assert.DoesNotContain("MENTOR-SECRET", Json(await world.ReadAsync(mentee, id)), StringComparison.Ordinal);

        await world.Trust.SendAsync(mentor, new WriteVoice(id, ReviewFlow.MentorWords, Share: true, 1));

        Assert.Equal(ReviewFlow.MenteeWords, (await world.ReadAsync(mentor, id)).Theirs);
        Assert.Equal(ReviewFlow.MentorWords, (await world.ReadAsync(mentee, id)).Theirs);
        Assert.Equal(ReviewStage.Reading, (await world.ReadAsync(mentee, id)).Stage);

        async Task AssertHiddenAsync(bool sharedAt)
        {
            var view = await world.ReadAsync(mentor, id);
            Assert.DoesNotContain("MENTEE-SECRET", Json(view), StringComparison.Ordinal);
            Assert.Equal(sharedAt, view.OtherSharedAt is not null);
            Assert.Equal(ReviewStage.Writing, view.Stage);
        }
    }

    [Theory, EveryEngine]
    public async Task Sharing_needs_a_word_and_a_draft_saved_from_an_old_page_is_refused(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var id = await world.OpenAsync();
        string[] nothing = ["", " ", "", "", ""];

        Assert.Equal("Answers[0]", Assert.IsType<Invalid>((await world.Trust.SendAsync(world.Pair.Mentee.Id, new WriteVoice(id, nothing, true, 0))).Error).Fields[0].Field);
        Assert.Null((await world.Trust.SendAsync(world.Pair.Mentee.Id, new WriteVoice(id, nothing, false, 0))).Error);
        Assert.IsType<Conflict>((await world.Trust.SendAsync(world.Pair.Mentee.Id, new WriteVoice(id, ReviewFlow.MenteeWords, false, 0))).Error);
        Assert.IsType<Invalid>((await world.Trust.SendAsync(world.Pair.Mentee.Id, new WriteVoice(id, [new string('x', 4001), "", "", "", ""], false, 1))).Error);
    }

    [Theory, EveryEngine]
    public async Task Once_both_have_shared_nobody_rewrites_what_the_other_has_read(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var id = await world.BothSharedAsync();

        Assert.IsType<Conflict>((await world.Trust.SendAsync(world.Pair.Mentee.Id, new WriteVoice(id, ["other", "", "", "", ""], true, 1))).Error);
        Assert.Equal(ReviewFlow.MenteeWords, (await world.ReadAsync(world.Pair.Mentor.Id, id)).Theirs);
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_agreed_before_both_have_shared_or_without_what_the_two_will_do(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var id = await world.OpenAsync();
        Assert.IsType<NotFound>((await world.SettleAsync(world.Pair.Mentee.Id, world.Commitments(id, 0, agree: true))).Error);
        var shared = await world.BothSharedAsync();

        var without = Assert.IsType<Invalid>((await world.SettleAsync(world.Pair.Mentee.Id, world.Commitments(shared, 0, agree: true, mentee: ""))).Error);
        var past = Assert.IsType<Invalid>((await world.SettleAsync(world.Pair.Mentee.Id, world.Commitments(shared, 0, agree: false) with { SchoolBy = new(2026, 11, 16) })).Error);

        Assert.Equal("Mentee", without.Fields[0].Field);
        Assert.Equal("SchoolBy", past.Fields[0].Field);
    }

    [Theory, EveryEngine]
    public async Task A_change_withdraws_both_agreements_and_one_cannot_agree_to_what_has_changed_meanwhile(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var (mentee, mentor) = (world.Pair.Mentee.Id, world.Pair.Mentor.Id);
        var id = await world.BothAgreedAsync();
        Assert.Equal(ReviewStage.SchoolAnswers, (await world.ReadAsync(mentee, id)).Stage);

        Assert.Null((await world.SettleAsync(mentor, world.Commitments(id, 1, agree: true, school: "Something else"))).Error);
        var changed = await world.ReadAsync(mentee, id);
        var stale = await world.SettleAsync(mentee, world.Commitments(id, 1, agree: true));

        Assert.Equal(ReviewStage.Reading, changed.Stage);
        Assert.Null(changed.IAgreedAt);
        Assert.NotNull(changed.OtherAgreedAt);
        Assert.IsType<Conflict>(stale.Error);
        Assert.Equal("Something else", (await world.ReadAsync(mentee, id)).By(CommitmentBy.School)!.Text);
        Assert.Null((await world.SettleAsync(mentee, world.Commitments(id, 2, agree: true, school: "Something else"))).Error);
        Assert.Equal(ReviewStage.SchoolAnswers, (await world.ReadAsync(mentee, id)).Stage);
    }

    [Theory, EveryEngine]
    public async Task Saving_without_a_change_withdraws_nothing_and_the_school_may_be_asked_for_nothing(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var id = await world.BothAgreedAsync(school: null);

        Assert.Null((await world.SettleAsync(world.Pair.Mentor.Id, world.Commitments(id, 1, agree: false, school: ""))).Error);

        var view = await world.ReadAsync(world.Pair.Mentee.Id, id);
        Assert.Equal(ReviewStage.LookingBack, view.Stage);
        Assert.Equal([CommitmentBy.Mentee, CommitmentBy.Mentor], view.Commitments.Select(c => c.By));
    }

    [Theory, EveryEngine]
    public async Task Of_two_that_save_at_the_same_moment_the_second_is_told(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var id = await world.BothSharedAsync();

        var both = await Task.WhenAll(
            world.SettleAsync(world.Pair.Mentee.Id, world.Commitments(id, 0, agree: true, school: "from the mentee")),
            world.SettleAsync(world.Pair.Mentor.Id, world.Commitments(id, 0, agree: true, school: "from the mentor")));

        Assert.Single(both, result => result.IsSuccess);
        Assert.Single(both, result => result.Error is Conflict);
        Assert.Equal(3, await world.Trust.InDbAsync(db => db.Commitments.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task The_next_review_looks_back_on_the_last_and_each_marks_only_their_own(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var first = await world.BothAgreedAsync();
        portal.Clock.MoveTo(new DateOnly(2027, 1, 19));
        var next = await world.OpenAsync();

        var before = (await world.ReadAsync(world.Pair.Mentee.Id, next)).Before!;
        var (own, mentors) = (before.Commitments.Single(c => c.By == CommitmentBy.Mentee), before.Commitments.Single(c => c.By == CommitmentBy.Mentor));
        Assert.Equal(first, (await world.Trust.SendAsync(world.Pair.Mentee.Id, new FinishCommitment(own.Id, true))).Value);
        Assert.IsType<NotFound>((await world.Trust.SendAsync(world.Pair.Mentee.Id, new FinishCommitment(mentors.Id, true))).Error);
        Assert.IsType<NotFound>((await world.Trust.SendAsync(world.OtherPair.Mentee.Id, new FinishCommitment(own.Id, true))).Error);

        var after = (await world.ReadAsync(world.Pair.Mentor.Id, next)).Before!;
        Assert.Equal("Autumn, second half-term", after.Label);
        Assert.Equal(CommitmentState.Done, after.Commitments.Single(c => c.By == CommitmentBy.Mentee).State);
        Assert.Equal(CommitmentState.Made, after.Commitments.Single(c => c.By == CommitmentBy.Mentor).State);
        Assert.Equal([true, false, false], before.Commitments.Select(c => c.Mine));
    }

    [Theory, EveryEngine]
    public async Task What_the_school_owes_is_what_the_meetings_of_this_half_term_up_to_yesterday_say(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var trust = world.Trust;
        await trust.AddDueMeetingAsync(world.Pair, new(2026, 10, 22), ProtectedTime.Yes);
        await trust.AddDueMeetingAsync(world.Pair, new(2026, 11, 5), ProtectedTime.Yes);
        await trust.AddDueMeetingAsync(world.Pair, new(2026, 11, 12), ProtectedTime.Partly);
        await trust.AddDueMeetingAsync(world.Pair, new(2026, 11, 16), missed: true);
        await trust.AddDueMeetingAsync(world.Pair, new(2026, 11, 17), ProtectedTime.Yes);
        await trust.AddDueMeetingAsync(world.OtherPair, new(2026, 11, 5), ProtectedTime.Yes);

        Assert.Equal(new OwedByTheSchool(3, 2, 1), (await world.ReadAsync(world.Pair.Mentee.Id, await world.OpenAsync())).Owed);
    }

    [Theory, EveryEngine]
    public async Task Once_the_mentoring_has_ended_the_two_still_read_it_and_change_nothing(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var id = await world.BothSharedAsync();
        await world.Trust.InDbAsync(async db =>
        {
            (await db.Mentorships.SingleAsync(m => m.Id == world.Pair.Mentorship.Id)).End(new(2026, 11, 16));
            return await db.SaveChangesAsync();
        });

        Assert.Equal(ReviewFlow.MentorWords, (await world.ReadAsync(world.Pair.Mentee.Id, id)).Theirs);
        Assert.IsType<Conflict>((await world.SettleAsync(world.Pair.Mentee.Id, world.Commitments(id, 0, agree: true))).Error);
        var list = (await world.Trust.SendAsync(world.Pair.Mentee.Id, new GetReviews())).Value;
        Assert.Empty(list.Current);
        Assert.Equal(id, Assert.Single(list.Earlier).ReviewId);
    }

    [Theory, EveryEngine]
    public async Task A_page_asks_the_database_at_most_six_times(string engine)
    {
        using var counted = new CountedCommands();
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var id = await world.BothAgreedAsync();

        Assert.InRange(await counted.DuringAsync(() => world.ReadAsync(world.Pair.Mentee.Id, id)), 3, 6);
        Assert.InRange(await counted.DuringAsync(() => world.Trust.SendAsync(world.Pair.Mentee.Id, new GetReviews())), 3, 6);
    }

    internal static string Json(object view) => JsonSerializer.Serialize(view);
}
