using System.Net;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;

namespace EcfMentor.Web.Tests.Features.Induction;

/// <summary>Inductions through their pages: the tutor registers and writes, the ECT reads and signs, a mentor finds nothing.</summary>
public sealed class InductionPagesTests : IAsyncLifetime
{
    private AppFactory portal = null!;
    private ReviewWorld world = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await AppFactory.StartAsync();
        portal.Clock.MoveTo(ReviewData.ReviewsOpen);
        world = await (await portal.OpenTrustAsync()).AddReviewWorldAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_tutor_adds_a_body_and_registers_an_ect_who_then_sees_every_date()
    {
        using var tutor = await portal.SignInAsync(world.Trust, world.Tutor);
        using var ect = await portal.SignInAsync(world.Trust, world.Pair.Mentee);
        Assert.Equal("Your induction isn’t registered yet", (await ect.GetAsync("/induction")).Title);
        var register = $"/inductions/register/{world.Pair.Mentorship.MenteePeriodId}";

        Assert.Equal("Two ECTs aren’t registered yet", (await tutor.GetAsync("/inductions")).Title);
        var body = await tutor.GetAsync($"/appropriate-bodies/new?then={world.Pair.Mentorship.MenteePeriodId}");
        var wrong = await body.SubmitAsync(new() { ["Name"] = "East Fens Hub" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("East Fens Hub", wrong.Document.QuerySelector("#Name")!.GetAttribute("value"));
        var form = await tutor.FollowAsync(await wrong.SubmitAsync(
            new() { ["Kind"] = "TeachingSchoolHub", ["Reports"] = "ToTheirSystem", ["IsRunByTrust"] = "false", ["ContactName"] = "Marcus Lyle" }));
        Assert.Equal("Register Yasmin Iqbal", form.Title);

        var bodyId = form.Document.QuerySelector("input[name=BodyId]")!.GetAttribute("value")!;
        var qts = new Dictionary<string, string?> { ["QtsOn.day"] = "31", ["QtsOn.month"] = "2", ["QtsOn.year"] = "2026" };
        var unreal = await form.SubmitAsync(qts);
        Assert.Contains("must be a real date", unreal.Text, StringComparison.Ordinal);
        Assert.Equal("31", unreal.Document.QuerySelector("input[name='QtsOn.day']")!.GetAttribute("value"));
        var done = await tutor.FollowAsync(await unreal.SubmitAsync(new()
        {
            ["QtsOn.day"] = "3", ["QtsOn.month"] = "7", ["QtsOn.year"] = "2026", ["BodyId"] = bodyId, ["HasTie"] = "false",
            ["Programme"] = "SchoolLed", ["ServedBefore"] = "false",
        }));
        Assert.Equal("Yasmin is in year 1 of induction", done.Title);
        Assert.Equal(HttpStatusCode.NotFound, (await tutor.GetAsync(register)).Status);

        var own = await ect.GetAsync("/induction");
        Assert.Equal("You’re in year 1 of your induction", own.Title);
        Assert.Contains("The next date is progress review 1, by 18 December 2026", own.Text, StringComparison.Ordinal);
        Assert.Contains("Statutory induction guidance (April 2024) 2.48", own.Text, StringComparison.Ordinal);
        Assert.Contains("Marcus Lyle", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Note an absence", own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirty_four_days_away_move_the_dates_and_the_page_says_why()
    {
        var record = await world.Trust.AddInductionAsync(world.Pair.Mentee, world.School);
        using var tutor = await portal.SignInAsync(world.Trust, world.Tutor);
        var page = await tutor.GetAsync($"/inductions/{record.Id}/absences");

        var wrong = await page.SubmitAsync(new() { ["Days"] = "a few" }, "form[action$='/absences']");
        Assert.Equal(3, wrong.Errors.Count);
        Assert.Equal("a few", wrong.Document.QuerySelector("#Days")!.GetAttribute("value"));
        await wrong.SubmitAsync(
            new() { ["Type"] = "AdHoc", ["StartsOn.day"] = "14", ["StartsOn.month"] = "9", ["StartsOn.year"] = "2026", ["Days"] = "34" }, "form[action$='/absences']");

        var record2 = await tutor.GetAsync($"/inductions/{record.Id}");
        Assert.Contains("34 days of absence in year 1 of induction: 30 or more, so it grows by all of them", record2.Text, StringComparison.Ordinal);
        var back = await tutor.GetAsync($"/inductions/{record.Id}/absences");
        await back.SubmitAsync(null, "form[action$='/remove']");
        Assert.DoesNotContain("34 days", (await tutor.GetAsync($"/inductions/{record.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_goes_from_the_tutor_to_the_ect_and_no_mentor_finds_it()
    {
        var record = await world.Trust.AddInductionAsync(world.Pair.Mentee, world.School);
        using var tutor = await portal.SignInAsync(world.Trust, world.Tutor);
        using var ect = await portal.SignInAsync(world.Trust, world.Pair.Mentee);
        using var mentor = await portal.SignInAsync(world.Trust, world.Pair.Mentor);
        var write = await tutor.FollowAsync(await (await tutor.GetAsync($"/inductions/{record.Id}")).SubmitAsync(null, "form[action$='/reports']"));
        Assert.Equal("Yasmin’s progress review 1", write.Title);

        var wrong = await write.SubmitAsync(new() { ["Texts[Evidence]"] = "Two lessons seen" }, button: "button[value=share]");
        Assert.Equal(2, wrong.Errors.Count);
        Assert.Equal("Two lessons seen", wrong.Document.QuerySelector("textarea[name='Texts[Evidence]']")!.TextContent);
        Assert.Contains("There are no development targets", wrong.Text, StringComparison.Ordinal);
        var shared = await tutor.FollowAsync(await wrong.SubmitAsync(
            new() { ["MeetingOn.day"] = "16", ["MeetingOn.month"] = "11", ["MeetingOn.year"] = "2026", ["IsOnTrack"] = "true", ["Texts[Links]"] = "https://school.example/plan\njavascript:alert(1)" },
            button: "button[value=share]"));
        Assert.Contains("Waiting for Yasmin to read it", shared.Text, StringComparison.Ordinal);
        Assert.Equal(["https://school.example/plan"], shared.Document.QuerySelectorAll("main a[rel]").Select(link => link.GetAttribute("href")));

        var path = new Uri(shared.Document.QuerySelector("form[action$='/take-back']")!.GetAttribute("action")!, UriKind.RelativeOrAbsolute).ToString().Replace("/take-back", "", StringComparison.Ordinal)[tutor.Root.Length..];
        var signed = await ect.FollowAsync(await (await ect.GetAsync(path)).SubmitAsync(new() { ["Comment"] = "Fair" }, "form[action$='/signature']"));
        Assert.Contains("Every signature is there", signed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync($"/inductions/{record.Id}")).Status);
    }

    [Fact]
    public async Task A_head_reads_but_does_not_keep_the_facts()
    {
        var record = await world.Trust.AddInductionAsync(world.Pair.Mentee, world.School);
        using var head = await portal.SignInAsync(world.Trust, world.Head);

        Assert.Equal("Yasmin is in year 1 of induction", (await head.GetAsync($"/inductions/{record.Id}")).Title);
        foreach (var page in new[] { "absences", "pattern", "decisions" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/inductions/{record.Id}/{page}")).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await head.GetAsync("/appropriate-bodies")).Status);
    }

    [Fact]
    public async Task The_list_can_be_taken_away_as_a_file_with_terms_to_one_decimal()
    {
        await world.Trust.AddInductionAsync(world.Pair.Mentee, world.School);
        using var lead = await portal.SignInAsync(world.Trust, world.Lead);
        using var mentor = await portal.SignInAsync(world.Trust, world.Pair.Mentor);

        var file = (await lead.GetAsync("/inductions/export")).Body.Split('\n', StringSplitOptions.TrimEntries);

        Assert.Equal("Name,School,FTE,Year,Terms served,Terms required,Next,Number,Due by,Late,Expected end", file[0].TrimStart('\uFEFF'));
        Assert.Equal("Yasmin Iqbal,Marram High School,1,1,0.7,6.0,Progress review,1,2026-12-18,,2028-07-21", file[1]);
        Assert.Equal(HttpStatusCode.Forbidden, (await mentor.GetAsync("/inductions/export")).Status);
    }

    [Fact]
    public async Task Someone_leaves_and_the_interim_assessment_is_due_with_its_reason()
    {
        var record = await world.Trust.AddInductionAsync(world.Pair.Mentee, world.School);
        using var tutor = await portal.SignInAsync(world.Trust, world.Tutor);
        var page = await tutor.GetAsync($"/inductions/{record.Id}/leave");

        var wrong = await page.SubmitAsync(new() { ["LastDay.day"] = "18", ["LastDay.month"] = "12", ["LastDay.year"] = "2028" });
        Assert.Contains("at most four months ahead", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("2028", wrong.Document.QuerySelector("input[name='LastDay.year']")!.GetAttribute("value"));
        var done = await tutor.FollowAsync(await wrong.SubmitAsync(new() { ["LastDay.year"] = "2026" }));

        Assert.Contains("Interim assessment 1", done.Text, StringComparison.Ordinal);
        Assert.Contains("Statutory induction guidance (April 2024) 2.62", done.Text, StringComparison.Ordinal);
        Assert.Contains("Leaves Marram High School", done.Text, StringComparison.Ordinal);
    }
}
