using System.Net;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Web.Tests.Features.Accounts;

/// <summary>One's own account.</summary>
public class AccountTests(PortalFixture fixture)
{
    private const string Chosen = "three odd words";

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/password")]
    [InlineData("/account/authenticator")]
    [InlineData("/account/recovery-codes")]
    [InlineData("/account/authenticator/off")]
    [InlineData("/account/sign-out-everywhere")]
    public async Task Nobody_and_someone_of_another_trust_are_asked_to_sign_in(string path)
    {
        var (trust, person) = await SomeoneAsync();
        var other = await fixture.Portal.OpenTrustAsync();
        using var nobody = fixture.Portal.Browse(trust);
        using var session = await fixture.Portal.SignInAsync(trust, person);

        Assert.Contains("/sign-in", (await nobody.GetAsync(path)).Location, StringComparison.Ordinal);
        var request = new HttpRequestMessage(HttpMethod.Get, $"/{other.Tenant.Identifier}{path}");
        request.Headers.Add("Cookie", session.SessionCookie);
        using var stray = fixture.Portal.Browse(other);
        Assert.Contains($"/{other.Tenant.Identifier}/sign-in", (await stray.SendAsync(request)).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await session.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_new_password_needs_the_old_one_and_ends_every_other_session()
    {
        var (trust, person) = await SomeoneAsync();
        using var here = await fixture.Portal.SignInAsync(trust, person);
        using var elsewhere = await fixture.Portal.SignInAsync(trust, person);
        var form = await here.GetAsync("/account/password");

        var wrong = await form.SubmitAsync(new() { ["Current"] = "not it at all", ["New"] = Chosen });
        var weak = await form.SubmitAsync(new() { ["Current"] = AppFactory.Password, ["New"] = "short" });
        var right = await form.SubmitAsync(new() { ["Current"] = AppFactory.Password, ["New"] = Chosen });

        Assert.Equal((HttpStatusCode.BadRequest, 1), (wrong.Status, wrong.Errors.Count));
        Assert.Equal((HttpStatusCode.BadRequest, 1), (weak.Status, weak.Errors.Count));
        Assert.Equal(HttpStatusCode.Redirect, right.Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_this_session_and_every_other_at_once()
    {
        var (trust, person) = await SomeoneAsync();
        using var here = await fixture.Portal.SignInAsync(trust, person);
        using var elsewhere = await fixture.Portal.SignInAsync(trust, person);

        await (await here.GetAsync("/account/sign-out-everywhere")).SubmitAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await here.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_second_step_is_asked_for_after_the_password_and_a_recovery_code_works_once()
    {
        var (trust, person) = await SomeoneAsync();
        using var here = await fixture.Portal.SignInAsync(trust, person);
        var setUp = await here.GetAsync("/account/authenticator");
        var key = setUp.Document.QuerySelector(".key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

        var refused = await setUp.SubmitAsync(new() { ["Code"] = "000" });
        var codes = await setUp.SubmitAsync(new() { ["Code"] = Totp.Now(key) });
        var code = codes.Document.QuerySelector(".key")!.TextContent;
        using var door = fixture.Portal.Browse(trust);
        var second = await door.FollowAsync(await (await door.GetAsync("/sign-in")).SubmitAsync(new() { ["Email"] = person.Email, ["Password"] = AppFactory.Password }));
        var before = await door.GetAsync("/account");
        var empty = await second.SubmitAsync();
        var inside = await second.SubmitAsync(new() { ["Code"] = code });
        using var later = fixture.Portal.Browse(trust);
        var secondAgain = await later.FollowAsync(await (await later.GetAsync("/sign-in")).SubmitAsync(new() { ["Email"] = person.Email, ["Password"] = AppFactory.Password }));
        var usedCode = await secondAgain.SubmitAsync(new() { ["Code"] = code });

        Assert.NotNull(setUp.Document.QuerySelector("svg.qr path"));
        Assert.Single(refused.Errors);
        Assert.Equal(10, codes.Document.QuerySelectorAll(".key").Length);
        Assert.Equal("Enter the code from your app", second.Title);
        Assert.Equal(HttpStatusCode.Redirect, before.Status);
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Equal($"/{trust.Tenant.Identifier}/today", inside.Location);
        Assert.Equal(HttpStatusCode.BadRequest, usedCode.Status);
    }

    [Fact]
    public async Task Turning_the_second_step_off_needs_the_password()
    {
        var (trust, person) = await SomeoneAsync();
        await trust.InDbAsync(db => db.Accounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.TwoFactorEnabled, true)));
        using var here = await fixture.Portal.SignInAsync(trust, person);
        var form = await here.GetAsync("/account/authenticator/off");

        var wrong = await form.SubmitAsync(new() { ["Password"] = "not it at all" });
        var still = await trust.InDbAsync(db => db.Accounts.Select(a => a.TwoFactorEnabled).SingleAsync());
        await form.SubmitAsync(new() { ["Password"] = AppFactory.Password });

        Assert.Single(wrong.Errors);
        Assert.True(still);
        Assert.False(await trust.InDbAsync(db => db.Accounts.Select(a => a.TwoFactorEnabled).SingleAsync()));
    }

    private async Task<(TestTrust Trust, Person Person)> SomeoneAsync()
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        var (person, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, await trust.AddSchoolAsync());
        await AppFactory.AddAccountAsync(trust, person);
        return (trust, person);
    }
}
