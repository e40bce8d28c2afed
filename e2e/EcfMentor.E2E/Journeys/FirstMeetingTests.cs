using EcfMentor.E2E.Arrange;
using EcfMentor.E2E.Steps;

namespace EcfMentor.E2E.Journeys;

/// <summary>
/// The main job, end to end and through the screens alone: the operator opens a trust, its lead sets it up, a tutor pairs an
/// ECT with a mentor, the two meet, and the trust's leader sees the meeting counted but no word of it.
/// </summary>
public class FirstMeetingTests(BrowserFixture browser)
{
    private const string Trust = "/wandsworth";
    private const string TrustName = "Wandsworth Learning Trust 2047";
    private const string School = "Belleville Primary School";
    private const int Urn = 137563;
    private const string Tuesday = "Tuesday 17 November";

    private static readonly Person Lead = new("Jo", "Merrick");
    private static readonly Person Leader = new("Fiona", "Castle");
    private static readonly Person Head = new("David", "Holt");
    private static readonly Person TutorOfSchool = new("Ruth", "Ames");
    private static readonly Person Mentor = new("Omar", "Siddiq");
    private static readonly Person WhoLeaves = new("Pat", "Lowe");
    private static readonly Person WhoComes = new("Kim", "Dale");
    private static readonly Person Ect = new("Lena", "Park");

