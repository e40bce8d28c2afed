namespace EcfMentor.E2E.Steps;

/// <summary>Whoever sets a trust up, from the checklist to the invitations.</summary>
public sealed class TrustLead(Screen screen)
{
    /// <summary>From Today into the checklist.</summary>
    public async Task BeginAsync()
    {
        await screen.ArrivesOnAsync("/today");
        await screen.FollowAsync("Set-up");
        await screen.ArrivesAtAsync("Next: choose schools");
        await screen.PressAsync("Choose schools");
    }

    /// <summary>Leaves one of the schools out that stand ticked.</summary>
    public async Task ChooseSchoolsAsync(int found, string leftOut)
    {
        await screen.ArrivesAtAsync($"{found} schools in your trust");
        await screen.UntickAsync(leftOut);
        await screen.PressAsync("Save and continue");
    }

    /// <summary>Counts the days of the usual pattern, then keeps it.</summary>
    public async Task SaveTermsAsync(string year)
    {
        await screen.ArrivesAtAsync($"When are your terms in {year}?");
        await screen.PressAsync("Count the days");
        await screen.ReadsAsync("195 school days, 190 of them taught.");
        await screen.PressAsync("Save and continue");
    }

    public async Task UploadAsync(StaffCsv file)
    {
        await screen.ArrivesAtAsync("Who works in your schools?");
        await screen.UploadAsync("Staff file", file.Name, file.Bytes());
        await screen.PressAsync("Check this file");
    }

    /// <summary>Takes the fix that is offered in one line.</summary>
    public Task TakeFixAsync(string fix, int line) => screen.PressAsync($"{fix} in line {line}");

    /// <summary>Types a cell anew and has everything checked again.</summary>
    public async Task CorrectAsync(string column, string value)
    {
        await screen.TypeAsync(column, value);
        await screen.PressAsync("Check again");
    }

    public async Task SaveAsync(string button, string saved)
    {
        await screen.PressAsync(button);
        await screen.ReadsAsync(saved);
    }

    /// <summary>Looks at how people sign in, then invites everyone who stands ticked.</summary>
    public async Task InviteEveryoneAsync()
    {
        await screen.FollowAsync("Sign-in");
        await screen.ArrivesAtAsync("People sign in with e-mail and a password");
        await screen.PressAsync("Invite people");
        await screen.ArrivesOnAsync("/set-up/invite");
        await screen.PressAsync("Invite the people ticked");
    }
}
