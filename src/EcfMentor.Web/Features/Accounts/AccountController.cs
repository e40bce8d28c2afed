using EcfMentor.Persistence.Identity;
using EcfMentor.Tenancy;
using EcfMentor.Web.Infrastructure.Mvc;
using EcfMentor.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Accounts;

/// <summary>What someone's own account page shows.</summary>
public sealed record AccountPage(string Name, string Email, bool HasAuthenticator, int RecoveryCodesLeft, string? Said);

/// <summary>A change of password by whoever knows the present one.</summary>
public sealed class ChangePasswordForm
{
    public string? Current { get; set; }

    public string? New { get; set; }
}

/// <summary>One's own account: how one signs in. Facts about oneself are the roster's and are changed there.</summary>
[InTrust]
public sealed class AccountController(SignInManager<Account> signIn, IActorSource actors) : PortalController
{
    [HttpGet("/account")]
    public async Task<IActionResult> Index(string? said)
    {
        var (users, actor) = (signIn.UserManager, await actors.CurrentAsync(HttpContext.RequestAborted));
        if (await users.GetUserAsync(User) is not { } account)
        {
            return NotFound();
        }

        var left = account.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(account) : 0;
        return View(new AccountPage($"{actor.FirstName} {actor.LastName}", account.Email ?? "", account.TwoFactorEnabled, left, said switch
        {
            "password" => "Your new password is set. Everywhere else you have to sign in again.",
            "off" => "From now on your password is enough to sign in.",
            _ => null,
        }));
    }

    [HttpGet("/account/password")]
    public IActionResult Password() => View(new ChangePasswordForm());

    [HttpPost("/account/password")]
    public async Task<IActionResult> Password(ChangePasswordForm form)
    {
        var users = signIn.UserManager;
        if (await users.GetUserAsync(User) is not { } account)
        {
            return NotFound();
        }

        if (!await PasswordCheck.IsRightAsync(users, account, form.Current))
        {
            ModelState.AddModelError(nameof(form.Current), PasswordCheck.NotRight);
        }

        if (!PasswordMessages.Check(ModelState, nameof(form.New), form.New) || !ModelState.IsValid)
        {
            return Again("Password", form);
        }

        var changed = await users.ChangePasswordAsync(account, form.Current!, form.New!);
        if (!changed.Succeeded)
        {
            ModelState.AddModelError(nameof(form.New), changed.Errors.First().Description);
            return Again("Password", form);
        }

        await signIn.RefreshSignInAsync(account);
        return Go("/account?said=password");
    }

    [HttpGet("/account/sign-out-everywhere")]
    public IActionResult LeaveEverywhere() => View();

    [HttpPost("/account/sign-out-everywhere"), ActionName("LeaveEverywhere")]
    public async Task<IActionResult> LeaveEverywhereNow()
    {
        if (await signIn.UserManager.GetUserAsync(User) is not { } account)
        {
            return NotFound();
        }

        // Every session carries the stamp it began with; this one too ends here.
        await signIn.UserManager.UpdateSecurityStampAsync(account);
        await signIn.SignOutAsync();
        return Go("/sign-in");
    }
}

/// <summary>Asks for the password once more before something that weakens or changes the way in. Guesses count towards the lock.</summary>
internal static class PasswordCheck
{
    public const string NotRight = "That isn't your password. After five tries wait fifteen minutes";

    public static async Task<bool> IsRightAsync<TUser>(UserManager<TUser> users, TUser user, string? password)
        where TUser : class
    {
        if (await users.IsLockedOutAsync(user) || string.IsNullOrEmpty(password) || password.Length > PasswordRules.Longest)
        {
            return false;
        }

        if (await users.CheckPasswordAsync(user, password))
        {
            await users.ResetAccessFailedCountAsync(user);
            return true;
        }

        await users.AccessFailedAsync(user);
        return false;
    }
}
