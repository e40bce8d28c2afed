using System.Net;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Web.Tests.Features.Setup;

/// <summary>The page of term dates: counting, a school that differs, and what other trusts and roles get.</summary>
public class TermsPageTests(PortalFixture fixture)
{
    [Fact]
    public async Task Counting_saves_nothing_and_keeps_what_was_typed()
    {
        var (trust, lead, _) = await StartAsync();
        using var browser = await fixture.Portal.SignInAsync(trust, lead);
        var page = await browser.GetAsync("/set-up/terms");

        var counted = await page.SubmitAsync(new() { ["Terms[1].Inset[1]"] = "2027-03-01" }, button: "button[name=count]");

        Assert.Contains("195 school days, 190 of them taught", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, counted.Status);
        Assert.Contains("195 school days, 189 of them taught", counted.Text, StringComparison.Ordinal);
        Assert.Equal("2027-03-01", counted.Document.QuerySelector("[name='Terms[1].Inset[1]']")!.GetAttribute("value"));
        Assert.False(await trust.InDbAsync(db => db.Terms.AnyAsync()));
    }

    [Fact]
    public async Task A_term_that_ends_centuries_later_is_refused_beside_its_field()
    {
        var (trust, lead, _) = await StartAsync();
        using var browser = await fixture.Portal.SignInAsync(trust, lead);
        var page = await browser.GetAsync("/set-up/terms");

        var saved = await page.SubmitAsync(new() { ["Terms[2].End"] = "2207-07-21" });
        var counted = await page.SubmitAsync(new() { ["Terms[2].End"] = "2207-07-21" }, button: "button[name=count]");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (saved.Status, counted.Status));
        Assert.Equal(["Give a last day before September 2027"], saved.Errors);
        Assert.Equal("#Terms_2__End", saved.Document.QuerySelector(".govuk-error-summary li a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_school_can_differ_and_go_back_to_the_trusts_dates()
    {
        var (trust, lead, school) = await StartAsync();
        using var browser = await fixture.Portal.SignInAsync(trust, lead);
        await (await browser.GetAsync("/set-up/terms")).SubmitAsync();
        var address = $"/set-up/terms?year=2026&school={school.Id}";
        var offered = await browser.GetAsync(address);

        var saved = await offered.SubmitAsync(new() { ["Terms[0].Start"] = "2026-09-02", ["Terms[0].Inset[0]"] = "" });
        var trusts = await browser.GetAsync("/set-up/terms");
        var own = await browser.GetAsync(address);
        var back = await own.SubmitAsync(form: "form[action$='/as-the-trust']");

        Assert.Equal($"{browser.Root}/set-up/terms?year=2026", saved.Location);
        Assert.Equal("2026-09-01", trusts.Document.QuerySelector("[name='Terms[0].Start']")!.GetAttribute("value"));
        Assert.NotNull(trusts.Document.QuerySelector($".rows a[href$='{school.Id}']"));
        Assert.Equal("2026-09-02", own.Document.QuerySelector("[name='Terms[0].Start']")!.GetAttribute("value"));
        Assert.Equal($"{browser.Root}/set-up/terms?year=2026", back.Location);
        Assert.Equal("2026-09-01", (await browser.GetAsync(address)).Document.QuerySelector("[name='Terms[0].Start']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Another_trusts_school_is_not_found_and_other_roles_may_not_post()
    {
        var (trust, lead, school) = await StartAsync();
        var (other, _, theirs) = await StartAsync();
        var (head, _) = await trust.AddPersonAsync("Sam", "Oyelaran", Role.Headteacher, school);
        using var hers = await fixture.Portal.SignInAsync(trust, lead);
        using var his = await fixture.Portal.SignInAsync(trust, head);
        var page = await hers.GetAsync("/set-up/terms");
        var token = page.Document.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var foreign = await page.SubmitAsync(new() { ["School"] = theirs.Id.ToString() });
        var taken = await hers.PostAsync("/set-up/terms/as-the-trust", new() { ["year"] = "2026", ["school"] = theirs.Id.ToString(), ["__RequestVerificationToken"] = token });
        var wrongRole = await his.GetAsync($"/set-up/terms?school={school.Id}");

        Assert.Equal(HttpStatusCode.NotFound, (await hers.GetAsync($"/set-up/terms?school={theirs.Id}")).Status);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.Status, taken.Status));
        Assert.Equal(HttpStatusCode.Forbidden, wrongRole.Status);
        Assert.False(await other.InDbAsync(db => db.Terms.AnyAsync()));
    }

    private async Task<(TestTrust Trust, Person Lead, School School)> StartAsync()
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        await trust.AddAsync(new TrustSetup(Guid.CreateVersion7(), "Saltmarsh Learning Trust", null));
        var (lead, _) = await trust.AddPersonAsync("Jo", "Merrick", Role.TrustInductionLead, null);
        return (trust, lead, await trust.AddSchoolAsync("Fen End Primary School"));
    }
}
