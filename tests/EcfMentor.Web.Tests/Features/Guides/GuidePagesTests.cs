using System.Net;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;

namespace EcfMentor.Web.Tests.Features.Guides;

/// <summary>The pages at the foot of every page.</summary>
public class GuidePagesTests(PortalFixture fixture)
{
    [Fact]
    public async Task Every_link_at_the_foot_of_a_page_opens()
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        var (person, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, await trust.AddSchoolAsync());
        using var browser = await fixture.Portal.SignInAsync(trust, person);

        var links = (await browser.GetAsync("/today")).Document.QuerySelectorAll("footer a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(5, links.Count);
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link[browser.Root.Length..])).Status);
        }
    }

    [Fact]
    public async Task A_stranger_reads_what_is_at_the_foot_of_the_sign_in_page_and_is_offered_no_more()
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        using var browser = fixture.Portal.Browse(trust);

        var links = (await browser.GetAsync("/sign-in")).Document.QuerySelectorAll("footer a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(["/help", "/privacy", "/accessibility"], links.Select(link => link[browser.Root.Length..]));
        foreach (var link in links)
        {
            var page = await browser.GetAsync(link[browser.Root.Length..]);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Null(page.Document.QuerySelector("a[href$='/talk'], a[href$='/who-can-see-what'][class], nav"));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/who-can-see-what")).Status);
    }
}
