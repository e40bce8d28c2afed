namespace EcfMentor.E2E.Steps;

/// <summary>One of a pair at their half-term review: <paramref name="other"/> is the first name of the one they review it with.</summary>
public sealed class Reviewer(Screen screen, string other)
{
    /// <summary>Begins the review of this half-term, which the other has not yet.</summary>
    public async Task BeginAsync(string otherInFull)
    {
        await screen.FollowAsync("Reviews");
        await screen.ArrivesOnAsync("/reviews");
        await screen.PressAsync($"Begin the review with {otherInFull}");
        await screen.ArrivesAtAsync($"Your half-term review with {other}");
    }

    /// <summary>Opens the review that one of them has begun.</summary>
    public async Task OpenAsync(string otherInFull)
    {
        await screen.FollowAsync("Reviews");
        await screen.FollowAboutAsync($"with {otherInFull}");
    }

    /// <summary>Keeps a draft first, then shares it.</summary>
    public async Task WriteAsync(string prompt, string answer)
    {
        await screen.TypeAsync(prompt, answer);
        await screen.PressAsync("Keep as my draft");
        await screen.ReadsAsync("Only you can see it");
        await screen.PressAsync($"Share with {other}");
    }

    /// <summary>Proposes what each will do and what to ask of the school.</summary>
    public async Task SettleAsync(string me, string commitment, string ofSchool)
    {
        await screen.TypeAsync($"What {me} will do", commitment);
        await screen.TypeAsync($"What {other} will do", commitment);
        await screen.TypeAsync("What the school will do, if you ask it for anything", ofSchool);
        await AgreeAsync();
        await screen.ReadsAsync($"Waiting for {other}");
    }

    public Task AgreeAsync() => screen.PressAsync("I agree to this");
}
