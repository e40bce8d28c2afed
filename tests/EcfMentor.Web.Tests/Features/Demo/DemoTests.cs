using System.Net;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;
using EcfMentor.Web.Features.Demo;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.Web.Tests.Features.Demo;

/// <summary>Signing in as a demo person with one click: in Development, and nowhere else.</summary>
public class DemoTests(PortalFixture fixture)
{
    [Fact]
    public async Task One_click_signs_in_as_anyone_in_development()
    {
        await using var portal = await AppFactory.StartAsync(environment: "Development");
        await DemoSeed.SeedIfEmptyAsync(portal.Services, _ => { }, TestContext.Current.CancellationToken);
        using var browser = portal.BrowsePlatform();
        var demo = await browser.GetAsync("/demo");

        var forms = demo.Document.QuerySelectorAll("form").Select(form => form.GetAttribute("action")!).ToList();
        var tutor = demo.Document.QuerySelectorAll("form").Single(form =>
            form.GetAttribute("action")!.StartsWith("/saltmarsh/", StringComparison.Ordinal) && form.TextContent.Contains("Ruth Bellamy", StringComparison.Ordinal));
        var signedIn = await browser.PostAsync(tutor.GetAttribute("action")!, []);
        var today = await browser.FollowAsync(signedIn);

        Assert.Contains("/platform/demo", forms);
        Assert.Equal("/saltmarsh/today", signedIn.Location);
        Assert.Contains("Ruth Bellamy", today.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_makes_an_operator_in_development()
    {
        await using var portal = await AppFactory.StartAsync(environment: "Development");
        using var browser = portal.BrowsePlatform();

        var trusts = await browser.FollowAsync(await browser.PostAsync("/platform/demo", []));

        Assert.Equal(HttpStatusCode.OK, trusts.Status);
        Assert.NotNull(trusts.Document.QuerySelector("a[href='/platform/sign-out']"));
    }

    [Fact]
    public async Task The_clock_goes_on_and_back_in_development()
    {
        await using var portal = await AppFactory.StartAsync(
            environment: "Development",
            alter: services => services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>()));
        using var browser = portal.BrowsePlatform();
        var real = await TodayAsync(browser);

        await browser.PostAsync("/demo/clock", new() { ["days"] = "7" });
        await browser.PostAsync("/demo/clock", new() { ["days"] = "1" });
        var later = await TodayAsync(browser);
        await browser.PostAsync("/demo/clock", new() { ["days"] = "0" });

        Assert.NotEqual(real, later);
        Assert.Equal(real, await TodayAsync(browser));
    }

    [Fact]
    public async Task The_jobs_run_at_a_press_in_development_and_their_post_can_be_read()
    {
        await using var portal = await AppFactory.StartAsync(environment: "Development");
        await DemoSeed.SeedIfEmptyAsync(portal.Services, _ => { }, TestContext.Current.CancellationToken);
        using var browser = portal.BrowsePlatform();

        var before = await browser.GetAsync("/demo/post");
        portal.Clock.MoveTo(new DateOnly(2026, 11, 16));
        await browser.PostAsync("/demo/jobs", []);
        var after = await browser.GetAsync("/demo/post");

        Assert.DoesNotContain("Did you and", before.Text, StringComparison.Ordinal);
        Assert.Contains("Did you and Yasmin meet?", after.Text, StringComparison.Ordinal);
        Assert.NotNull(after.Document.QuerySelector("a[href*='/saltmarsh/meetings/']"));
    }

    private static async Task<string> TodayAsync(Browser browser) =>
        (await browser.GetAsync("/demo")).Document.QuerySelectorAll("h2").Select(heading => heading.TextContent).First(text => text.StartsWith("It is", StringComparison.Ordinal));

    [Fact]
    public async Task In_production_no_route_and_no_request_leads_there()
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        var (person, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, await trust.AddSchoolAsync());
        using var inTrust = fixture.Portal.Browse(trust);
        using var outside = fixture.Portal.BrowsePlatform();

        var routes = fixture.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText ?? "");
        var asPerson = await inTrust.PostAsync($"/demo/{person.Id}", []);
        var asOperator = await outside.PostAsync("/platform/demo", []);

        Assert.DoesNotContain(routes, route => route.Contains("demo", StringComparison.OrdinalIgnoreCase));
        Assert.All([asPerson, asOperator], page => Assert.False(page.Response.Headers.Contains("Set-Cookie")));
        Assert.StartsWith($"{inTrust.Root}/sign-in", (await inTrust.GetAsync("/today")).Location, StringComparison.Ordinal);
    }
}
