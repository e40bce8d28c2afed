namespace EcfMentor.E2E.Steps;

/// <summary>An induction tutor at the induction of one ECT, whom they call by the first name.</summary>
public sealed class InductionTutor(Screen screen, string ect)
{
    private string First => ect.Split(' ')[0];

    /// <summary>Registers the ECT with a hub of the trust.</summary>
    public async Task RegisterAsync(string school, string hub, DateOnly qts)
    {
        await screen.FollowAsync("Inductions");
        await screen.ArrivesOnAsync("/inductions");
        await screen.FollowAsync($"Register {ect}");
        await screen.ArrivesAtAsync($"Register {ect}");
        await screen.PressAsync($"Register {First}");
        await screen.ReadsAsync("Give the date on which they were awarded QTS");
        await screen.LookOverAsync();
        await screen.DateAsync("When was QTS awarded?", qts);
        await screen.ChooseAsync("Which appropriate body?", hub);
        await screen.ChooseAsync($"Does that body have a tie to {First}?", "No");
        await screen.ChooseAsync($"How is {First} trained?", "School-led");
        await screen.ChooseAsync($"Has {First} served any induction before coming to {school}?", "No");
        await screen.PressAsync($"Register {First}");
        await screen.ArrivesAtAsync($"{First} is in year 1 of induction");
    }

    /// <summary>Notes an absence of so many days.</summary>
    public async Task NoteAbsenceAsync(DateOnly from, string days)
    {
        await screen.FollowAsync("Note an absence");
        await screen.ArrivesAtAsync($"Note an absence of {First}’s");
        await screen.ChooseAsync("What kind?", "Sickness or any other absence");
        await screen.DateAsync("First day away", from);
        await screen.TypeAsync("How many of their working days?", days);
        await screen.PressAsync("Note it");
        await screen.ReadsAsync("30 or more");
        await screen.LookOverAsync();
        await screen.FollowAsync(ect);
    }

    /// <summary>Writes the review that comes next and shares it.</summary>
    public async Task WriteReviewAsync(DateOnly met, string evidence, string target)
    {
        await screen.PressFirstAsync("Start Progress review 1");
        await screen.ArrivesAtAsync($"{First}’s progress review 1");
        await screen.DateAsync("When did you meet about it?", met);
        await screen.ChooseAsync($"Is {First} on track to complete induction?", "Yes");
        await screen.TypeAsync("Evidence", evidence);
        await screen.TypeAsync("Development targets", target);
        await screen.PressAsync("Keep for now");
        await screen.ReadsAsync("An appropriate body might ask");
        await screen.PressAsync($"Share with {First}");
        await screen.ReadsAsync($"Waiting for {First} to read it");
        await screen.LookOverAsync();
    }
}
