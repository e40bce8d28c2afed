using EcfMentor.Persistence.Identity;
using EcfMentor.Tenancy;
using EcfMentor.Web.Features.SignIn;
using EcfMentor.Web.Infrastructure.Mvc;
using EcfMentor.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Accounts;

/// <summary>Setting up an authenticator app: what it needs, and a first code as proof that it works.</summary>
public sealed class AuthenticatorForm
{
    public string? Code { get; set; }

    /// <summary>Shown, never posted.</summary>
    public AuthenticatorSetup? Setup { get; set; }
}

/// <summary>A password, asked for once more.</summary>
public sealed class PasswordAgainForm
{
    public string? Password { get; set; }
}

/// <summary>A code from an app as a second step of one's own sign-in.</summary>
[InTrust]
public sealed class AuthenticatorController(SignInManager<Account> signIn, ITenantContext tenant) : PortalController
{
    [HttpGet("/account/authenticator")]
    public async Task<IActionResult> SetUp() =>
        await signIn.UserManager.GetUserAsync(User) is not { } account ? NotFound()
        : account.TwoFactorEnabled ? Go("/account")
        : View("Authenticator", await FormAsync(account));

    [HttpPost("/account/authenticator")]
    public async Task<IActionResult> SetUp(AuthenticatorForm form)
    {
        var users = signIn.UserManager;
        if (await users.GetUserAsync(User) is not { } account)
        {
            return NotFound();
        }

        if (account.TwoFactorEnabled)
        {
            return Go("/account");
        }

        if (!await AuthenticatorSetup.IsRightAsync(users, account, Codes.Clean(form.Code)))
        {
            ModelState.AddModelError(nameof(form.Code), "That code isn't right. Use the newest one that your app shows");
            return Again("Authenticator", await FormAsync(account));
        }

        await users.SetTwoFactorEnabledAsync(account, enabled: true);
        return await NewCodesAsync(account);
    }

    [HttpGet("/account/recovery-codes")]
    public IActionResult RenewCodes() => View("RenewCodes", new PasswordAgainForm());

    [HttpPost("/account/recovery-codes")]
    public async Task<IActionResult> RenewCodes(PasswordAgainForm form)
    {
        if (await signIn.UserManager.GetUserAsync(User) is not { TwoFactorEnabled: true } account)
        {
            return NotFound();
        }

        return await IsRightAsync(account, form) ? await NewCodesAsync(account) : Again("RenewCodes", form);
    }

    [HttpGet("/account/authenticator/off")]
    public IActionResult TurnOff() => View("AuthenticatorOff", new PasswordAgainForm());

    [HttpPost("/account/authenticator/off")]
    public async Task<IActionResult> TurnOff(PasswordAgainForm form)
    {
        var users = signIn.UserManager;
        if (await users.GetUserAsync(User) is not { } account)
        {
            return NotFound();
        }

        if (!await IsRightAsync(account, form))
        {
            return Again("AuthenticatorOff", form);
        }

        await users.SetTwoFactorEnabledAsync(account, enabled: false);
        await users.ResetAuthenticatorKeyAsync(account);
        await signIn.RefreshSignInAsync(account);
        return Go("/account?said=off");
    }

    private async Task<bool> IsRightAsync(Account account, PasswordAgainForm form)
    {
        if (await PasswordCheck.IsRightAsync(signIn.UserManager, account, form.Password))
        {
            return true;
        }

        ModelState.AddModelError(nameof(form.Password), PasswordCheck.NotRight);
        return false;
    }

    /// <summary>Shown in the answer to the post itself: they are stored as secrets and never shown again.</summary>
    private async Task<IActionResult> NewCodesAsync(Account account)
    {
        var codes = await signIn.UserManager.GenerateNewTwoFactorRecoveryCodesAsync(account, AuthenticatorSetup.RecoveryCodes);
        await signIn.RefreshSignInAsync(account);
        return View("RecoveryCodes", codes!.ToList());
    }

    private async Task<AuthenticatorForm> FormAsync(Account account)
    {
        var stamp = account.SecurityStamp;
        var setup = await AuthenticatorSetup.OfAsync(signIn.UserManager, account, $"EcfMentor {tenant.Current.Name}");
        if (account.SecurityStamp != stamp)
        {
            // A first key changes the stamp, which would end the session that asked for it.
            await signIn.RefreshSignInAsync(account);
        }

        return new AuthenticatorForm { Setup = setup };
    }
}
