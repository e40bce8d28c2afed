using EcfMentor.Persistence.Catalog;
using EcfMentor.Web.Features.Accounts;
using EcfMentor.Web.Features.SignIn;
using EcfMentor.Web.Infrastructure.Mvc;
using EcfMentor.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Platform;

/// <summary>The operator's sign-in: one form, so that a failure does not tell how far it came.</summary>
public sealed class OperatorSignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? Code { get; set; }

    public string? ReturnUrl { get; set; }
}

/// <summary>The way in for whoever runs the platform, apart from every trust.</summary>
[AllowAnonymous, OutsideTrusts]
public sealed class OperatorSignInController(UserManager<OperatorAccount> users) : PortalController
{
    /// <summary>One sentence for every failure, locked out included.</summary>
    private const string NotRight = "That didn't work. Check address, password and code; after five tries wait fifteen minutes";

    [HttpGet("/platform/sign-in")]
    public IActionResult Index(string? returnUrl) => View("SignIn", new OperatorSignInForm { ReturnUrl = returnUrl });

    [HttpPost("/platform/sign-in")]
    public async Task<IActionResult> Index(OperatorSignInForm form)
    {
        var account = await users.FindByNameAsync(form.Email?.Trim() ?? "");
        if (account is null && form.Password is { Length: <= PasswordRules.Longest })
        {
            // As long as for someone who is known: hashing is what takes the time.
            users.PasswordHasher.HashPassword(new OperatorAccount(), form.Password);
        }

        if (account is not null && await IsRightAsync(account, form))
        {
            await users.ResetAccessFailedCountAsync(account);
            await OperatorSession.BeginAsync(HttpContext, account);
            return Url.IsLocalUrl(form.ReturnUrl) && form.ReturnUrl.StartsWith("/platform", StringComparison.Ordinal)
                ? LocalRedirect(form.ReturnUrl)
                : Go("/platform");
        }

        ModelState.AddModelError("", NotRight);
        return Again("SignIn", form);
    }

    [HttpGet("/platform/sign-out")]
    public IActionResult Leave() => View("SignOut");

    [HttpPost("/platform/sign-out"), ActionName("Leave")]
    public async Task<IActionResult> LeaveNow()
    {
        await HttpContext.SignOutAsync(OperatorScheme.Name);
        return Go("/platform/sign-in");
    }

    /// <summary>From the link that the verb create-operator prints.</summary>
    [HttpGet("/platform/new-password")]
    public IActionResult Choose(Guid @operator, string? code) => View("NewPassword", new NewPasswordForm { Person = @operator, Code = code });

    [HttpPost("/platform/new-password")]
    public async Task<IActionResult> Choose(NewPasswordForm form)
    {
        if (!PasswordMessages.Check(ModelState, nameof(form.Password), form.Password))
        {
            return Again("NewPassword", form);
        }

        var account = await users.FindByIdAsync(form.Person.ToString());
        if (account is not null)
        {
            account.LockoutEnd = null;
            account.AccessFailedCount = 0;
        }

        if (account is null || !(await users.ResetPasswordAsync(account, SecretCode.Read(form.Code), form.Password!)).Succeeded)
        {
            ModelState.AddModelError("", "This link doesn't work any more. Make a new one with the verb create-operator");
            return Again("NewPassword", form);
        }

        return Go("/platform/sign-in");
    }

    private async Task<bool> IsRightAsync(OperatorAccount account, OperatorSignInForm form)
    {
        // Password and code are both looked at, whatever the first says.
        var open = !await users.IsLockedOutAsync(account) && account.PasswordHash is not null;
        var password = open && form.Password is { Length: > 0 and <= PasswordRules.Longest } && await users.CheckPasswordAsync(account, form.Password);
        var code = !account.TwoFactorEnabled
            || await AuthenticatorSetup.IsRightAsync(users, account, Codes.Clean(form.Code))
            || (password && form.Code?.Trim() is { Length: > 0 } recovery && (await users.RedeemTwoFactorRecoveryCodeAsync(account, recovery)).Succeeded);
        if (open && !(password && code))
        {
            await users.AccessFailedAsync(account);
        }

        return password && code;
    }
}
