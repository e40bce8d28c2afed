using EcfMentor.E2E.Arrange;
using EcfMentor.E2E.Steps;

namespace EcfMentor.E2E.Journeys;

/// <summary>Each demo person signs in with one click and opens the places of their work.</summary>
public class DemoPeopleTests(BrowserFixture browser, DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Trust = "/saltmarsh";

    [Theory]
    [InlineData("Fiona Castle", "/who-can-see-what", "/conditions")]
    [InlineData("Jo Merrick", "/set-up", "/set-up/schools", "/set-up/terms", "/set-up/staff", "/set-up/sign-in", "/set-up/invite")]
    [InlineData("Yasmin Iqbal", "/meetings", "/check-in", "/reviews", "/talk", "/account")]
    [InlineData("Gareth Pugh", "/meetings", "/next-steps")]
    [InlineData("Ruth Bellamy", "/pairing", "/conditions")]
    [InlineData("Grace Addo", "/commitments", "/conditions", "/pairing/interim")]
    public async Task Pages_open_and_axe_finds_nothing(string name, params string[] paths)
    {
        await using var screen = await Screen.OpenAsync(browser, portal.Address);
        await screen.SignInAsDemoAsync(Trust, name);
        foreach (var path in paths)
        {
            await screen.GoAsync(Trust + path);
            await screen.LookOverAsync();
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/demo")]
    [InlineData(Trust + "/sign-in")]
    [InlineData(Trust + "/forgotten-password")]
    [InlineData(Trust + "/help")]
    [InlineData(Trust + "/privacy")]
    [InlineData(Trust + "/accessibility")]
    public async Task A_stranger_finds_the_way_in(string path)
    {
        await using var screen = await Screen.OpenAsync(browser, portal.Address);
        await screen.GoAsync(path);
        await screen.IsAtAsync(path);
        await screen.LookOverAsync();
    }
}
