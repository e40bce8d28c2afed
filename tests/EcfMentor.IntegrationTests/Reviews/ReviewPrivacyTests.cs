using EcfMentor.Application.Features.Reviews;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Reviews;

/// <summary>Who sees what of a review: the pair all of it, the head one sentence, everyone else nothing.</summary>
public class ReviewPrivacyTests
{
    [Theory, EveryEngine]
    public async Task Nobody_but_the_pair_finds_the_review_or_can_touch_it(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var id = await world.BothAgreedAsync();
        var mine = await world.Trust.InDbAsync(db => db.Commitments.Where(c => c.By != CommitmentBy.School).Select(c => c.Id).FirstAsync());

        foreach (var person in world.Onlookers)
        {
            Assert.IsType<NotFound>((await world.Trust.SendAsync(person.Id, new GetReview(id))).Error);
            Assert.IsType<NotFound>((await world.Trust.SendAsync(person.Id, new OpenReview(world.Pair.Mentorship.Id))).Error);
            Assert.IsType<NotFound>((await world.Trust.SendAsync(person.Id, new WriteVoice(id, ReviewFlow.MenteeWords, true, 0))).Error);
            Assert.IsType<NotFound>((await world.SettleAsync(person.Id, world.Commitments(id, 1, agree: true))).Error);
            Assert.IsType<NotFound>((await world.Trust.SendAsync(person.Id, new FinishCommitment(mine, true))).Error);
            var list = (await world.Trust.SendAsync(person.Id, new GetReviews())).Value;
            Assert.DoesNotContain(list.Current, r => r.ReviewId == id);
            Assert.Empty(list.Earlier);
        }

        Assert.IsType<Forbidden>((await world.Trust.SendAsNobodyAsync(new GetReview(id))).Error);
        Assert.IsType<Forbidden>((await world.Trust.SendAsync(world.Leader.Id, new OpenReviews())).Error);
    }

    [Theory, EveryEngine]
    public async Task Another_trust_finds_nothing(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var id = await world.BothAgreedAsync();
        var other = await (await portal.OpenTrustAsync("other", "Other Trust")).AddReviewWorldAsync();

        Assert.IsType<NotFound>((await other.Trust.SendAsync(other.Pair.Mentee.Id, new GetReview(id))).Error);
        Assert.Empty((await other.Trust.SendAsync(other.Head.Id, new GetSchoolCommitments())).Value);
    }

    [Theory, EveryEngine]
    public async Task The_head_sees_the_schools_commitment_once_both_have_agreed_and_nothing_else(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var id = await world.BothSharedAsync();
        await world.SettleAsync(world.Pair.Mentee.Id, world.Commitments(id, 0, agree: true));
        Assert.Empty((await world.Trust.SendAsync(world.Head.Id, new GetSchoolCommitments())).Value);
        await world.SettleAsync(world.Pair.Mentor.Id, world.Commitments(id, 1, agree: true));

        var seen = Assert.Single((await world.Trust.SendAsync(world.Head.Id, new GetSchoolCommitments())).Value);

        Assert.Equal(("Keep Thursday period 5 free", "Yasmin Iqbal", "Gareth Pugh"), (seen.Text, seen.Mentee.Name, seen.Mentor.Name));
        var json = ReviewTests.Json(seen);
        Assert.DoesNotContain("SECRET", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Bring one moment", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask before", json, StringComparison.Ordinal);
        Assert.DoesNotContain(id.ToString(), json, StringComparison.Ordinal);
        Assert.Empty((await world.Trust.SendAsync(world.OtherHead.Id, new GetSchoolCommitments())).Value);
        Person[] others = [world.Tutor, world.IteTutor, world.Leader, world.Lead, world.Pair.Mentee, world.Pair.Mentor];
        foreach (var person in others)
        {
            Assert.IsType<Forbidden>((await world.Trust.SendAsync(person.Id, new GetSchoolCommitments())).Error);
            Assert.IsType<Forbidden>((await world.Trust.SendAsync(person.Id, new AnswerCommitment(seen.Id, CommitmentState.Accepted, null, seen.Version))).Error);
        }
    }

    [Theory, EveryEngine]
    public async Task The_head_answers_and_the_pair_reads_it_but_only_to_the_words_that_the_head_has_read(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var id = await world.BothAgreedAsync();
        var seen = Assert.Single((await world.Trust.SendAsync(world.Head.Id, new GetSchoolCommitments())).Value);
        var mentees = (await world.ReadAsync(world.Pair.Mentee.Id, id)).By(CommitmentBy.Mentee)!.Id;

        Assert.IsType<NotFound>((await world.Trust.SendAsync(world.OtherHead.Id, new AnswerCommitment(seen.Id, CommitmentState.Accepted, null, seen.Version))).Error);
        Assert.IsType<NotFound>((await world.Trust.SendAsync(world.Head.Id, new AnswerCommitment(mentees, CommitmentState.Done, null, 1))).Error);
        Assert.IsType<Invalid>((await world.Trust.SendAsync(world.Head.Id, new AnswerCommitment(seen.Id, CommitmentState.NotPossible, " ", seen.Version))).Error);
        Assert.IsType<Conflict>((await world.Trust.SendAsync(world.Head.Id, new AnswerCommitment(seen.Id, CommitmentState.Accepted, null, seen.Version + 1))).Error);
        Assert.Null((await world.Trust.SendAsync(world.Head.Id, new AnswerCommitment(seen.Id, CommitmentState.NotPossible, "Tuesdays instead", seen.Version))).Error);

        var read = (await world.ReadAsync(world.Pair.Mentor.Id, id)).By(CommitmentBy.School)!;
        Assert.Equal((CommitmentState.NotPossible, "Tuesdays instead"), (read.State, read.Reply));
    }

    [Theory, EveryEngine]
    public async Task Rewording_what_the_head_accepted_takes_it_from_the_head_until_both_agree_again_and_asks_anew(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        var id = await world.BothAgreedAsync();
        var seen = Assert.Single((await world.Trust.SendAsync(world.Head.Id, new GetSchoolCommitments())).Value);
        await world.Trust.SendAsync(world.Head.Id, new AnswerCommitment(seen.Id, CommitmentState.Accepted, "Gladly", seen.Version));

        await world.SettleAsync(world.Pair.Mentee.Id, world.Commitments(id, 1, agree: true, school: "Keep Fridays free"));
        Assert.Empty((await world.Trust.SendAsync(world.Head.Id, new GetSchoolCommitments())).Value);
        await world.SettleAsync(world.Pair.Mentor.Id, world.Commitments(id, 2, agree: true, school: "Keep Fridays free"));

        var again = Assert.Single((await world.Trust.SendAsync(world.Head.Id, new GetSchoolCommitments())).Value);
        Assert.Equal(("Keep Fridays free", CommitmentState.Made, null), (again.Text, again.State, again.Reply));
    }

    [Theory, EveryEngine]
    public async Task The_heads_email_names_nobody_and_quotes_nothing(string engine)
    {
        var (portal, world) = await ReviewFlow.StartAsync(engine);
        await using var _ = portal;
        await world.BothAgreedAsync();

        var mail = Assert.Single(await world.Trust.InDbAsync(db => db.Outbox.AsNoTracking().ToListAsync()));

        Assert.Equal(world.Head.Email, mail.To);
        Assert.Contains("/commitments", mail.Body, StringComparison.Ordinal);
        foreach (var word in new[] { "Yasmin", "Gareth", "Iqbal", "Pugh", "Thursday", "SECRET" })
        {
            Assert.DoesNotContain(word, mail.Subject + mail.Body, StringComparison.Ordinal);
        }
    }
}
