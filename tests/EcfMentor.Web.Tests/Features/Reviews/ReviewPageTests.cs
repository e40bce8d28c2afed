using System.Net;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;

namespace EcfMentor.Web.Tests.Features.Reviews;

/// <summary>The half-term review through its pages, as the two and the head use them.</summary>
public sealed class ReviewPageTests : IAsyncLifetime
{
    private AppFactory portal = null!;
    private ReviewWorld world = null!;

    public async ValueTask InitializeAsync()
    {
        // A clock of its own: the review opens in the third week.
        portal = await AppFactory.StartAsync();
        portal.Clock.MoveTo(ReviewData.ReviewsOpen);
        world = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_two_write_read_and_agree_and_the_head_answers()
    {
        using var mentee = await portal.SignInAsync(world.Trust, world.Pair.Mentee);
        using var mentor = await portal.SignInAsync(world.Trust, world.Pair.Mentor);
        using var head = await portal.SignInAsync(world.Trust, world.Head);

        var list = await mentee.GetAsync("/reviews");
        Assert.Equal("Your half-term review with Gareth is waiting for you", list.Title);
        var write = await mentee.FollowAsync(await list.SubmitAsync());
        Assert.Contains("Only you see this until you share it", write.Text, StringComparison.Ordinal);
        var draft = await mentee.FollowAsync(await write.SubmitAsync(new() { ["Answers[0]"] = "Starts go better" }, button: "button[value=keep]"));
        Assert.Contains("Starts go better", draft.Text, StringComparison.Ordinal);
        var path = PathOf(draft);
        Assert.DoesNotContain("Starts go better", (await mentor.GetAsync(path)).Body, StringComparison.Ordinal);
        await draft.SubmitAsync(button: "button[value=share]");
        var read = await mentor.FollowAsync(await (await mentor.GetAsync(path)).SubmitAsync(new() { ["Answers[1]"] = "I ask more than I tell" }, button: "button[value=share]"));
        Assert.Contains("Starts go better", read.Text, StringComparison.Ordinal);
        Assert.Contains("Sam Oyelaran will see this one", read.Text, StringComparison.Ordinal);

        await read.SubmitAsync(new() { ["Mentee"] = "Bring a moment", ["Mentor"] = "Ask first", ["School"] = "Keep period 5 free" }, "form[action$='/commitments']", "button[value=agree]");
        var agree = await mentee.GetAsync(path);
        Assert.Contains("Gareth agreed at", agree.Text, StringComparison.Ordinal);
        var agreed = await mentee.FollowAsync(await agree.SubmitAsync(null, "form[action$='/commitments']", "button[value=agree]"));
        Assert.Equal("You and Gareth have agreed what happens next", agreed.Title);

        var asked = await head.GetAsync("/commitments");
        Assert.Equal("One thing is asked of your school", asked.Title);
        Assert.DoesNotContain("Bring a moment", asked.Body, StringComparison.Ordinal);
        var link = asked.Document.QuerySelector("main .row__link")!.GetAttribute("href")![head.Root.Length..];
        var answer = await head.GetAsync(link);
        var refused = await answer.SubmitAsync(button: "button[value=NotPossible]");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Single(refused.Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await answer.SubmitAsync(new() { ["Reply"] = "From Monday" }, button: "button[value=Accepted]")).Status);
        Assert.Contains("From Monday", (await mentor.GetAsync(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clash_says_so_and_keeps_what_was_typed_beside_what_is_saved()
    {
        var (mentee, mentor, path) = await BothSharedAsync();
        using (mentee)
        using (mentor)
        {
            var open = await mentee.GetAsync(path);
            await (await mentor.GetAsync(path)).SubmitAsync(
                new() { ["Mentee"] = "from the mentor", ["Mentor"] = "Ask first" }, "form[action$='/commitments']", "button[value=keep]");

            var clash = await open.SubmitAsync(new() { ["Mentee"] = "from the mentee", ["Mentor"] = "Ask first" }, "form[action$='/commitments']", "button[value=agree]");

            Assert.Equal(HttpStatusCode.Conflict, clash.Status);
            Assert.Contains("The other of you changed this", clash.Text, StringComparison.Ordinal);
            Assert.Contains("Saved now: from the mentor", clash.Text, StringComparison.Ordinal);
            Assert.Equal("from the mentee", clash.Document.QuerySelector("#Mentee")!.TextContent);
            Assert.Equal(HttpStatusCode.Redirect, (await clash.SubmitAsync(null, "form[action$='/commitments']", "button[value=agree]")).Status);
        }
    }

    [Fact]
    public async Task Onlookers_get_not_found_and_strangers_the_door()
    {
        var (mentee, mentor, path) = await BothSharedAsync();
        mentee.Dispose();
        mentor.Dispose();
        foreach (var person in world.Onlookers)
        {
            using var browser = await portal.SignInAsync(world.Trust, person);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);
        }

        using var tutor = await portal.SignInAsync(world.Trust, world.Tutor);
        Assert.Equal(HttpStatusCode.Forbidden, (await tutor.GetAsync("/commitments")).Status);
        using var stranger = portal.Browse(world.Trust);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(path)).Status);
    }

    private static string PathOf(Page page) => page.Address.Split('?')[0][page.Address.IndexOf("/reviews/", StringComparison.Ordinal)..];

    private async Task<(Browser Mentee, Browser Mentor, string Path)> BothSharedAsync()
    {
        var mentee = await portal.SignInAsync(world.Trust, world.Pair.Mentee);
        var mentor = await portal.SignInAsync(world.Trust, world.Pair.Mentor);
        var write = await mentee.FollowAsync(await (await mentee.GetAsync("/reviews")).SubmitAsync());
        await write.SubmitAsync(new() { ["Answers[0]"] = "MINE" }, button: "button[value=share]");
        var path = PathOf(write);
        await (await mentor.GetAsync(path)).SubmitAsync(new() { ["Answers[0]"] = "HIS" }, button: "button[value=share]");
        return (mentee, mentor, path);
    }
}
