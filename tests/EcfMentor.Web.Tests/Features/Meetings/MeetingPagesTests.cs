using System.Net;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Web.Tests.Features.Meetings;

/// <summary>The pages of a pair's meetings, opened and posted by everyone who might try.</summary>
public class MeetingPagesTests(PortalFixture fixture)
{
    private sealed record Setting(PairWorld World, Meeting Over, Meeting Coming);

    private async Task<Setting> SetAsync()
    {
        var world = await (await fixture.Portal.OpenTrustAsync()).AddPairsAsync();
        return new Setting(world, await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 11, 5)), await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 11, 12)));
    }

    private Task<Browser> As(Setting setting, Person person) => fixture.Portal.SignInAsync(setting.World.Trust, person);

    private static IEnumerable<string> Pages(Setting it) =>
        [$"/meetings/{it.Over.Id}", $"/meetings/{it.Over.Id}/record", $"/meetings/arrange/{it.World.Mentorship.Id}"];

    private static Task<T> Stored<T>(Setting it, Func<Meeting, T> what) =>
        it.World.Trust.InDbAsync(async db => what(await db.Meetings.SingleAsync(m => m.Id == it.Over.Id)));

    [Fact]
    public async Task Anonymous_is_asked_to_sign_in()
    {
        var it = await SetAsync();
        using var browser = fixture.Portal.Browse(it.World.Trust);
        foreach (var path in Pages(it).Concat(["/meetings", "/next-steps", "/today", "/talk"]))
        {
            Assert.Contains("/sign-in", (await browser.GetAsync(path)).Location, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_outside_the_pair_finds_its_pages_whatever_their_role()
    {
        var it = await SetAsync();
        foreach (var stranger in it.World.Strangers)
        {
            using var browser = await As(it, stranger);
            foreach (var path in Pages(it))
            {
                Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);
            }
        }
    }

    [Fact]
    public async Task A_mentor_of_another_trust_finds_nothing()
    {
        var (it, other) = (await SetAsync(), await SetAsync());
        using var browser = await As(other, other.World.Mentor);
        foreach (var path in Pages(it))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task Strangers_cannot_post_with_a_token_of_their_own()
    {
        var it = await SetAsync();
        var theirs = await it.World.Trust.AddMeetingAsync(it.World.OtherMentorship, new(2026, 11, 5));
        using var browser = await As(it, it.World.OtherMentor);
        var token = (await browser.GetAsync($"/meetings/{theirs.Id}")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var path in new[] { "record", "met", "agenda", "notes", "steps", $"notes/{Guid.CreateVersion7()}/delete", $"agenda/{Guid.CreateVersion7()}/remove" })
        {
            var page = await browser.PostAsync($"/meetings/{it.Over.Id}/{path}", new()
            {
                ["__RequestVerificationToken"] = token, ["Outcome"] = "Missed", ["MissedReason"] = "Clash", ["held"] = "own", ["agendaText"] = "x", ["noteText"] = "x", ["stepText"] = "x",
            });
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
        }

        Assert.Equal(MeetingState.Planned, await Stored(it, m => m.State));
    }

    [Fact]
    public async Task The_record_form_fills_facts_and_never_chooses_protected_time()
    {
        var it = await SetAsync();
        using var browser = await As(it, it.World.Mentor);

        var page = await browser.GetAsync($"/meetings/{it.Over.Id}/record");

        Assert.Equal("Your meeting with Yasmin", page.Title);
        Assert.NotNull(page.Document.QuerySelector("input[name=Minutes][value='45'][checked]"));
        Assert.Empty(page.Document.QuerySelectorAll("input[name=InProtectedTime][checked]"));
        Assert.Equal(3, page.Document.QuerySelectorAll("input[name=InProtectedTime]").Length);
        Assert.Equal("5", page.Document.QuerySelector("input[name='HeldOn.day']")!.GetAttribute("value"));
        Assert.NotNull(page.Document.QuerySelector("input[name=NoteShared][value=false][checked]"));
        Assert.Contains("You and Yasmin see this record", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recording_saves_and_leads_to_today()
    {
        var it = await SetAsync();
        using var browser = await As(it, it.World.Mentor);

        var sent = await (await browser.GetAsync($"/meetings/{it.Over.Id}/record")).SubmitAsync(new()
        {
            ["Outcome"] = "Held", ["InProtectedTime"] = "Yes", ["Minutes"] = "other", ["OtherMinutes"] = "25", ["Note"] = "mine alone", ["MovedTo.day"] = "rubbish", ["MovedTo.month"] = "", ["MovedTo.year"] = "",
        });
        var today = await browser.FollowAsync(sent);

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal(HttpStatusCode.OK, today.Status);
        Assert.Equal((MeetingState.Held, 25), await Stored(it, m => (m.State, m.Minutes!.Value)));
        using var other = await As(it, it.World.Mentee);
        Assert.DoesNotContain("mine alone", (await other.GetAsync($"/meetings/{it.Over.Id}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_it_and_everything_typed_is_kept()
    {
        var it = await SetAsync();
        using var browser = await As(it, it.World.Mentor);

        var page = await (await browser.GetAsync($"/meetings/{it.Over.Id}/record")).SubmitAsync(new() { ["Outcome"] = "Held", ["Note"] = "typed already" });

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Say whether it was in protected time"], page.Errors);
        Assert.NotNull(page.Document.QuerySelector("#InProtectedTime-error"));
        Assert.Equal("typed already", page.Document.QuerySelector("textarea[name=Note]")!.TextContent.Trim());
        Assert.NotNull(page.Document.QuerySelector("input[name=Outcome][value=Held][checked]"));
        Assert.Equal(MeetingState.Planned, await Stored(it, m => m.State));
    }

    [Fact]
    public async Task One_tap_on_today_records_and_no_leads_to_the_reason()
    {
        var it = await SetAsync();
        using var browser = await As(it, it.World.Mentor);
        var today = await browser.GetAsync("/today");

        var no = await today.SubmitAsync(button: "button[value=no]");
        var yes = await today.SubmitAsync(button: "button[value=own]");

        Assert.EndsWith($"/meetings/{it.Over.Id}/record?outcome=Missed", no.Location, StringComparison.Ordinal);
        Assert.NotNull((await browser.FollowAsync(no)).Document.QuerySelector("input[name=Outcome][value=Missed][checked]"));
        Assert.Contains("put it right", (await browser.FollowAsync(yes)).Text, StringComparison.Ordinal);
        Assert.Equal((MeetingState.Held, ProtectedTime.No), await Stored(it, m => (m.State, m.InProtectedTime!.Value)));
    }

    [Fact]
    public async Task Both_add_to_the_agenda_and_an_empty_item_is_refused_beside_its_field()
    {
        var it = await SetAsync();
        using var browser = await As(it, it.World.Mentee);
        var page = await browser.GetAsync($"/meetings/{it.Coming.Id}");

        var empty = await page.SubmitAsync(new() { ["AgendaText"] = " " }, "form[action$='/agenda']");
        var added = await page.SubmitAsync(new() { ["AgendaText"] = "Is this much <marking> normal?" }, "form[action$='/agenda']");

        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.NotNull(empty.Document.QuerySelector("#AgendaText-error"));
        Assert.Null(empty.Document.QuerySelector("#NoteText-error"));
        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        Assert.Contains("Is this much <marking> normal?", (await browser.GetAsync("/today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_says_who_can_see_it_and_sharing_is_an_act()
    {
        var it = await SetAsync();
        using var browser = await As(it, it.World.Mentee);
        await (await browser.GetAsync($"/meetings/{it.Coming.Id}")).SubmitAsync(new() { ["NoteText"] = "a thought" }, "form[action$='/notes']");
        var mine = await browser.GetAsync($"/meetings/{it.Coming.Id}");
        Assert.Contains("Only you can see this", mine.Text, StringComparison.Ordinal);

        await mine.SubmitAsync(form: "form[action$='/share']");

        Assert.Contains("You and Gareth can see this", (await browser.GetAsync($"/meetings/{it.Coming.Id}")).Text, StringComparison.Ordinal);
        using var other = await As(it, it.World.Mentor);
        Assert.Contains("a thought", (await other.GetAsync($"/meetings/{it.Coming.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arranging_offers_common_days_and_moves_what_is_to_come()
    {
        var it = await SetAsync();
        using var browser = await As(it, it.World.Mentor);
        var page = await browser.GetAsync($"/meetings/arrange/{it.World.Mentorship.Id}");

        var wrong = await page.SubmitAsync(new() { ["Minutes"] = "" });
        var done = await page.SubmitAsync(new() { ["Day"] = "Wed", ["Time"] = "08:15" });

        Assert.Equal(5, page.Document.QuerySelectorAll("input[name=Day]").Length);
        Assert.Equal(["Say how many minutes"], wrong.Errors);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Contains("Wednesday 11 November", (await browser.FollowAsync(done)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_steps_are_listed_and_their_owner_finishes_them()
    {
        var it = await SetAsync();
        using var browser = await As(it, it.World.Mentee);
        await (await browser.GetAsync($"/meetings/{it.Coming.Id}")).SubmitAsync(new() { ["StepText"] = "Silent start" }, "form[action$='/steps']");
        var list = await browser.GetAsync("/next-steps");
        Assert.Equal("One next step open", list.Title);

        await list.SubmitAsync(form: "form[action$='/close']", button: "button[value=done]");

        Assert.Equal("No next steps open", (await browser.GetAsync("/next-steps")).Title);
    }

    [Fact]
    public async Task Someone_without_a_pair_sees_a_kind_empty_list()
    {
        var it = await SetAsync();
        using var browser = await As(it, it.World.Tutor);

        var page = await browser.GetAsync("/meetings");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Yasmin", page.Text, StringComparison.Ordinal);
    }
}
