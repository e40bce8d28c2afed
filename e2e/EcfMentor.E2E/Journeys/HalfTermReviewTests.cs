using EcfMentor.Domain.Mentoring;
using EcfMentor.E2E.Arrange;
using EcfMentor.E2E.Steps;

namespace EcfMentor.E2E.Journeys;

/// <summary>Two people of a demo school review a half-term, ask their school for something, and the headteacher answers that and nothing else.</summary>
public class HalfTermReviewTests(BrowserFixture browser, DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Trust = "/saltmarsh";
    private const string Head = "Sam Oyelaran";
    private const string OfMentee = "Kestrel over the playing field";
    private const string OfMentor = "Bittern in the reeds";
    private const string Commitment = "Swap one lesson to watch each other";
    private const string Reply = "From Monday week, with the timetable";

    private static string OfSchool(string mentee) => $"Cover for one lesson a fortnight of {mentee}";

    [Theory]
    [InlineData(true, "Yasmin Iqbal", "Gareth Pugh")]
    [InlineData(false, "Dan Whitlock", "Tom Eccles")]
    public async Task The_school_answers_what_a_pair_asks_of_it(bool scripts, string mentee, string mentor)
    {
        portal.Clock.MoveTo(new DateOnly(2026, 11, 24));
        await using var menteeAt = await SignInAsync(scripts, mentee);
        await using var mentorAt = await SignInAsync(scripts, mentor);
        await WriteAsync(menteeAt, mentorAt, mentee, mentor);
        await AgreeAsync(menteeAt, mentorAt, mentee, mentor);
        await using var head = await SignInAsync(scripts, Head);
        await AnswerAsync(head, mentee, $"{First(mentee)} and {First(mentor)} ask for something");
        await menteeAt.Page.ReloadAsync();
        await menteeAt.ReadsAsync($"{Head} answered: “{Reply}”");
        await menteeAt.LookOverAsync();
    }

    private static async Task WriteAsync(Screen menteeAt, Screen mentorAt, string mentee, string mentor)
    {
        var (one, two) = (new Reviewer(menteeAt, First(mentor)), new Reviewer(mentorAt, First(mentee)));
        await one.BeginAsync(mentor);
        await one.WriteAsync(ReviewPrompts.All[0].ToMentee, OfMentee);
        await menteeAt.ArrivesAtAsync($"You’ve shared your side. {First(mentor)} is next");
        await two.OpenAsync(mentee);
        await mentorAt.ReadsAsync($"{First(mentee)} has shared");
        await mentorAt.NeverReadsAsync(OfMentee);
        await two.WriteAsync(ReviewPrompts.All[0].ToMentor, OfMentor);
        await mentorAt.ReadsAsync(OfMentee);
        await mentorAt.LookOverAsync();
    }

    private static async Task AgreeAsync(Screen menteeAt, Screen mentorAt, string mentee, string mentor)
    {
        await new Reviewer(mentorAt, First(mentee)).SettleAsync(First(mentor), Commitment, OfSchool(mentee));
        await menteeAt.Page.ReloadAsync();
        await menteeAt.ReadsAsync(OfMentor);
        await new Reviewer(menteeAt, First(mentor)).AgreeAsync();
        await menteeAt.ArrivesAtAsync($"You and {First(mentor)} have agreed what happens next");
    }

    private static async Task AnswerAsync(Screen head, string mentee, string title)
    {
        await head.GoAsync($"{Trust}/commitments");
        await head.ArrivesOnAsync("/commitments");
        await head.NeverReadsAsync(OfMentee, OfMentor, Commitment);
        await head.FollowAsync(OfSchool(mentee));
        await head.ArrivesAtAsync(title);
        await head.NeverReadsAsync(OfMentee, OfMentor, Commitment);
        await head.TypeAsync("A word to them (if you like)", Reply);
        await head.PressAsync("We’ll do this");
        await head.ArrivesOnAsync("/commitments");
    }

    private async Task<Screen> SignInAsync(bool scripts, string name)
    {
        var screen = await Screen.OpenAsync(browser, portal.Address, scripts);
        await screen.SignInAsDemoAsync(Trust, name);
        return screen;
    }

    private static string First(string name) => name.Split(' ')[0];
}