    /// <summary>What the pair writes. Nobody else ever reads it.</summary>
    private static readonly string[] TheirWords = ["Heron at the window", "Otters in the corridor", "Wren behind the door", "Plover on the stairs"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_leader_sees_the_first_meeting_counted(bool scripts)
    {
        await using var portal = await EmptyPortal.OpenAsync();
        await OpenTrustAsync(portal, scripts);
        await SetUpAsync(portal, scripts);
        await using var mentor = await Screen.OpenAsync(browser, portal.Address, scripts);
        await using var ect = await Screen.OpenAsync(browser, portal.Address, scripts);
        await PairAsync(portal, mentor, ect, scripts);
        await PrepareAsync(mentor, ect);
        portal.Clock.MoveTo(new DateOnly(2026, 11, 18));
        await MeetAsync(mentor, ect);
        await using var leader = await Screen.OpenAsync(browser, portal.Address, scripts);
        await CountAsync(portal, leader);
        await OthersReadNothingAsync(portal, scripts);
    }

    private async Task OpenTrustAsync(EmptyPortal portal, bool scripts)
    {
        await using var screen = await Screen.OpenAsync(browser, portal.Address, scripts);
        var person = new Operator(screen);
        await person.SignInAsync(EmptyPortal.OperatorEmail, EmptyPortal.OperatorPassword);
        await person.OpenTrustAsync("2047", TrustName, Trust.Trim('/'), Lead);
    }

    private async Task SetUpAsync(EmptyPortal portal, bool scripts)
    {
        await using var screen = await Screen.OpenAsync(browser, portal.Address, scripts);
        await screen.AcceptInvitationAsync(await portal.Post.LinkAsync(Lead.Email, TrustName));
        var lead = new TrustLead(screen);
        await lead.BeginAsync();
        await lead.ChooseSchoolsAsync(12, leftOut: "Oasis Academy Putney");
        await lead.SaveTermsAsync("2026 to 2027");
        await ImportAsync(screen, lead);
        await lead.InviteEveryoneAsync();
    }

    private static async Task ImportAsync(Screen screen, TrustLead lead)
    {
        await lead.UploadAsync(Staff("0.8", "Tuesday", "1.5", WhoLeaves));
        await screen.ArrivesAtAsync("Two cells to put right, then we can save");
        await lead.TakeFixAsync("Use Tue", line: 5);
        await screen.ArrivesAtAsync("One cell to put right, then we can save");
        await lead.CorrectAsync("FTE", "1.0");
        await screen.ArrivesAtAsync("Ready: 6 rows are right");
        await screen.ReadsAsync("6 people added");
        await lead.SaveAsync("Save 6 people", "6 people added.");
        await ImportAgainAsync(screen, lead);
    }

    /// <summary>A week later, so to speak: one person new, one with other hours, one gone.</summary>
    private static async Task ImportAgainAsync(Screen screen, TrustLead lead)
    {
        await lead.UploadAsync(Staff("0.9", "Tue", "1.0", WhoComes));
        await screen.ArrivesAtAsync("Ready: 6 rows are right");
        await screen.ReadsAsync("1 person added");
        await screen.ReadsAsync("1 changed");
        await screen.ReadsAsync("1 removed, only if you tick it below");
        await screen.TickAsync("End the roles of the one person who is not in this file");
        await lead.SaveAsync("Save 2 people", "1 person added, 1 person changed, 1 role ended.");
    }

    private static StaffCsv Staff(string tutorFte, string mentorDays, string ectFte, Person second) => new(
        "staff.csv",
        StaffCsv.Row(Leader, null, "Trust leader", "2020-09-01"),
        StaffCsv.Row(Head, Urn, "Headteacher", "2022-09-01"),
        StaffCsv.Row(TutorOfSchool, Urn, "Induction tutor", "2024-09-01", tutorFte),
        StaffCsv.Row(Mentor, Urn, "Mentor", "2023-09-01", "0.2", mentorDays),
        StaffCsv.Row(Ect, Urn, "ECT", "2026-09-01", ectFte),
        StaffCsv.Row(second, Urn, "Mentor", "2023-09-01"));

    private async Task PairAsync(EmptyPortal portal, Screen mentor, Screen ect, bool scripts)
    {
        await using var screen = await Screen.OpenAsync(browser, portal.Address, scripts);
        var tutor = new Tutor(screen);
        await screen.AcceptInvitationAsync(await portal.Post.LinkAsync(TutorOfSchool.Email, TrustName));
        await tutor.ProposeAsync(Ect, Mentor);
        await tutor.TakeBackAsync(Mentor, Ect);
        await tutor.OfferAsync(Mentor, Ect);
        await ect.AcceptInvitationAsync(await portal.Post.LinkAsync(Ect.Email, TrustName));
        await ect.ArrivesOnAsync("/today");
        await ect.ReadsAsync(TutorOfSchool.First);
        await ect.NeverReadsAsync(Mentor.First);
        await mentor.AcceptInvitationAsync(await portal.Post.LinkAsync(Mentor.Email, TrustName));
        await mentor.ArrivesOnAsync("/today");
        await new Partner(mentor, Ect).SayYesAsync(
            $"Say whether you could mentor {Ect.Name}", $"Could you mentor {Ect.Name}?", $"Yes, I’ll mentor {Ect.First}", $"You’ve said yes. {Ect.First} is asked next");
        await ect.GoAsync($"{Trust}/today");
        await ect.ArrivesOnAsync("/today");
        await new Partner(ect, Mentor).SayYesAsync(
            $"Say whether {Mentor.Name} is right for you", $"Could {Mentor.Name} be your mentor?", $"Yes, I’d like {Mentor.First} as my mentor", $"{Mentor.First} is your mentor");
    }

    private static async Task PrepareAsync(Screen mentor, Screen ect)
    {
        var (lena, omar) = (new Partner(ect, Mentor), new Partner(mentor, Ect));
        await lena.OpenMeetingAsync(Tuesday);
        await ect.ArrivesAtAsync($"You and {Mentor.First}, Tuesday");
        await lena.AddToAgendaAsync(TheirWords[0]);
        await lena.AddToAgendaAsync("Not this after all");
        await lena.TakeOffAsync("Not this after all");
        await omar.ArrangeAsync("Tuesday", "14:10", "Room 4");
        await omar.OpenMeetingAsync(Tuesday);
        await mentor.ReadsAsync(TheirWords[0]);
        await omar.AddToAgendaAsync(TheirWords[1]);
        await omar.WriteNoteAsync(TheirWords[2], shared: false);
        await omar.ShareNoteAsync();
        await omar.AddNextStepAsync(TheirWords[3], $"{Ect.First}’s");
        await mentor.LookOverAsync();
    }

    private static async Task MeetAsync(Screen mentor, Screen ect)
    {
        await ect.SignInAsync(Ect, $"{Trust}/today");
        await new Partner(ect, Mentor).FinishAsync(TheirWords[3]);
        await ect.SignOutAsync();
        await mentor.SignInAsync(Mentor, $"{Trust}/today");
        await new Partner(mentor, Ect).SayThatItWasHeldAsync();
    }

    private static async Task CountAsync(EmptyPortal portal, Screen leader)
    {
        await leader.AcceptInvitationAsync(await portal.Post.LinkAsync(Leader.Email, TrustName));
        await leader.ArrivesOnAsync("/today");
        await leader.NeverReadsAsync(TheirWords);
        await leader.FollowAsync("Trust");
        await leader.ArrivesAtAsync("The one meeting due was held. Nowhere stands out.");
        await leader.NeverReadsAsync(TheirWords);
        await leader.FollowAsync(School);
        await leader.ArrivesAtAsync($"{School}: 1 of 1 meetings held");
        await leader.ReadsAsync($"{Ect.Name}");
        await leader.NeverReadsAsync(TheirWords);
    }

    private async Task OthersReadNothingAsync(EmptyPortal portal, bool scripts)
    {
        await using var tutor = await Screen.OpenAsync(browser, portal.Address, scripts);
        await tutor.SignInAsync(TutorOfSchool, $"{Trust}/today");
        await tutor.WalkAsync(TheirWords, $"{Trust}/today", $"{Trust}/pairing", $"{Trust}/conditions");
        await tutor.FollowAsync(School);
        await tutor.ArrivesAtAsync($"{School}: 1 of 1 meetings held");
        await tutor.NeverReadsAsync(TheirWords);
        await using var head = await Screen.OpenAsync(browser, portal.Address, scripts);
        await head.AcceptInvitationAsync(await portal.Post.LinkAsync(Head.Email, TrustName));
        await head.WalkAsync(TheirWords, $"{Trust}/today", $"{Trust}/commitments", $"{Trust}/conditions");
    }
}
