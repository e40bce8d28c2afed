using System.Net;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Web.Tests.Features.Staff;

/// <summary>The pages on which a trust's lead imports staff and invites them.</summary>
public class StaffPagesTests(PortalFixture fixture)
{
    [Theory]
    [InlineData("/set-up/staff")]
    [InlineData("/set-up/staff/template")]
    [InlineData("/set-up/staff/0198a000-0000-7000-8000-000000000000")]
    [InlineData("/set-up/invite")]
    public async Task Nobody_else_gets_in(string path)
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        var (mentor, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, await trust.AddSchoolAsync());
        using var anonymous = fixture.Portal.Browse(trust);
        using var browser = await fixture.Portal.SignInAsync(trust, mentor);

        Assert.Equal(HttpStatusCode.Redirect, (await anonymous.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Another_trusts_draft_is_not_found()
    {
        var (_, lead, school) = await OpenAsync();
        var (other, stranger, _) = await OpenAsync();
        var draft = await lead.Trust.UploadAsync(lead.Person, Row("a@fen.org.uk", school));
        using var browser = await fixture.Portal.SignInAsync(other, stranger.Person);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/set-up/staff/{draft}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/set-up/staff/{draft}/rows")).Status);
    }

    [Fact]
    public async Task A_wrong_file_is_refused_beside_the_field_and_a_right_one_is_checked()
    {
        var (trust, lead, school) = await OpenAsync();
        using var browser = await fixture.Portal.SignInAsync(trust, lead.Person);
        var page = await browser.GetAsync("/set-up/staff");

        var none = await page.SubmitAsync();
        var refused = await UploadAsync(page, "Name,Post\r\nA,B"u8.ToArray());
        var checkedFile = await UploadAsync(page, StaffFiles.Of(Row("a@fen.org.uk", school)).ToArray());

        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Single(refused.Errors);
        Assert.NotNull(refused.Document.QuerySelector("#File-error, .govuk-error-message"));
        Assert.Equal("Ready: the one row is right", (await browser.FollowAsync(checkedFile)).Title);
    }

    [Fact]
    public async Task Cells_are_put_right_one_press_at_a_time_and_then_saved()
    {
        var (trust, lead, school) = await OpenAsync();
        var (gone, period) = await trust.AddPersonAsync("Ann", "Moss", Role.Mentor, school);
        using var browser = await fixture.Portal.SignInAsync(trust, lead.Person);
        var draft = await trust.UploadAsync(lead.Person, $"s.okoro@marramhigh,Simon,Okoro,,{school.Urn},Mentor,2026-09-01,,,Tuesday,,", Row("b@fen.org.uk", school));

        var page = await browser.GetAsync($"/set-up/staff/{draft}");
        var ready = await browser.FollowAsync(await page.SubmitAsync(new() { ["Cells[2|Email]"] = "s.okoro@marramhigh.org.uk" }, button: "button[name=Fix]"));
        var saved = await browser.FollowAsync(await ready.SubmitAsync(new() { ["EndAbsent"] = "true" }));

        Assert.Equal("Two cells to put right, then we can save", page.Title);
        Assert.Equal(2, page.Errors.Count);
        Assert.Equal("Line 2: email isn't complete", page.Errors[0]);
        Assert.All(page.Document.QuerySelectorAll(".govuk-error-summary li a"), link => Assert.NotNull(page.Document.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal("Ready: 2 rows are right", ready.Title);
        Assert.Contains("End the roles of the one person who is not in this file", ready.Text, StringComparison.Ordinal);
        Assert.Contains("2 people added, 1 role ended.", saved.Text, StringComparison.Ordinal);
        Assert.Equal(fixture.Portal.Today, await trust.InDbAsync(db => db.RolePeriods.Where(p => p.Id == period.Id).Select(p => p.EndsOn).SingleAsync()));
        Assert.NotNull(gone);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_for_the_file()
    {
        var (trust, lead, school) = await OpenAsync();
        using var browser = await fixture.Portal.SignInAsync(trust, lead.Person);
        var draft = await trust.UploadAsync(lead.Person, Row("a@fen.org.uk", school) + "Music,Primary,more");

        var page = await browser.GetAsync($"/set-up/staff/{draft}");
        var rows = await browser.GetAsync($"/set-up/staff/{draft}/rows");

        Assert.Equal("One row to put right in your file", page.Title);
        Assert.Contains("only the file itself can put it right", page.Text, StringComparison.Ordinal);
        Assert.Contains(StaffFiles.Header, rows.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_invited_and_the_page_says_so()
    {
        var (trust, lead, school) = await OpenAsync();
        var (gareth, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, school);
        await trust.AddPersonAsync("Yasmin", "Iqbal", Role.Ect, school);
        using var browser = await fixture.Portal.SignInAsync(trust, lead.Person);

        var page = await browser.GetAsync("/set-up/invite");
        var nobody = await page.SubmitAsync(new() { ["People"] = null });
        var sent = await page.SubmitAsync(new() { ["People"] = gareth.Id.ToString() });
        Assert.Equal((HttpStatusCode.Redirect, ""), (sent.Status, string.Join("; ", sent.Errors)));
        var one = await browser.FollowAsync(sent);

        Assert.Equal("2 people to invite", page.Title);
        Assert.Equal(["Choose whom to invite"], nobody.Errors);
        Assert.Contains("One invitation is on its way.", one.Text, StringComparison.Ordinal);
        Assert.Equal("One person to invite", one.Title);
        Assert.Equal(gareth.Email, await trust.InDbAsync(db => db.Outbox.Select(mail => mail.To).SingleAsync()));
    }

    private static string Row(string email, School school) => $"{email},Helen,Cross,,{school.Urn},Mentor,2026-09-01,,,,,";

    private static Task<Page> UploadAsync(Page page, byte[] file)
    {
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(file), "File", "staff.csv" } };
        return page.Browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, page.Browser.Root + "/set-up/staff") { Content = form });
    }

    private async Task<(TestTrust Trust, (TestTrust Trust, Person Person) Lead, School School)> OpenAsync()
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        return (trust, (trust, await trust.AddLeadAsync()), await trust.AddSchoolAsync());
    }
}
