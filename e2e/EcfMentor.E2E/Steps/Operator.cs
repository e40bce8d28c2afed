namespace EcfMentor.E2E.Steps;

/// <summary>Whoever runs the platform.</summary>
public sealed class Operator(Screen screen)
{
    public async Task SignInAsync(string email, string password)
    {
        await screen.GoAsync("/platform/sign-in");
        await screen.ArrivesAtAsync("Operator sign in");
        await screen.TypeAsync("Email address", email);
        await screen.TypeAsync("Password", password);
        await screen.PressAsync("Sign in");
        await screen.ArrivesAtAsync("No trust has a space yet");
    }

    /// <summary>Finds a trust by its code and opens it, changing one's mind once about its short name.</summary>
    public async Task OpenTrustAsync(string code, string name, string shortName, Person lead)
    {
        await screen.PressAsync("Open a trust");
        await screen.ArrivesAtAsync("Which trust?");
        await screen.TypeAsync("Name or code", code);
        await screen.PressAsync("Search");
        await screen.FollowAsync(name);
        await screen.ArrivesAtAsync(name);
        await screen.TypeAsync("First name", lead.First);
        await screen.TypeAsync("Last name", lead.Last);
        await screen.TypeAsync("Email address", lead.Email);
        await screen.PressAsync("Continue");
        await screen.ArrivesAtAsync("Open this trust?");
        await screen.PressAsync("Change something");
        await screen.TypeAsync("Short name", shortName);
        await screen.PressAsync("Continue");
        await screen.PressAsync($"Open the trust and invite {lead.First}");
        await screen.ArrivesAtAsync($"{name} is open");
        await screen.ReadsAsync("The invitation for the lead is on its way.");
    }
}
