using EcfMentor.Application.Features.Accounts;
using EcfMentor.Persistence.Identity;
using EcfMentor.Web.Infrastructure.Mvc;
using EcfMentor.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Accounts;

/// <summary>What someone who can't sign in is asked for.</summary>
public sealed class ForgottenPasswordForm
{
    public string? Email { get; set; }
}

/// <summary>A new password by way of an e-mail, and the confirmation of an address.</summary>
[AllowAnonymous, InTrust]
public sealed class ForgottenPasswordController(UserManager<Account> users) : PortalController
{
    /// <summary>
    /// The answer comes no sooner than this, known address or not: writing an e-mail takes a moment that a stranger could time.
    /// </summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(400);

    [HttpGet("/forgotten-password")]
    public IActionResult Ask(string? email) => View("ForgottenPassword", new ForgottenPasswordForm { Email = email });

    [HttpPost("/forgotten-password")]
    public async Task<IActionResult> Ask(ForgottenPasswordForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Email))
        {
            ModelState.AddModelError(nameof(form.Email), "Enter your e-mail address");
            return Again("ForgottenPassword", form);
        }

        var answer = Task.Delay(Pace, HttpContext.RequestAborted);

        // Whatever came of it, the answer is the same.
        await SendAsync(new RequestPasswordReset(form.Email));
        await answer;
        return View("ForgottenPasswordSent", form);
    }

    [HttpGet("/new-password")]
    public async Task<IActionResult> Choose(Guid person, string? code) =>
        await users.FindByIdAsync(person.ToString()) is { } account
        && await users.VerifyUserTokenAsync(
            account, users.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, SecretCode.Read(code))
            ? View("NewPassword", new NewPasswordForm { Person = person, Code = code })
            : View("NewPasswordOver");

    [HttpPost("/new-password")]
    public async Task<IActionResult> Choose(NewPasswordForm form)
    {
        if (!PasswordMessages.Check(ModelState, nameof(form.Password), form.Password))
        {
            return Again("NewPassword", form);
        }

        if (await users.FindByIdAsync(form.Person.ToString()) is not { } account)
        {
            return Again("NewPasswordOver", null);
        }

        // The link came by e-mail, so it proves the address; and whoever was locked out by guesses may come in again. All of it is
        // saved by the reset, or not at all.
        account.EmailConfirmed = true;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        var set = await users.ResetPasswordAsync(account, SecretCode.Read(form.Code), form.Password!);
        return set.Succeeded ? Go("/sign-in?changed=true") : Again("NewPasswordOver", null);
    }

    [HttpGet("/confirm-email")]
    public async Task<IActionResult> Confirm(Guid person, string? code) =>
        await users.FindByIdAsync(person.ToString()) is { } account
        && await users.VerifyUserTokenAsync(
            account, users.Options.Tokens.EmailConfirmationTokenProvider, UserManager<Account>.ConfirmEmailTokenPurpose, SecretCode.Read(code))
            ? View("ConfirmEmail", new NewPasswordForm { Person = person, Code = code })
            : View("ConfirmEmailOver");

    /// <summary>A press of a button, since mail programs open links to look at them.</summary>
    [HttpPost("/confirm-email")]
    public async Task<IActionResult> Confirm(NewPasswordForm form)
    {
        var confirmed = await users.FindByIdAsync(form.Person.ToString()) is { } account
            && (await users.ConfirmEmailAsync(account, SecretCode.Read(form.Code))).Succeeded;
        return confirmed ? View("EmailConfirmed") : Again("ConfirmEmailOver", null);
    }
}
