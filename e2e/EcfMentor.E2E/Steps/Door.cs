using Microsoft.Playwright;

namespace EcfMentor.E2E.Steps;

/// <summary>Getting in: by an invitation the first time, by e-mail address and password from then on.</summary>
public static class Door
{
    /// <summary>Follows the link of an invitation and chooses a password.</summary>
    public static async Task AcceptInvitationAsync(this Screen screen, string link)
    {
        await screen.GoAsync(link);
        await screen.ArrivesAtAsync("Choose a password");
        await screen.TypeAsync("Password", Person.Password);
        await screen.PressAsync("Save and begin");
    }

    /// <summary>Signs in as someone of the demo trusts with one click.</summary>
    public static async Task SignInAsDemoAsync(this Screen screen, string trust, string name)
    {
        await screen.GoAsync("/demo");
        await screen.Page.Locator($"form[action^='{trust}/']").GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();
        await screen.ArrivesOnAsync("/today");
    }

    /// <summary>Asks for a place in the trust, is sent to the sign-in page, and ends up where they wanted to go.</summary>
    public static async Task SignInAsync(this Screen screen, Person person, string place)
    {
        await screen.GoAsync(place);
        await screen.ArrivesAtAsync("Sign in");
        await screen.TypeAsync("Email address", person.Email);
        await screen.TypeAsync("Password", Person.Password);
        await screen.PressAsync("Sign in");
        await screen.IsAtAsync(place);
    }
}
