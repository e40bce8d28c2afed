using EcfMentor.Application.Features.Accounts;
using EcfMentor.Persistence.Identity;
using EcfMentor.Web.Infrastructure.Mvc;
using EcfMentor.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Accounts;

/// <summary>The first visit: an invitation from an e-mail becomes an account with a password. The link proves the address.</summary>
[AllowAnonymous, InTrust]
public sealed class InvitationController(SignInManager<Account> signIn) : PortalController
{
    [HttpGet("/invitation")]
    public async Task<IActionResult> Accept(Guid person, string? code) =>
        await InvitedAsync(person, code) is { } account
            ? View("Invitation", new NewPasswordForm { Person = account.Id, Code = code })
            : View("InvitationOver", person);

    [HttpPost("/invitation")]
    public async Task<IActionResult> Accept(NewPasswordForm form)
    {
        if (await InvitedAsync(form.Person, form.Code) is not { } account)
        {
            return Again("InvitationOver", form.Person);
        }

        if (!PasswordMessages.Check(ModelState, nameof(form.Password), form.Password))
        {
            return Again("Invitation", form);
        }

        // Both go out in the one update that the reset makes; it changes the stamp too, so the link has had its day.
        account.EmailConfirmed = true;
        var users = signIn.UserManager;
        var set = await users.ResetPasswordAsync(account, await users.GeneratePasswordResetTokenAsync(account), form.Password!);
        if (!set.Succeeded)
        {
            return Again("InvitationOver", form.Person);
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return Go("/today");
    }

    /// <summary>Asks the trust's lead for a new one. The same answer for every id.</summary>
    [HttpPost("/invitation/again")]
    public async Task<IActionResult> AskAgain(Guid person)
    {
        await SendAsync(new AskForInvitation(person));
        return View("InvitationAsked");
    }

    private async Task<Account?> InvitedAsync(Guid person, string? code)
    {
        var users = signIn.UserManager;

        // Once there is a password an invitation opens nothing: it would go round the second step.
        return await users.FindByIdAsync(person.ToString()) is { PasswordHash: null } account
            && await users.VerifyUserTokenAsync(account, InvitationTokenProvider.Name, InvitationTokenProvider.Purpose, SecretCode.Read(code))
                ? account
                : null;
    }
}
