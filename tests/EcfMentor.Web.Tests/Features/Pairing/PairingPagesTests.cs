using System.Net;
using EcfMentor.Application.Features.Pairing;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Web.Tests.Features.Pairing;

/// <summary>The pages of pairing, as each of those concerned uses them.</summary>
public class PairingPagesTests(PortalFixture fixture)
{
    [Theory]
    [InlineData("/pairing")]
    [InlineData("/pairing/mentees/{ella}")]
    [InlineData("/pairing/mentors/{meena}")]
    [InlineData("/pairing/new?mentee={ella}&mentor={meena}")]
    [InlineData("/pairing/requests/{asked}/withdraw")]
    public async Task The_tutors_pages_open_for_the_tutor_and_nobody_else(string pattern)
    {
        var w = await StartAsync();
        var path = await PathAsync(w, pattern);
        using var ruth = await fixture.Portal.SignInAsync(w.Trust, w.Ruth);
        using var nobody = fixture.Portal.Browse(w.Trust);

        Assert.Equal(HttpStatusCode.OK, (await ruth.GetAsync(path)).Status);
        Assert.StartsWith($"{nobody.Root}/sign-in", (await nobody.GetAsync(path)).Location, StringComparison.Ordinal);
        foreach (var wrong in new[] { w.Ella, w.Meena, w.Sam })
        {
            using var browser = await fixture.Portal.SignInAsync(w.Trust, wrong);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path)).Status);
        }
    }

    [Theory]
    [InlineData("/pairing/mentees/{ella}")]
    [InlineData("/pairing/mentors/{meena}")]
    [InlineData("/pairing/new?mentee={ella}&mentor={meena}")]
    [InlineData("/pairing/requests/{asked}/withdraw")]
    public async Task Another_trusts_tutor_finds_none_of_them(string pattern)
    {
        var path = await PathAsync(await StartAsync(), pattern);
        var other = await StartAsync();
        using var browser = await fixture.Portal.SignInAsync(other.Trust, other.Ruth);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);
    }

    [Fact]
    public async Task The_desk_says_who_needs_a_mentor_since_when_and_whom_to_ask()
    {
        var w = await StartAsync();
        using var ruth = await fixture.Portal.SignInAsync(w.Trust, w.Ruth);

        var desk = await ruth.GetAsync("/pairing");
        var choose = await ruth.GetAsync($"/pairing/mentees/{w.EllaPeriod.Id}");

        Assert.Equal("One person needs a mentor", desk.Title);
        Assert.Contains("Since Monday 2 November: six school days. Two people could take this on.", desk.Text, StringComparison.Ordinal);
        Assert.Contains("From Saturday 14 November", desk.Text, StringComparison.Ordinal);
        Assert.Contains("Same subject: mathematics", choose.Text, StringComparison.Ordinal);
        Assert.Contains("Both in school on Mon, Tue, Wed and Thu", choose.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_kept_off_the_list_has_the_rule_beside_them()
    {
        var w = await StartAsync();
        await w.Trust.AddRoleAsync(w.Ruth, Role.Mentor, w.School);
        using var ruth = await fixture.Portal.SignInAsync(w.Trust, w.Ruth);

        var choose = await ruth.GetAsync($"/pairing/mentees/{w.EllaPeriod.Id}");

        Assert.Contains("Why isn’t Ruth Bellamy here?", choose.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ruth Bellamy", choose.Document.QuerySelector("ul.rows")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposing_keeps_what_was_typed_until_it_is_right()
    {
        var w = await StartAsync();
        var own = await w.Trust.AddRoleAsync(w.Ruth, Role.Mentor, w.School);
        using var ruth = await fixture.Portal.SignInAsync(w.Trust, w.Ruth);
        var page = await ruth.GetAsync($"/pairing/new?mentee={w.EllaPeriod.Id}&mentor={own.Id}");

        var unread = await page.SubmitAsync(new() { ["StartsOn.month"] = "", ["Safeguards"] = "Sam assesses." });
        var past = await page.SubmitAsync(new() { ["StartsOn.day"] = "9", ["Safeguards"] = "Sam assesses." });
        var without = await page.SubmitAsync();
        var asked = await page.SubmitAsync(new() { ["Safeguards"] = "Sam assesses." });

        Assert.Equal("11", page.Document.QuerySelector("[name='StartsOn.day']")!.GetAttribute("value"));
        Assert.Equal((HttpStatusCode.BadRequest, "The start must include a month"), (unread.Status, unread.Errors.Single()));
        Assert.Equal("Sam assesses.", unread.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal((HttpStatusCode.BadRequest, "Choose today or a later day"), (past.Status, past.Errors.Single()));
        Assert.Contains("induction tutor, who assesses", without.Errors.Single(), StringComparison.Ordinal);
        Assert.StartsWith($"{ruth.Root}/pairing?asked=", asked.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_proposal_says_who_has_been_asked()
    {
        var w = await StartAsync();
        using var ruth = await fixture.Portal.SignInAsync(w.Trust, w.Ruth);
        var page = await ruth.GetAsync($"/pairing/new?mentee={w.EllaPeriod.Id}&mentor={w.GarethPeriod.Id}");
        var id = await w.ProposeAsync();

        var again = await page.SubmitAsync();
        var desk = await ruth.GetAsync($"/pairing?asked={id}");

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Meena Joshi has already been asked", again.Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("Meena Joshi has been asked. Ella hears nothing unless Meena says yes.", desk.Text, StringComparison.Ordinal);
        Assert.Equal("You’re waiting for one answer", desk.Title);
    }

    [Fact]
    public async Task The_mentor_answers_first_and_the_mentee_after()
    {
        var w = await StartAsync();
        var path = $"/pairing/requests/{await w.ProposeAsync()}";
        using var meena = await fixture.Portal.SignInAsync(w.Trust, w.Meena);
        using var ella = await fixture.Portal.SignInAsync(w.Trust, w.Ella);

        var tooEarly = await ella.GetAsync(path);
        var asked = await meena.GetAsync(path);
        var neither = await asked.SubmitAsync();
        var yes = await asked.SubmitAsync(button: "button[value=true]");
        var hers = await ella.GetAsync(path);
        await hers.SubmitAsync(button: "button[value=true]");
        var agreed = await ella.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, tooEarly.Status);
        Assert.Equal("Could you mentor Ella Fairbrother?", asked.Title);
        Assert.Equal((HttpStatusCode.BadRequest, "Say yes or no"), (neither.Status, neither.Errors.Single()));
        Assert.Equal($"{meena.Root}{path}", yes.Location);
        Assert.Equal("Could Meena Joshi be your mentor?", hers.Title);
        Assert.Equal("Meena is your mentor", agreed.Title);
    }

    [Fact]
    public async Task Yes_and_no_weigh_the_same()
    {
        var w = await StartAsync();
        using var meena = await fixture.Portal.SignInAsync(w.Trust, w.Meena);
        var page = await meena.GetAsync($"/pairing/requests/{await w.ProposeAsync()}");

        var classes = page.Document.QuerySelectorAll("main form button").Select(button => button.ClassName).ToList();

        Assert.Equal(2, classes.Count);
        Assert.Single(classes.Distinct());
    }

    [Fact]
    public async Task A_no_is_hidden_from_the_mentee_wherever_they_look()
    {
        var w = await StartAsync();
        var id = await w.ProposeAsync();
        using var meena = await fixture.Portal.SignInAsync(w.Trust, w.Meena);
        using var ella = await fixture.Portal.SignInAsync(w.Trust, w.Ella);
        await (await meena.GetAsync($"/pairing/requests/{id}")).SubmitAsync(button: "button[value=false]");
        var never = await ella.GetAsync($"/pairing/requests/{Guid.CreateVersion7()}");

        var request = await ella.GetAsync($"/pairing/requests/{id}");
        foreach (var path in new[] { "/today", "/meetings", "/reviews", "/talk" })
        {
            Assert.DoesNotContain("Meena", (await ella.GetAsync(path)).Text, StringComparison.Ordinal);
        }

        Assert.Equal(MentorshipState.DeclinedByMentor, (await w.StoredAsync(id)).State);
        Assert.Equal((HttpStatusCode.NotFound, never.Text), (request.Status, request.Text));
        Assert.False(await w.Trust.InDbAsync(db => db.Outbox.AnyAsync(m => m.To == w.Ella.Email)));
    }

    [Fact]
    public async Task Taking_back_leads_to_the_choice_again_and_a_late_one_says_so()
    {
        var w = await StartAsync();
        var id = await w.ProposeAsync();
        using var ruth = await fixture.Portal.SignInAsync(w.Trust, w.Ruth);
        var page = await ruth.GetAsync($"/pairing/requests/{id}/withdraw");

        var done = await page.SubmitAsync();
        var late = await page.SubmitAsync();

        Assert.Equal($"{ruth.Root}/pairing/mentees/{w.EllaPeriod.Id}", done.Location);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("answered meanwhile", late.Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_is_told_from_when_and_then_names_someone()
    {
        var w = await StartAsync();
        await using var portal = await AppFactory.StartAsync();
        var later = await (await portal.OpenTrustAsync()).AddPairingAsync();
        portal.Clock.MoveTo(new DateOnly(2026, 11, 16));
        using var sam = await fixture.Portal.SignInAsync(w.Trust, w.Sam);
        using var laterSam = await portal.SignInAsync(later.Trust, later.Sam);

        var early = await sam.GetAsync($"/pairing/interim/{w.EllaPeriod.Id}");
        var list = await laterSam.GetAsync("/pairing/interim");
        var page = await laterSam.GetAsync($"/pairing/interim/{later.EllaPeriod.Id}");
        var nobody = await page.SubmitAsync();
        var named = await page.SubmitAsync(new() { ["MentorPeriodId"] = later.MeenaPeriod.Id.ToString() });

        Assert.Equal(HttpStatusCode.Forbidden, early.Status);
        Assert.Contains("from 14 November 2026", early.Text, StringComparison.Ordinal);
        Assert.Equal("Ella Fairbrother has no mentor", list.Title);
        Assert.Empty(page.Document.QuerySelectorAll("input[checked]"));
        Assert.Equal((HttpStatusCode.BadRequest, "Choose a mentor"), (nobody.Status, nobody.Errors.Single()));
        Assert.Equal($"{laterSam.Root}/pairing/interim", named.Location);
        Assert.Equal("Everyone has a mentor", (await laterSam.GetAsync("/pairing/interim")).Title);
    }

    [Fact]
    public async Task The_heads_pages_are_not_for_mentees_mentors_or_other_trusts()
    {
        var w = await StartAsync();
        var other = await StartAsync();
        foreach (var (trust, person, list, one) in new[]
        {
            (w.Trust, w.Ella, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden),
            (w.Trust, w.Meena, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden),
            (w.Trust, w.Ruth, HttpStatusCode.OK, HttpStatusCode.Forbidden),
            (other.Trust, other.Sam, HttpStatusCode.OK, HttpStatusCode.NotFound),
        })
        {
            using var browser = await fixture.Portal.SignInAsync(trust, person);
            Assert.Equal(list, (await browser.GetAsync("/pairing/interim")).Status);
            Assert.Equal(one, (await browser.GetAsync($"/pairing/interim/{w.EllaPeriod.Id}")).Status);
        }
    }

    private async Task<PairingWorld> StartAsync() => await (await fixture.Portal.OpenTrustAsync()).AddPairingAsync();

    private static async Task<string> PathAsync(PairingWorld w, string pattern) => pattern
        .Replace("{ella}", w.EllaPeriod.Id.ToString(), StringComparison.Ordinal)
        .Replace("{meena}", w.MeenaPeriod.Id.ToString(), StringComparison.Ordinal)
        .Replace("{asked}", pattern.Contains("{asked}", StringComparison.Ordinal) ? (await w.ProposeAsync()).ToString() : "", StringComparison.Ordinal);
}
