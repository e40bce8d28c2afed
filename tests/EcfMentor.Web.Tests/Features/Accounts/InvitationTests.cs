using System.Net;
using EcfMentor.Application.Features.Accounts;
using EcfMentor.Application.Features.Staff;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;

namespace EcfMentor.Web.Tests.Features.Accounts;

/// <summary>From an e-mail to an account: invitations and new passwords.</summary>
public class InvitationTests(PortalFixture fixture)
{
    private const string Chosen = "three odd words";

    [Fact]
    public async Task An_invitation_makes_an_account_once()
    {
        var (trust, person, link) = await InvitedAsync();
        using var browser = fixture.Portal.Browse(trust);
        var form = await browser.FollowLinkAsync(link);

        var inside = await form.SubmitAsync(new() { ["Password"] = Chosen });
        using var other = fixture.Portal.Browse(trust);
        var again = await other.FollowLinkAsync(link);
        var signedIn = await (await other.GetAsync("/sign-in")).SubmitAsync(new() { ["Email"] = person.Email, ["Password"] = Chosen });

        Assert.Equal($"/{trust.Tenant.Identifier}/today", inside.Location);
        Assert.Equal("Your account", (await browser.GetAsync("/account")).Title);
        Assert.Equal("This link doesn’t work any more", again.Title);
        Assert.Equal($"/{trust.Tenant.Identifier}/today", signedIn.Location);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("passwordpassword")]
    [InlineData("Welcome123456!!!")]
    public async Task A_weak_password_is_refused_and_the_link_still_works(string password)
    {
        var (trust, _, link) = await InvitedAsync();
        using var browser = fixture.Portal.Browse(trust);

        var refused = await (await browser.FollowLinkAsync(link)).SubmitAsync(new() { ["Password"] = password });
        var taken = await refused.SubmitAsync(new() { ["Password"] = Chosen });

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Single(refused.Errors);
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
    }

    [Fact]
    public async Task An_invitation_of_one_trust_opens_nothing_in_another()
    {
        var (trust, _, link) = await InvitedAsync();
        var other = await fixture.Portal.OpenTrustAsync();
        using var browser = fixture.Portal.Browse(other);

        var page = await browser.FollowLinkAsync(link.Replace($"/{trust.Tenant.Identifier}/", $"/{other.Tenant.Identifier}/", StringComparison.Ordinal));

        Assert.Equal("This link doesn’t work any more", page.Title);
    }

    [Fact]
    public async Task Someone_who_signs_in_already_is_not_invited_again_and_no_invitation_goes_round_their_password()
    {
        var (trust, person, link) = await InvitedAsync();
        var (lead, _) = await trust.AddPersonAsync("Dee", "Marsh", Role.TrustInductionLead, null);
        await trust.InDbAsync(async db =>
        {
            db.Accounts.Single(a => a.Id == person.Id).PasswordHash = "some hash, set since";
            db.People.Single(p => p.Id == person.Id).MarkInvited(DateTime.UnixEpoch);
            return await db.SaveChangesAsync();
        });
        using var browser = fixture.Portal.Browse(trust);
        using var leads = await fixture.Portal.SignInAsync(trust, lead);

        var sent = await trust.SendAsync(lead.Id, new InvitePeople([person.Id], Again: true));

        Assert.Equal("This link doesn’t work any more", (await browser.FollowLinkAsync(link)).Title);
        Assert.Equal(0, sent.Value.Sent);
        Assert.Contains("Has accepted", (await leads.GetAsync("/set-up/invite")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/invitation?person=0198a000-0000-7000-8000-000000000000&code=abc")]
    [InlineData("/invitation")]
    [InlineData("/invitation?person=x&code=%ff")]
    [InlineData("/new-password?code=abc")]
    [InlineData("/confirm-email")]
    public async Task A_broken_link_says_so(string path)
    {
        using var browser = fixture.Portal.Browse(await fixture.Portal.OpenTrustAsync());

        Assert.Equal("This link doesn’t work any more", (await browser.GetAsync(path)).Title);
    }

    [Fact]
    public async Task A_forgotten_password_is_answered_the_same_for_everyone_and_its_link_works_once()
    {
        var (trust, person) = await SomeoneAsync();
        using var session = await fixture.Portal.SignInAsync(trust, person);
        using var browser = fixture.Portal.Browse(trust);
        var form = await browser.GetAsync("/forgotten-password");

        var known = await form.SubmitAsync(new() { ["Email"] = person.Email });
        var unknown = await form.SubmitAsync(new() { ["Email"] = "x@nowhere.example" });
        var link = await trust.LinkAsync(person.Email);
        var chosen = await (await browser.FollowLinkAsync(link)).SubmitAsync(new() { ["Password"] = Chosen });

        Assert.Equal(known.Text.Replace(person.Email, "", StringComparison.Ordinal), unknown.Text.Replace("x@nowhere.example", "", StringComparison.Ordinal));
        Assert.Equal($"/{trust.Tenant.Identifier}/sign-in?changed=true", chosen.Location);
        Assert.Equal("This link doesn’t work any more", (await browser.FollowLinkAsync(link)).Title);
        Assert.Contains("/sign-in", (await session.GetAsync("/account")).Location, StringComparison.Ordinal);
    }

    private async Task<(TestTrust Trust, Person Person)> SomeoneAsync()
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        var (person, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, await trust.AddSchoolAsync());
        await AppFactory.AddAccountAsync(trust, person);
        return (trust, person);
    }

    /// <summary>An account without a password, and the link that its owner gets.</summary>
    private async Task<(TestTrust Trust, Person Person, string Link)> InvitedAsync()
    {
        var (trust, person) = await SomeoneAsync();
        await trust.InDbAsync(async db =>
        {
            var account = db.Accounts.Single(a => a.Id == person.Id);
            (account.PasswordHash, account.EmailConfirmed) = (null, false);
            return await db.SaveChangesAsync();
        });
        await trust.SendAsNobodyAsync(new RequestPasswordReset(person.Email));
        return (trust, person, await trust.LinkAsync(person.Email));
    }
}
