using System.Net;
using EcfMentor.Domain.People;
using EcfMentor.Persistence.Identity;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Web.Tests.Features.SignIn;

/// <summary>The way in: what opens it, and what a stranger learns at it.</summary>
public class SignInTests(PortalFixture fixture)
{
    [Fact]
    public async Task The_right_password_leads_to_where_they_wanted_to_go()
    {
        var (trust, person) = await SomeoneAsync();
        using var browser = fixture.Portal.Browse(trust);
        var form = await browser.FollowAsync(await browser.GetAsync("/account"));

        var inside = await form.SubmitAsync(new() { ["Email"] = $" {person.Email.ToUpperInvariant()} ", ["Password"] = AppFactory.Password });

        Assert.Equal($"/{trust.Tenant.Identifier}/account", inside.Location);
        Assert.Equal("Your account", (await browser.FollowAsync(inside)).Title);
    }

    [Theory]
    [InlineData("/meetings/1?draft=a", "/meetings/1?draft=a")]
    [InlineData(null, "/today")]
    [InlineData("https://elsewhere.example/today", "/today")]
    public async Task A_form_sent_after_the_session_ended_leads_back_to_the_page_it_stood_on(string? page, string back)
    {
        var (trust, _) = await SomeoneAsync();
        using var browser = fixture.Portal.Browse(trust);
        using var late = new HttpRequestMessage(HttpMethod.Post, $"{browser.Root}/account/leave-everywhere");
        if (page is not null)
        {
            late.Headers.Referrer = page.StartsWith('/') ? new Uri(browser.Client.BaseAddress!, browser.Root + page) : new Uri(page);
        }

        var answer = await browser.SendAsync(late);

        Assert.Equal($"{browser.Root}/sign-in?returnUrl={Uri.EscapeDataString(browser.Root + back)}", answer.Location);
    }

    [Fact]
    public async Task A_wrong_password_a_stranger_an_invited_person_and_a_locked_one_get_the_same_answer()
    {
        var (trust, person) = await SomeoneAsync();
        var (invited, _) = await trust.AddPersonAsync("Not", "Yet", Role.Mentor, await trust.AddSchoolAsync());
        await trust.AddAsync(InvitedAccount(invited));
        using var browser = fixture.Portal.Browse(trust);
        var form = await browser.GetAsync("/sign-in");

        var answers = new List<Page>
        {
            await form.SubmitAsync(new() { ["Email"] = "stranger@nowhere.example", ["Password"] = "not the password" }),
            await form.SubmitAsync(new() { ["Email"] = invited.Email, ["Password"] = "not the password" }),
        };
        for (var i = 0; i < 6; i++)
        {
            answers.Add(await form.SubmitAsync(new() { ["Email"] = person.Email, ["Password"] = "not the password" }));
        }

        answers.Add(await form.SubmitAsync(new() { ["Email"] = person.Email, ["Password"] = AppFactory.Password }));

        Assert.All(answers, page => Assert.Equal(HttpStatusCode.BadRequest, page.Status));
        Assert.Single(answers.Select(page => Assert.Single(page.Errors)).Distinct());
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_and_keeps_what_was_typed()
    {
        var (trust, _) = await SomeoneAsync();
        using var browser = fixture.Portal.Browse(trust);

        var page = await (await browser.GetAsync("/sign-in")).SubmitAsync(new() { ["Email"] = "gareth@school.example" });

        Assert.Equal(["Enter your password"], page.Errors);
        Assert.Equal("gareth@school.example", page.Document.QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/another-trust/today")]
    public async Task A_return_address_outside_the_trust_is_not_followed(string returnUrl)
    {
        var (trust, person) = await SomeoneAsync();
        using var browser = fixture.Portal.Browse(trust);
        var form = await browser.GetAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        var inside = await form.SubmitAsync(new() { ["Email"] = person.Email, ["Password"] = AppFactory.Password });

        Assert.Equal($"/{trust.Tenant.Identifier}/today", inside.Location);
    }

    [Fact]
    public async Task Someone_of_another_trust_cannot_sign_in_here()
    {
        var (_, person) = await SomeoneAsync();
        using var browser = fixture.Portal.Browse(await fixture.Portal.OpenTrustAsync());

        var page = await (await browser.GetAsync("/sign-in")).SubmitAsync(new() { ["Email"] = person.Email, ["Password"] = AppFactory.Password });

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var (trust, person) = await SomeoneAsync();
        using var browser = fixture.Portal.Browse(trust);

        var page = await browser.PostAsync("/sign-in", new() { ["Email"] = person.Email, ["Password"] = AppFactory.Password });

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task The_right_password_of_an_unconfirmed_address_brings_a_link_that_confirms_it()
    {
        var (trust, person) = await SomeoneAsync();
        await trust.InDbAsync(db => db.Accounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.EmailConfirmed, false)));
        using var browser = fixture.Portal.Browse(trust);
        var form = await browser.GetAsync("/sign-in");
        Dictionary<string, string?> fields = new() { ["Email"] = person.Email, ["Password"] = AppFactory.Password };

        var told = await form.SubmitAsync(fields);
        var link = await trust.LinkAsync(person.Email);
        var confirmed = await (await browser.FollowLinkAsync(link)).SubmitAsync();
        var inside = await form.SubmitAsync(fields);

        Assert.Equal("Look in your email first", told.Title);
        Assert.Equal("Thank you, that’s confirmed", confirmed.Title);
        Assert.Equal(HttpStatusCode.Redirect, inside.Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var (trust, person) = await SomeoneAsync();
        using var browser = await fixture.Portal.SignInAsync(trust, person);

        await (await browser.GetAsync("/sign-out")).SubmitAsync();

        Assert.Contains("/sign-in", (await browser.GetAsync("/account")).Location, StringComparison.Ordinal);
    }

    private async Task<(TestTrust Trust, Person Person)> SomeoneAsync()
    {
        var trust = await fixture.Portal.OpenTrustAsync();
        var (person, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, await trust.AddSchoolAsync());
        await AppFactory.AddAccountAsync(trust, person);
        return (trust, person);
    }

    private static Account InvitedAccount(Person person)
    {
        var account = Account.For(person.Id, person.Email);
        account.NormalizedUserName = account.NormalizedEmail = person.NormalizedEmail;
        account.SecurityStamp = Guid.NewGuid().ToString();
        return account;
    }
}
