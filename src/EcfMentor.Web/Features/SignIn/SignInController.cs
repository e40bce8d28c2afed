using EcfMentor.Application.Features.Accounts;
using EcfMentor.Persistence.Identity;
using EcfMentor.Web.Infrastructure.Mvc;
using EcfMentor.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.SignIn;

/// <summary>What the sign-in form asks for.</summary>
public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>True right after someone chose a new password.</summary>
    public bool PasswordChanged { get; set; }
}

/// <summary>What the second step asks for.</summary>
public sealed class SecondStepForm
{
    public string? Code { get; set; }

    public string? ReturnUrl { get; set; }
}

/// <summary>Signing in with an e-mail address and a password, and a code where the person has set one up.</summary>
[AllowAnonymous, InTrust]
public sealed class SignInController(SignInManager<Account> signIn) : PortalController
{
    /// <summary>
    /// One sentence for every way in which it can fail, locked out included: which one, a stranger must not learn, since only
    /// addresses that are known can be locked.
    /// </summary>
    private const string NotRight = "That didn't work. Check the address and the password; after five tries wait fifteen minutes, or choose a new password";

    private const int DigitsOfCode = 6;

    [HttpGet("/sign-in")]
    public IActionResult Index(string? returnUrl, bool changed) =>
        View(new SignInForm { ReturnUrl = returnUrl, PasswordChanged = changed });

    [HttpPost("/sign-in")]
    public async Task<IActionResult> Index(SignInForm form)
    {
        form.PasswordChanged = false;
        if (string.IsNullOrWhiteSpace(form.Email))
        {
            ModelState.AddModelError(nameof(form.Email), "Enter your e-mail address");
        }

        if (string.IsNullOrEmpty(form.Password) || form.Password.Length > PasswordRules.Longest)
        {
            ModelState.AddModelError(nameof(form.Password), "Enter your password");
        }

        return ModelState.IsValid ? await CheckAsync(form) : Again("Index", form);
    }

    [HttpGet("/sign-in/code")]
    public async Task<IActionResult> Code(string? returnUrl) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Go("/sign-in") : View(new SecondStepForm { ReturnUrl = returnUrl });

    [HttpPost("/sign-in/code")]
    public async Task<IActionResult> Code(SecondStepForm form)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
        {
            return Go("/sign-in");
        }

        var code = Codes.Clean(form.Code);
        if (code.Length == 0)
        {
            ModelState.AddModelError(nameof(form.Code), "Enter the code from your app, or a recovery code");
            return Again("Code", form);
        }

        var result = code.Length == DigitsOfCode && code.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync((form.Code ?? "").Trim());
        if (result.Succeeded)
        {
            return Onward(form.ReturnUrl);
        }

        ModelState.AddModelError(nameof(form.Code), result.IsLockedOut
            ? "Too many tries. Wait fifteen minutes, then sign in again"
            : "That code isn't right. Use the newest one that your app shows");
        return Again("Code", form);
    }

    [HttpGet("/sign-out")]
    public IActionResult Leave() => View();

    [HttpPost("/sign-out"), ActionName("Leave")]
    public async Task<IActionResult> LeaveNow()
    {
        await signIn.SignOutAsync();
        return Go("/sign-in");
    }

    private async Task<IActionResult> CheckAsync(SignInForm form)
    {
        var users = signIn.UserManager;
        var account = await users.FindByEmailAsync(form.Email!.Trim());
        if (account?.PasswordHash is null || await users.IsLockedOutAsync(account))
        {
            // As long as for someone whose password is checked: hashing is what takes the time.
            users.PasswordHasher.HashPassword(new Account(), form.Password!);
        }
        else if (!account.EmailConfirmed)
        {
            return await ConfirmFirstAsync(account, form);
        }
        else
        {
            var result = await signIn.PasswordSignInAsync(account, form.Password!, isPersistent: false, lockoutOnFailure: true);
            if (result.Succeeded)
            {
                return Onward(form.ReturnUrl);
            }

            if (result.RequiresTwoFactor)
            {
                return Go($"/sign-in/code?returnUrl={Uri.EscapeDataString(form.ReturnUrl ?? "")}");
            }
        }

        return NotNow(form);
    }

    /// <summary>Only whoever knows the password learns that the address is not confirmed yet.</summary>
    private async Task<IActionResult> ConfirmFirstAsync(Account account, SignInForm form)
    {
        if (!await signIn.UserManager.CheckPasswordAsync(account, form.Password!))
        {
            await signIn.UserManager.AccessFailedAsync(account);
            return NotNow(form);
        }

        await SendAsync(new RequestEmailConfirmation(account.Id));
        return View("ConfirmFirst");
    }

    private ViewResult NotNow(SignInForm form)
    {
        ModelState.AddModelError("", NotRight);
        return Again("Index", form);
    }

    /// <summary>Where they wanted to go, if that is in this trust's space; else Today.</summary>
    private IActionResult Onward(string? returnUrl) =>
        Url.IsLocalUrl(returnUrl) && returnUrl.StartsWith(Request.PathBase + "/", StringComparison.Ordinal)
            ? LocalRedirect(returnUrl)
            : Go("/today");
}

/// <summary>Codes as people type them: "123 456".</summary>
public static class Codes
{
    /// <summary>Letters and digits only.</summary>
    public static string Clean(string? typed) => new([.. (typed ?? "").Where(char.IsAsciiLetterOrDigit)]);
}
