using EcfMentor.E2E.Arrange;
using EcfMentor.E2E.Steps;

namespace EcfMentor.E2E.Journeys;

/// <summary>What a pair of a demo school does week by week: the one question, and the record of a meeting in full.</summary>
public class WeeklyPlacesTests(BrowserFixture browser, DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Trust = "/saltmarsh";

    [Theory]
    [InlineData(true, "Owen Price")]
    [InlineData(false, "Tia Morgan")]
    public async Task This_weeks_question_is_answered_changed_and_skipped(bool scripts, string mentee)
    {
        await using var screen = await Screen.OpenAsync(browser, portal.Address, scripts);
        await screen.SignInAsDemoAsync(Trust, mentee);
        await screen.GoAsync($"{Trust}/check-in");
        await screen.ArrivesAtAsync("This week’s one question");
        await screen.PressAsync("Save my answer");
        await screen.ReadsAsync("Not saved yet");
        await screen.LookOverAsync();
        await screen.ChooseAsync("I’d rather not say");
        await screen.PressAsync("Save my answer");
        await screen.ReadsAsync("Saved");
        await screen.PressAsync("Skip this week");
        await screen.ReadsAsync("You’ve skipped this week");
        await screen.LookOverAsync();
    }

    [Theory]
    [InlineData(true, "Imran Shah")]
    [InlineData(false, "Carys Hughes")]
    public async Task A_meeting_is_recorded_in_full(bool scripts, string mentor)
    {
        await using var screen = await Screen.OpenAsync(browser, portal.Address, scripts);
        await screen.SignInAsDemoAsync(Trust, mentor);
        await OpenRecordAsync(screen);
        await screen.PressAsync("Save");
        await screen.ReadsAsync("Say whether it happened");
        await screen.LookOverAsync();
        await screen.ChooseAsync("Did it happen?", "Yes");
        await screen.ChooseAsync("In protected time?", "Partly");
        await screen.ChooseAsync("How many minutes?", "30");
        await screen.LookOverAsync();
        await screen.PressAsync("Save");
        await screen.ArrivesOnAsync("/today");
        await OpenRecordAsync(screen);
        await screen.ChooseAsync("Did it happen?", "No");
        await screen.ChooseAsync("What got in the way?", "No cover");
        await screen.LookOverAsync();
        await screen.PressAsync("Save");
        await screen.ArrivesOnAsync("/today");
        await screen.FollowAsync("Meetings");
        await screen.ReadsAsync("30 minutes, partly in protected time");
        await screen.ReadsAsync("There was no cover");
    }

    private static async Task OpenRecordAsync(Screen screen)
    {
        await screen.FollowAsync("Meetings");
        await screen.ArrivesOnAsync("/meetings");
        await screen.FollowAboutAsync("Did you and");
    }
}
