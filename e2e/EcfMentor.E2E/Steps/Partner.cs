namespace EcfMentor.E2E.Steps;

/// <summary>One of a pair, mentee or mentor: <paramref name="other"/> is the one they meet.</summary>
public sealed class Partner(Screen screen, Person other)
{
    /// <summary>Says yes to a request that stands on Today.</summary>
    public async Task SayYesAsync(string ask, string question, string yes, string then)
    {
        await screen.FollowAsync(ask);
        await screen.ArrivesAtAsync(question);
        await screen.PressAsync(yes);
        await screen.ArrivesAtAsync(then);
        await screen.FollowAsync("Today");
    }

    /// <summary>Sets the usual day, time and place.</summary>
    public async Task ArrangeAsync(string day, string time, string place)
    {
        await screen.FollowAsync("Meetings");
        await screen.FollowAsync($"Choose day, time and place with {other.First}");
        await screen.ArrivesAtAsync($"When you and {other.First} usually meet");
        await screen.ChooseAsync("Which day?", day);
        await screen.TypeAsync("At what time? (if you know)", time);
        await screen.TypeAsync("Where? (if you know)", place);
        await screen.PressAsync("Save");
    }

    public async Task OpenMeetingAsync(string day)
    {
        await screen.FollowAsync("Meetings");
        await screen.FollowAsync($"Meet {other.First}, {day}");
    }

    public async Task AddToAgendaAsync(string item)
    {
        await screen.TypeAsync("Add an item", item);
        await screen.PressAsync("Add to the agenda");
        await screen.ReadsAsync(item);
    }

    public async Task WriteNoteAsync(string note, bool shared)
    {
        await screen.TypeAsync("A note, if it helps", note);
        await screen.ChooseAsync("Who can see it?", shared ? $"{other.First} and me" : "Only me");
        await screen.PressAsync("Keep the note");
        await screen.ReadsAsync(shared ? $"You and {other.First} can see this" : "Only you can see this");
    }

    public async Task AddNextStepAsync(string step, string whose)
    {
        await screen.TypeAsync("Add a next step", step);
        await screen.ChooseAsync("Whose is it?", whose);
        await screen.PressAsync("Add a next step");
        await screen.ReadsAsync(step);
    }

    /// <summary>One tap on Today.</summary>
    public async Task SayThatItWasHeldAsync()
    {
        await screen.ArrivesOnAsync("/today");
        await screen.PressAsync("Yes, in protected time");
        await screen.ReadsAsync("Thank you.");
    }
}
