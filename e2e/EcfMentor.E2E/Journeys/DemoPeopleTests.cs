using EcfMentor.E2E.Accessibility;
using EcfMentor.TestCommon.Web;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.E2E.Journeys;

/// <summary>Each demo person signs in with one click and opens the places of their navigation.</summary>
public class DemoPeopleTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("Yasmin Iqbal", "/today", "/meetings", "/check-in", "/reviews")]
    [InlineData("Gareth Pugh", "/today", "/meetings", "/next-steps")]
    [InlineData("Fiona Castle", "/today", "/conditions")]
    [InlineData("Jo Merrick", "/set-up", "/set-up/schools", "/set-up/staff", "/set-up/invite")]
    public async Task Pages_open_and_axe_finds_nothing(string name, params string[] paths)
    {
        await using var portal = await AppFactory.StartAsync(environment: "Development");
        var address = portal.Serve();
        await EcfMentor.Web.Features.Demo.DemoSeed.SeedIfEmptyAsync(portal.Services, _ => { }, TestContext.Current.CancellationToken);
        await using var person = await browser.NewPersonAsync();
        var page = await person.NewPageAsync();
        await page.GotoAsync(new Uri(address, "/demo").ToString());
        await page.Locator("form[action^='/saltmarsh/']").GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = name }).First.ClickAsync();
        foreach (var path in paths)
        {
            var answer = await page.GotoAsync(new Uri(address, "/saltmarsh" + path).ToString());

            Assert.Equal(200, answer!.Status);
            await page.AssertAxeFindsNothingAsync();
        }
    }
}
