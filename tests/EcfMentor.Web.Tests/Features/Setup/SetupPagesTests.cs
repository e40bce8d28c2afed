using System.Net;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;

namespace EcfMentor.Web.Tests.Features.Setup;

/// <summary>The set-up pages as the trust's lead uses them.</summary>
public class SetupPagesTests(PortalFixture fixture)
{
    [Theory]
    [InlineData("/set-up")]
    [InlineData("/set-up/schools")]
    [InlineData("/set-up/terms")]
    [InlineData("/set-up/sign-in")]
    public async Task Opens_for_the_lead_and_for_nobody_else(string path)
    {
        var (trust, lead) = await StartAsync();
        var (head, _) = await trust.AddPersonAsync("Sam", "Oyelaran", Role.Headteacher, await trust.AddSchoolAsync());
        using var hers = await fixture.Portal.SignInAsync(trust, lead);
        using var his = await fixture.Portal.SignInAsync(trust, head);

        Assert.Equal(HttpStatusCode.OK, (await hers.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await his.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_date_that_can_not_be_read_is_kept_with_its_message_beside_it()
    {
        var (trust, lead) = await StartAsync();
        using var browser = await fixture.Portal.SignInAsync(trust, lead);
        var page = await browser.GetAsync("/set-up/terms");

        var again = await page.SubmitAsync(new() { ["Terms[1].Start"] = "4th January", ["Terms[0].BreakEnd"] = "" });

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(2, again.Errors.Count);
        Assert.Equal("4th January", again.Document.QuerySelector("[name='Terms[1].Start']")!.GetAttribute("value"));
        Assert.Contains("Enter both days of the half-term break, or neither", again.Errors);
    }

    [Fact]
    public async Task Saving_the_terms_goes_on_to_the_staff_file_and_marks_the_step_done()
    {
        var (trust, lead) = await StartAsync();
        using var browser = await fixture.Portal.SignInAsync(trust, lead);

        var saved = await (await browser.GetAsync("/set-up/terms")).SubmitAsync();
        var hub = await browser.GetAsync("/set-up");

        Assert.Equal($"{browser.Root}/set-up/staff", saved.Location);
        Assert.Contains("2026 to 2027", hub.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_school_chosen_says_so_beside_the_schools()
    {
        var (trust, lead) = await StartAsync();
        await trust.AddSchoolAsync();
        using var browser = await fixture.Portal.SignInAsync(trust, lead);

        var again = await (await browser.GetAsync("/set-up/schools")).SubmitAsync(new() { ["Urns"] = null });

        Assert.Equal(["Choose at least one school"], again.Errors);
    }

    private async Task<(TestTrust Trust, Person Lead)> StartAsync()
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        await trust.AddAsync(new TrustSetup(Guid.CreateVersion7(), "Saltmarsh Learning Trust", null));
        var (lead, _) = await trust.AddPersonAsync("Jo", "Merrick", Role.TrustInductionLead, null);
        return (trust, lead);
    }
}
