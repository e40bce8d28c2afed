using System.Net;
using EcfMentor.Domain.People;
using EcfMentor.Persistence.Catalog;
using EcfMentor.Tenancy;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.IsolationTests;

/// <summary>A session and a form belong to one trust: its id, not its name.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task A_session_of_one_trust_is_no_session_at_another()
    {
        await using var portal = await AppFactory.StartAsync();
        var (one, other) = await WalkTests.TwoAsync(portal);
        using var browser = await portal.SignInAsync(one.Trust, one.People[Role.Mentor]);
        var cookie = Cookie(await browser.GetAsync("/sign-out"), browser);

        foreach (var person in other.People.Values)
        {
            using var thief = portal.Browse(other.Trust);
            var page = await thief.SendAsync(With(cookie, HttpMethod.Get, thief.Root + "/today"));

            Assert.Equal(HttpStatusCode.Redirect, page.Status);
            Assert.StartsWith($"{thief.Root}/sign-in", page.Location, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_renamed_trust_keeps_its_sessions_and_a_reused_name_gets_none_of_them()
    {
        await using var portal = await AppFactory.StartAsync();
        var (one, _) = await WalkTests.TwoAsync(portal);
        using var browser = await portal.SignInAsync(one.Trust, one.People[Role.Mentor]);
        var cookie = Cookie(await browser.GetAsync("/sign-out"), browser);
        await using (var catalog = await portal.Services.GetRequiredService<IDbContextFactory<CatalogDbContext>>().CreateDbContextAsync())
        {
            await catalog.Trusts.Where(trust => trust.Identifier == "one").ExecuteUpdateAsync(set => set.SetProperty(trust => trust.Identifier, "renamed"));
        }

        portal.Services.GetRequiredService<ITenantStore>().Forget();
        await portal.OpenTrustAsync("one");

        using var anyone = portal.BrowsePlatform();
        var renamed = await anyone.SendAsync(With(cookie, HttpMethod.Get, "/renamed/sign-out"));
        var reused = await anyone.SendAsync(With(cookie, HttpMethod.Get, "/one/no-such-page"));

        Assert.Equal(HttpStatusCode.OK, renamed.Status);
        Assert.StartsWith("/one/sign-in", reused.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_one_trust_is_refused_at_another()
    {
        await using var portal = await AppFactory.StartAsync();
        var (one, other) = await WalkTests.TwoAsync(portal);
        using var browser = await portal.SignInAsync(one.Trust, one.People[Role.Mentor]);
        using var elsewhere = await portal.SignInAsync(other.Trust, other.People[Role.Mentor]);
        var page = await browser.GetAsync("/sign-out");
        var token = await RouteWalk.TokenAsync(browser);
        var formCookie = page.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set.Single(c => c.StartsWith("ecfmentor-form", StringComparison.Ordinal)).Split(';')[0] : "";

        var request = new HttpRequestMessage(HttpMethod.Post, $"{elsewhere.Root}/sign-out")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
        };
        request.Headers.Add("Cookie", formCookie);
        var answer = await elsewhere.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task A_suspended_trust_looks_like_one_that_never_was()
    {
        await using var portal = await AppFactory.StartAsync();
        var (one, _) = await WalkTests.TwoAsync(portal);
        using var browser = await portal.SignInAsync(one.Trust, one.People[Role.Mentor]);
        await using (var catalog = await portal.Services.GetRequiredService<IDbContextFactory<CatalogDbContext>>().CreateDbContextAsync())
        {
            await catalog.Trusts.Where(trust => trust.Identifier == "one").ExecuteUpdateAsync(set => set.SetProperty(trust => trust.Status, TenantStatus.Suspended));
        }

        portal.Services.GetRequiredService<ITenantStore>().Forget();
        using var stranger = portal.BrowsePlatform();

        var suspended = await browser.GetAsync("/today");
        var never = await stranger.GetAsync("/never-was/today");

        Assert.Equal(never.Status, suspended.Status);
        Assert.Equal(never.Location?.Replace("never-was", "one", StringComparison.Ordinal), suspended.Location);
    }

    private static HttpRequestMessage With(string cookie, HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Cookie", cookie);
        return request;
    }

    private static string Cookie(Page page, Browser browser) =>
        browser.SessionCookie ?? throw new InvalidOperationException($"There is no session: {page.Status}");
}
