using EcfMentor.Persistence.Catalog;
using EcfMentor.Web.Features.Accounts;
using EcfMentor.Web.Features.SignIn;
using EcfMentor.Web.Infrastructure.Mvc;
using EcfMentor.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Platform;

/// <summary>The operator's second step: whoever can open trusts should have one.</summary>
[Authorize(Policy = OperatorScheme.Policy), OutsideTrusts]
public sealed class OperatorAccountController(UserManager<OperatorAccount> users) : PortalController
{
    [HttpGet("/platform/account")]
    public async Task<IActionResult> Index() => await users.GetUserAsync(User) switch
    {
        null => NotFound(),
        { TwoFactorEnabled: true } => View("SecondStepOff", new PasswordAgainForm()),
        var account => View("SecondStep", await FormAsync(account)),
    };

    [HttpPost("/platform/account")]
    public async Task<IActionResult> TurnOn(AuthenticatorForm form)
    {
        if (await users.GetUserAsync(User) is not { TwoFactorEnabled: false } account)
        {
            return NotFound();
        }

        if (!await AuthenticatorSetup.IsRightAsync(users, account, Codes.Clean(form.Code)))
        {
            ModelState.AddModelError(nameof(form.Code), "That code isn't right. Use the newest one that your app shows");
            return Again("SecondStep", await FormAsync(account));
        }

        await users.SetTwoFactorEnabledAsync(account, enabled: true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, AuthenticatorSetup.RecoveryCodes);
        await OperatorSession.BeginAsync(HttpContext, account);
        return View("Codes", codes!.ToList());
    }

    [HttpPost("/platform/account/off")]
    public async Task<IActionResult> TurnOff(PasswordAgainForm form)
    {
        if (await users.GetUserAsync(User) is not { TwoFactorEnabled: true } account)
        {
            return NotFound();
        }

        if (!await PasswordCheck.IsRightAsync(users, account, form.Password))
        {
            ModelState.AddModelError(nameof(form.Password), PasswordCheck.NotRight);
            return Again("SecondStepOff", form);
        }

        await users.SetTwoFactorEnabledAsync(account, enabled: false);
        await users.ResetAuthenticatorKeyAsync(account);
        await OperatorSession.BeginAsync(HttpContext, account);
        return Go("/platform");
    }

    private async Task<AuthenticatorForm> FormAsync(OperatorAccount account)
    {
        var stamp = account.SecurityStamp;
        var setup = await AuthenticatorSetup.OfAsync(users, account, "EcfMentor operator");
        if (account.SecurityStamp != stamp)
        {
            // A first key changes the stamp, which would end the session that asked for it.
            await OperatorSession.BeginAsync(HttpContext, account);
        }

        return new AuthenticatorForm { Setup = setup };
    }
}
