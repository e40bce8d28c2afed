using EcfMentor.E2E.Arrange;
using EcfMentor.E2E.Steps;

namespace EcfMentor.E2E.Journeys;

/// <summary>
/// The end of an induction that doesn't go well: the final assessment with everyone's signature, the recommendation, the decision, and
/// what the ECT may still do, each with its last day.
/// </summary>
public class FailedInductionTests(BrowserFixture browser, DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Trust = "/saltmarsh";
    private const string Plan = "Weekly planning with the head of history, seen again each Friday";
    private static readonly DateOnly End = new(2027, 10, 18);

    [Fact]
    public async Task Every_step_after_the_last_day_has_its_own_last_day()
    {
        portal.Clock.MoveTo(End);
        await using var tutor = await SignInAsync("Ruth Bellamy");
        await using var dan = await SignInAsync("Dan Whitlock");
        await using var head = await SignInAsync("Sam Oyelaran");
        await WriteAsync(tutor);
        await SignAsync(dan, true, "I’ve read it");
        await SignAsync(tutor, false, "Sign it");
        await SignAsync(head, false, "Sign it");
        await SignAsync(dan, true, "Sign it");
        await dan.ReadsAsync("Every signature is there");
        await head.GoAsync($"{Trust}/inductions");
        await head.FollowAsync("Dan Whitlock");
        await head.PressAsync("See the steps");
        await head.ArrivesAtAsync("The head’s recommendation is next");
        await head.ReadsAsync("By 29 October 2027");
        await RecordAsync(head, "The head sent the recommendation and the report", End);
        await RecordAsync(head, "The appropriate body decided", End, "Failed to complete induction satisfactorily");
        await RecordAsync(head, "The appropriate body sent written notice", End);
        await head.ArrivesAtAsync("Failed to complete induction satisfactorily");
        await head.ReadsAsync("Possible until 12 November 2027");
        await RecordAsync(head, "The ECT said that they won’t appeal", End);
        await head.ReadsAsync("By 29 October 2027");

        await dan.FollowAsync("The induction");
        await dan.PressAsync("See the steps");
        await dan.ArrivesAtAsync("Failed to complete induction satisfactorily");
        await dan.NoLongerOffersAsync("Record it");
    }

    /// <summary>The reviews that fell due in between were signed on paper in another journey: the final assessment is what matters here.</summary>
    private static async Task WriteAsync(Screen tutor)
    {
        await tutor.FollowAsync("Inductions");
        await tutor.FollowAsync("Dan Whitlock");
        await tutor.ArrivesAtAsync("Dan has served all 6 terms");
        await tutor.PressFirstAsync("Start Formal assessment 2");
        await tutor.ArrivesAtAsync("Dan’s formal assessment 2");
        await tutor.DateAsync("When did you meet about it?", End);
        await tutor.ChooseAsync("Is Dan’s performance against the Teachers’ Standards satisfactory so far?", "No");
        await tutor.TypeAsync("TS7 Managing behaviour", "Not yet secure in three of four lessons seen since July");
        await tutor.TypeAsync("Support plan, if the answer is no", Plan);
        await tutor.PressAsync("Share with Dan");
        await tutor.ReadsAsync("Choose what you recommend to the appropriate body");
        await tutor.ChooseAsync("Performance is not satisfactory");
        await tutor.PressAsync("Share with Dan");
        await tutor.ReadsAsync("Waiting for Dan to read it");
    }

    private static async Task SignAsync(Screen signer, bool isOwn, string button)
    {
        await signer.GoAsync($"{Trust}/{(isOwn ? "induction" : "inductions")}");
        if (!isOwn)
        {
            await signer.FollowAsync("Dan Whitlock");
        }

        await signer.FollowAboutAsync("Formal assessment 2");
        await signer.LookOverAsync();
        await signer.PressAsync(button);
    }

    private static async Task RecordAsync(Screen head, string what, DateOnly on, string? decision = null)
    {
        await head.ChooseAsync("What happened?", what);
        await head.DateAsync("On which day?", on);
        if (decision is not null)
        {
            await head.ChooseAsync("What did the appropriate body decide?", decision);
        }

        await head.PressAsync("Record it");
        await head.LookOverAsync();
    }

    private async Task<Screen> SignInAsync(string name)
    {
        var screen = await Screen.OpenAsync(browser, portal.Address);
        await screen.SignInAsDemoAsync(Trust, name);
        return screen;
    }
}
