namespace EcfMentor.E2E.Steps;

/// <summary>An induction tutor, who finds mentors.</summary>
public sealed class Tutor(Screen screen)
{
    public async Task ProposeAsync(Person mentee, Person mentor)
    {
        await screen.ArrivesOnAsync("/today");
        await screen.ReadsAsync(mentee.Name);
        await screen.FollowAsync("Pairing");
        await screen.ArrivesAtAsync("One person needs a mentor");
        await screen.PressFirstAsync($"Find a mentor for {mentee.Name}");
        await screen.ArrivesAtAsync($"Who could mentor {mentee.First}?");
        await screen.PressAsync($"Choose {mentor.Name}");
        await screen.ArrivesAtAsync($"Ask {mentor.First} to mentor {mentee.First}?");
        await screen.PressAsync($"Ask {mentor.First}");
        await screen.ArrivesAtAsync("You’re waiting for one answer");
    }

    /// <summary>Takes an open proposal back.</summary>
    public async Task TakeBackAsync(Person mentor, Person mentee)
    {
        await screen.FollowAsync($"Take back the proposal that {mentor.Name} mentors {mentee.Name}");
        await screen.ArrivesAtAsync($"Take back the proposal to {mentor.First}?");
        await screen.PressAsync("Take it back");
        await screen.ArrivesAtAsync($"Who could mentor {mentee.First}?");
        await screen.FollowAsync("Pairing");
    }

    /// <summary>Proposes from the mentor's side.</summary>
    public async Task OfferAsync(Person mentor, Person mentee)
    {
        await screen.PressAsync($"Offer a mentee to {mentor.Name}");
        await screen.ArrivesAtAsync($"Whom could {mentor.First} mentor?");
        await screen.PressAsync($"Choose {mentee.Name}");
        await screen.PressAsync($"Ask {mentor.First}");
        await screen.ArrivesAtAsync("You’re waiting for one answer");
    }
}
