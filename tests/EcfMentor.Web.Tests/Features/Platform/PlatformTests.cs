using System.Net;
using EcfMentor.Domain.People;
using EcfMentor.Persistence.Catalog;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.Web.Tests.Features.Platform;

/// <summary>The operator's pages.</summary>
public class PlatformTests(PortalFixture fixture)
{
    private static int codes = 9_000;

    [Theory]
    [InlineData("/platform")]
    [InlineData("/platform/trusts/new")]
    [InlineData("/platform/trusts/new/2047")]
    [InlineData("/platform/account")]
    public async Task Nobody_and_nobody_of_a_trust_gets_in(string path)
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        var (person, _) = await trust.AddPersonAsync("Fiona", "Castle", Role.TrustLeader, null);
        using var leader = await fixture.Portal.SignInAsync(trust, person);
        using var nobody = fixture.Portal.BrowsePlatform();
        using var stray = fixture.Portal.BrowsePlatform();
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", leader.SessionCookie);

        Assert.Contains("/platform/sign-in", (await nobody.GetAsync(path)).Location, StringComparison.Ordinal);
        Assert.Contains("/platform/sign-in", (await stray.SendAsync(request)).Location, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await leader.GetAsync(path)).Status);
    }

    [Fact]
    public async Task The_wizard_opens_a_trust_and_its_lead_gets_in()
    {
        var code = await AddSchoolAsync("TALLOW HILL LEARNING TRUST");
        using var browser = await OperatorAsync();

        var found = await browser.GetAsync($"/platform/trusts/new?q={code}");
        var form = await browser.GetAsync(found.Document.QuerySelector("main li a")!.GetAttribute("href")!);
        var check = await form.SubmitAsync(new() { ["ShortName"] = $"tallow-{code}", ["LeadFirstName"] = "Jo", ["LeadLastName"] = "Merrick", ["LeadEmail"] = "jo@tallow.example" });
        var opened = await browser.FollowAsync(await check.SubmitAsync());
        var again = await check.SubmitAsync();

        Assert.Equal("Tallow Hill Learning Trust", form.Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal("tallow-hill-learning", form.Document.QuerySelector("#ShortName")!.GetAttribute("value"));
        Assert.Contains("jo@tallow.example", check.Text, StringComparison.Ordinal);
        Assert.Equal("Tallow Hill Learning Trust is open", opened.Title);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        var trust = await TrustAsync(code);
        using var lead = fixture.Portal.Browse(trust);
        var inside = await (await lead.FollowLinkAsync(await trust.LinkAsync("jo@tallow.example"))).SubmitAsync(new() { ["Password"] = "three odd words" });
        Assert.Equal($"/tallow-{code}/today", inside.Location);
    }

    [Fact]
    public async Task The_wizard_keeps_what_was_typed_and_says_what_is_wrong()
    {
        var code = await AddSchoolAsync("Some Trust");
        using var browser = await OperatorAsync();

        var page = await (await browser.GetAsync($"/platform/trusts/new/{code}")).SubmitAsync(new() { ["ShortName"] = "Not Right", ["LeadFirstName"] = "Jo", ["LeadEmail"] = "jo" });

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(3, page.Errors.Count);
        Assert.Equal("Not Right", page.Document.QuerySelector("#ShortName")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_suspended_trust_is_not_there_until_it_goes_on()
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        using var browser = await OperatorAsync();
        using var visitor = fixture.Portal.Browse(trust);

        var suspended = await browser.FollowAsync(await (await browser.GetAsync($"/platform/trusts/{trust.Tenant.Id}")).SubmitAsync());
        var during = await visitor.GetAsync("/sign-in");
        await suspended.SubmitAsync();

        Assert.EndsWith("is suspended", suspended.Title, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, during.Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/sign-in")).Status);
    }

    [Fact]
    public async Task A_wrong_password_and_a_stranger_get_the_same_answer_and_the_lock_holds()
    {
        var email = await AddOperatorAsync();
        using var browser = fixture.Portal.BrowsePlatform();
        var form = await browser.GetAsync("/platform/sign-in");

        var stranger = await form.SubmitAsync(new() { ["Email"] = "x@nowhere.example", ["Password"] = "not the password" });
        var tries = new List<Page>();
        for (var i = 0; i < 5; i++)
        {
            tries.Add(await form.SubmitAsync(new() { ["Email"] = email, ["Password"] = "not the password" }));
        }

        tries.Add(await form.SubmitAsync(new() { ["Email"] = email, ["Password"] = AppFactory.Password }));

        Assert.All(tries, page => Assert.Equal(stranger.Errors, page.Errors));
    }

    [Fact]
    public async Task With_a_second_step_the_password_alone_is_not_enough()
    {
        var email = await AddOperatorAsync();
        using var browser = await OperatorAsync(email);
        var setUp = await browser.GetAsync("/platform/account");
        var key = setUp.Document.QuerySelector(".key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await setUp.SubmitAsync(new() { ["Code"] = Totp.Now(key) });
        using var door = fixture.Portal.BrowsePlatform();
        var form = await door.GetAsync("/platform/sign-in");

        var without = await form.SubmitAsync(new() { ["Email"] = email, ["Password"] = AppFactory.Password });
        var with = await form.SubmitAsync(new() { ["Email"] = email, ["Password"] = AppFactory.Password, ["Code"] = Totp.Now(key) });

        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.Equal("/platform", with.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/platform")).Status);
    }

    private async Task<Browser> OperatorAsync(string? email = null)
    {
        email ??= await AddOperatorAsync();
        var browser = fixture.Portal.BrowsePlatform();
        var inside = await (await browser.GetAsync("/platform/sign-in")).SubmitAsync(new() { ["Email"] = email, ["Password"] = AppFactory.Password });
        Assert.Equal("/platform", inside.Location);
        return browser;
    }

    private async Task<string> AddOperatorAsync()
    {
        var email = $"{Guid.NewGuid():N}@platform.example";
        await using var scope = fixture.Portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<OperatorAccount>>();
        var made = await users.CreateAsync(new OperatorAccount { Id = Guid.CreateVersion7(), UserName = email, Email = email }, AppFactory.Password);
        Assert.True(made.Succeeded);
        return email;
    }

    private async Task<int> AddSchoolAsync(string trustName)
    {
        var code = Interlocked.Increment(ref codes);
        await using var catalog = await fixture.Portal.Services.GetRequiredService<IDbContextFactory<CatalogDbContext>>().CreateDbContextAsync();
        catalog.Establishments.Add(GiasText.School(200_000 + code, code, trustName));
        await catalog.SaveChangesAsync();
        return code;
    }

    private async Task<TestTrust> TrustAsync(int code)
    {
        await using var catalog = await fixture.Portal.Services.GetRequiredService<IDbContextFactory<CatalogDbContext>>().CreateDbContextAsync();
        var row = await catalog.Trusts.SingleAsync(trust => trust.TrustCode == code);
        return new TestTrust(fixture.Portal, new Tenancy.TenantInfo(row.Id, row.Identifier, row.Name, row.Status, row.Host, row.ConnectionString));
    }
}
