using System.Net;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;

namespace EcfMentor.Web.Tests.Features.CheckIns;

/// <summary>This week's question through its page.</summary>
public class CheckInPageTests(PortalFixture fixture)
{
    [Fact]
    public async Task Saving_skipping_and_pressing_nothing()
    {
        var world = await (await fixture.Portal.OpenTrustAsync()).AddReviewWorldAsync();
        using var browser = await fixture.Portal.SignInAsync(world.Trust, world.Pair.Mentee);

        var page = await browser.GetAsync("/check-in");
        Assert.Equal("This week’s one question", page.Title);
        Assert.Contains("Only you see your answers", page.Text, StringComparison.Ordinal);
        var empty = await page.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Equal(["Choose one of the answers, or skip this week"], empty.Errors);
        var saved = await browser.FollowAsync(await page.SubmitAsync(new() { ["Answer"] = "4" }));
        Assert.Equal("4", saved.Document.QuerySelector("input[name=Answer][checked]")!.GetAttribute("value"));
        Assert.Contains("One week so far.", saved.Text, StringComparison.Ordinal);
        Assert.NotNull(saved.Document.QuerySelector("figure.chart svg[role=img]"));
        var skipped = await browser.FollowAsync(await saved.SubmitAsync(button: "button[name=Skip]"));
        Assert.Contains("You’ve skipped this week", skipped.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Headteacher)]
    [InlineData(Role.TrustLeader)]
    public async Task Others_have_no_question(Role role)
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        var school = await trust.AddSchoolAsync();
        var (person, _) = await trust.AddPersonAsync("Some", "Body", role, role.IsTrustWide() ? null : school);
        using var browser = await fixture.Portal.SignInAsync(trust, person);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/check-in")).Status);
    }

    [Fact]
    public async Task Without_terms_there_is_no_question_and_the_page_stands()
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        var (person, _) = await trust.AddPersonAsync("Yasmin", "Iqbal", Role.Ect, await trust.AddSchoolAsync());
        using var browser = await fixture.Portal.SignInAsync(trust, person);

        Assert.Equal("No question in the holidays", (await browser.GetAsync("/check-in")).Title);
    }
}
