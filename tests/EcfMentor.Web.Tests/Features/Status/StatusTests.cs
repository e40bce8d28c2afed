using System.Net;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;

namespace EcfMentor.Web.Tests.Features.Status;

/// <summary>What people get for pages that are not there, or not theirs.</summary>
public class StatusTests(PortalFixture fixture)
{
    [Theory]
    [InlineData("/today")]
    [InlineData("/no-such-page")]
    [InlineData("/meetings/0198a000-0000-7000-8000-000000000000")]
    public async Task Anonymous_gets_the_sign_in_page_of_the_trust_whether_the_page_exists_or_not(string path)
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        using var browser = fixture.Portal.Browse(trust);

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Equal($"/{trust.Tenant.Identifier}/sign-in?returnUrl={Uri.EscapeDataString($"/{trust.Tenant.Identifier}{path}")}", page.Location);
    }

    [Fact]
    public async Task Someone_signed_in_is_told_plainly_that_a_page_is_not_there()
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        var (person, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, await trust.AddSchoolAsync());
        using var browser = await fixture.Portal.SignInAsync(trust, person);

        var page = await browser.GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Gareth Pugh", page.Body, StringComparison.Ordinal);
        Assert.NotEmpty(page.Title);
    }

    [Theory]
    [InlineData("/demo")]
    [InlineData("/look")]
    public async Task Pages_for_development_do_not_exist_in_production(string path)
    {
        using var browser = fixture.Portal.BrowsePlatform();

        var page = await browser.GetAsync(path);

        Assert.NotEqual(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task A_trust_that_does_not_exist_is_not_told_apart_from_any_other_unknown_path()
    {
        using var browser = fixture.Portal.BrowsePlatform();

        var page = await browser.GetAsync("/no-such-trust/today");

        Assert.DoesNotContain("no-such-trust/sign-in", page.Location ?? "", StringComparison.Ordinal);
    }
}
