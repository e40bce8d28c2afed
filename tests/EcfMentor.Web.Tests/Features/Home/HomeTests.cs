using System.Net;

namespace EcfMentor.Web.Tests.Features.Home;

/// <summary>The root, inside and outside a trust.</summary>
public class HomeTests(PortalFixture fixture)
{
    [Fact]
    public async Task Inside_a_trust_it_is_today()
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        using var browser = fixture.Portal.Browse(trust);

        Assert.Equal($"/{trust.Tenant.Identifier}/today", (await browser.GetAsync("/")).Location);
    }

    [Fact]
    public async Task Outside_it_leads_to_ones_own_trust_and_lists_none()
    {
        var trust = await fixture.Portal.OpenTrustAsync(name: "A Trust That Nobody Lists");
        using var browser = fixture.Portal.BrowsePlatform();
        var door = await browser.GetAsync("/");

        var found = await door.SubmitAsync(new() { ["Trust"] = $" https://portal.example/{trust.Tenant.Identifier}/ " });

        Assert.DoesNotContain(trust.Tenant.Name, door.Body, StringComparison.Ordinal);
        Assert.Equal($"/{trust.Tenant.Identifier}/sign-in", found.Location);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-trust")]
    [InlineData("../etc")]
    public async Task A_name_that_is_none_is_said_to_be_unknown(string name)
    {
        using var browser = fixture.Portal.BrowsePlatform();

        var page = await (await browser.GetAsync("/")).SubmitAsync(new() { ["Trust"] = name });

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Single(page.Errors);
    }
}
