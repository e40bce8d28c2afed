using System.Net;
using System.Text;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;

namespace EcfMentor.Web.Tests.Features.Conditions;

/// <summary>The leader's page, the list behind each number, and the file.</summary>
public class ConditionsPageTests(PortalFixture fixture)
{
    [Fact]
    public async Task A_leader_reads_where_to_start_opens_the_list_and_takes_the_file()
    {
        var world = await (await fixture.Portal.OpenTrustAsync()).AddReviewWorldAsync();
        await world.Trust.AddPersonAsync("Hana", "Brook", Role.Ect, world.OtherSchool);
        await world.Trust.AddDueMeetingAsync(world.Pair, fixture.Portal.Today.AddDays(-2), ProtectedTime.Yes);
        using var browser = await fixture.Portal.SignInAsync(world.Trust, world.Leader);

        var page = await browser.GetAsync("/conditions");
        var school = await browser.GetAsync($"/conditions/schools/{world.OtherSchool.Id}");
        var file = await browser.GetAsync("/conditions/export");

        Assert.EndsWith("Start with Tidewell Academy.", page.Title, StringComparison.Ordinal);
        Assert.Contains("At Tidewell Academy, one person has no mentor.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hana Brook", page.Text, StringComparison.Ordinal);
        Assert.Equal("Not shown", page.Document.QuerySelector(".figure .suppressed")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector("#not-shown"));
        Assert.Equal("Hana Brook has no mentor", school.Title);
        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), (await file.Response.Content.ReadAsByteArrayAsync())[..3]);
    }

    [Fact]
    public async Task A_head_sees_one_school_and_no_figure_of_the_trust()
    {
        var world = await (await fixture.Portal.OpenTrustAsync()).AddReviewWorldAsync();
        using var browser = await fixture.Portal.SignInAsync(world.Trust, world.Head);

        var page = await browser.GetAsync("/conditions");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Tidewell", page.Body, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".suppressed"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/conditions/schools/{world.OtherSchool.Id}")).Status);
    }

    [Theory]
    [InlineData("/conditions")]
    [InlineData("/conditions/export")]
    public async Task Mentees_and_mentors_get_no_conditions_and_strangers_the_door(string path)
    {
        var world = await (await fixture.Portal.OpenTrustAsync()).AddReviewWorldAsync();
        using var mentor = await fixture.Portal.SignInAsync(world.Trust, world.Pair.Mentor);
        using var stranger = fixture.Portal.Browse(world.Trust);

        Assert.Equal(HttpStatusCode.Forbidden, (await mentor.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(path)).Status);
    }

    [Fact]
    public async Task An_empty_trust_has_a_kind_page()
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        var (leader, _) = await trust.AddPersonAsync("Fiona", "Castle", Role.TrustLeader, null);
        using var browser = await fixture.Portal.SignInAsync(trust, leader);

        Assert.Equal("There are no schools here yet", (await browser.GetAsync("/conditions")).Title);
    }
}
