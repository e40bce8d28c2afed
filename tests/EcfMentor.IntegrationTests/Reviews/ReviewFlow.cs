using EcfMentor.Application.Features.Reviews;
using EcfMentor.Application.Messaging;
using EcfMentor.TestCommon;

namespace EcfMentor.IntegrationTests.Reviews;

/// <summary>The steps of a review, for tests that begin in its middle.</summary>
internal static class ReviewFlow
{
    public static readonly string[] MenteeWords = ["MENTEE-SECRET one", "", "MENTEE-SECRET three", "", ""];
    public static readonly string[] MentorWords = ["MENTOR-SECRET one", "MENTOR-SECRET two", "", "", ""];

    public static async Task<(TestPortal Portal, ReviewWorld World)> StartAsync(string engine)
    {
        var portal = await TestPortal.StartAsync(engine);
        portal.Clock.MoveTo(ReviewData.ReviewsOpen);
        return (portal, await (await portal.OpenTrustAsync()).AddReviewWorldAsync());
    }

    public static async Task<Guid> OpenAsync(this ReviewWorld world) =>
        (await world.Trust.SendAsync(world.Pair.Mentee.Id, new OpenReview(world.Pair.Mentorship.Id))).Value;

    public static async Task<Guid> BothSharedAsync(this ReviewWorld world)
    {
        var id = await world.OpenAsync();
        Assert.Null((await world.Trust.SendAsync(world.Pair.Mentee.Id, new WriteVoice(id, MenteeWords, true, 0))).Error);
        Assert.Null((await world.Trust.SendAsync(world.Pair.Mentor.Id, new WriteVoice(id, MentorWords, true, 0))).Error);
        return id;
    }

    public static SettleCommitments Commitments(
        this ReviewWorld world, Guid id, int edition, bool agree, string? school = "Keep Thursday period 5 free", string mentee = "Bring one moment a week") =>
        new(id, mentee, new(2026, 12, 4), "Ask before I advise", new(2026, 12, 4), school, new(2026, 11, 27), agree, edition);

    public static Task<Result<Done>> SettleAsync(this ReviewWorld world, Guid person, SettleCommitments command) => world.Trust.SendAsync(person, command);

    public static async Task<Guid> BothAgreedAsync(this ReviewWorld world, string? school = "Keep Thursday period 5 free")
    {
        var id = await world.BothSharedAsync();
        Assert.Null((await world.SettleAsync(world.Pair.Mentee.Id, world.Commitments(id, 0, agree: true, school))).Error);
        Assert.Null((await world.SettleAsync(world.Pair.Mentor.Id, world.Commitments(id, 1, agree: true, school))).Error);
        return id;
    }

    public static async Task<ReviewView> ReadAsync(this ReviewWorld world, Guid person, Guid id) =>
        (await world.Trust.SendAsync(person, new GetReview(id))).Value;
}
