using EcfMentor.E2E.Arrange;
using EcfMentor.E2E.Steps;

namespace EcfMentor.E2E.Journeys;

/// <summary>An ECT is registered, falls ill for 34 days, and has a first progress review; nobody who mentors finds any of it.</summary>
public class InductionTests(BrowserFixture browser, DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Trust = "/saltmarsh";
    private const string Hub = "East Fens Teaching School Hub";
    private const string Evidence = "Avocet on the marsh: two lessons seen, TS4 and TS7, starts calm";
    private const string Comment = "Redshank by the sluice, and fair";

    [Theory]
    [InlineData(true, "Ella Fairbrother", "Ruth Bellamy", "Marram High School", "Aoife Brennan")]
    [InlineData(false, "Hana Brook", "Helen Cross", "Fen End Primary School", "Simon Okoro")]
    public async Task An_ect_is_registered_away_for_34_days_and_reviewed(bool scripts, string ect, string tutor, string school, string mentor)
    {
        var today = new DateOnly(2026, 11, 24);
        portal.Clock.MoveTo(today);
        await using var tutorAt = await SignInAsync(scripts, tutor);
        var desk = new InductionTutor(tutorAt, ect);
        await desk.RegisterAsync(school, Hub, new DateOnly(2026, 7, 3));
        await tutorAt.ReadsAsync("Induction is expected to end on 21 July 2028");
        await desk.NoteAbsenceAsync(new DateOnly(2026, 9, 14), "34");
        await tutorAt.ReadsAsync("Induction is expected to end on 18 October 2028");
        await desk.WriteReviewAsync(today, Evidence, "Keep it up");

        await using var ectAt = await SignInAsync(scripts, ect);
        await ectAt.FollowAsync("Induction");
        await ectAt.ArrivesAtAsync("You’re in year 1 of your induction");
        await ectAt.ReadsAsync("Waiting for you to read it");
        await ectAt.FollowAboutAsync("Read it");
        await ectAt.ReadsAsync(Evidence);
        await ectAt.TypeAsync("What do you want to say? (if you like)", Comment);
        await ectAt.PressAsync("Sign it");
        await ectAt.ReadsAsync("Every signature is there");
        await ectAt.LookOverAsync();

        await using var mentorAt = await SignInAsync(scripts, mentor);
        await mentorAt.WalkAsync([Evidence, Comment], $"{Trust}/today", $"{Trust}/meetings");
    }

    [Fact]
    public async Task A_long_absence_moved_every_date_and_each_says_why()
    {
        portal.Clock.MoveTo(new DateOnly(2026, 11, 24));
        await using var dan = await SignInAsync(true, "Dan Whitlock");
        await dan.FollowAsync("Induction");
        await dan.ArrivesAtAsync("You’re in year 2 of your induction");
        await dan.ReadsAsync("34 days of absence in year 1 of induction: 30 or more, so it grows by all of them");
        await dan.ReadsAsync("Marcus Lyle takes no part in decisions about you");
        await dan.FollowAboutAsync("Formal assessment 1");
        await dan.ReadsAsync("Satisfactory so far");
        await dan.LookOverAsync();
    }

    private async Task<Screen> SignInAsync(bool scripts, string name)
    {
        var screen = await Screen.OpenAsync(browser, portal.Address, scripts);
        await screen.SignInAsDemoAsync(Trust, name);
        return screen;
    }
}
