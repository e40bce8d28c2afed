using EcfMentor.Persistence.Identity;
using EcfMentor.Tenancy;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace EcfMentor.Web.Features.SignIn;

/// <summary>What the sign-in form asks for.</summary>
public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? ReturnUrl { get; set; }
}

/// <summary>What the second step asks for.</summary>
public sealed class SecondStepForm
{
    public string? Code { get; set; }

    public string? ReturnUrl { get; set; }
}

/// <summary>Signing in with an e-mail address and a password, and a code where the person has set one up.</summary>
[AllowAnonymous]
public sealed class SignInController(ITenantContext tenant) : PortalController
{
    /// <summary>One sentence for every way in which it can fail: which one, a stranger must not learn.</summary>
    private const string NotRight = "That e-mail address and password don't belong together. Check both, or choose a new password.";

    [HttpGet("/sign-in")]
    public IActionResult Index(string? returnUrl) =>
        tenant.CurrentOrNull is null ? NotFound() : View(new SignInForm { ReturnUrl = returnUrl });

    [HttpPost("/sign-in")]
    public async Task<IActionResult> Index(SignInForm form, [FromServices] IServiceProvider services)
    {
        if (tenant.CurrentOrNull is null)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(form.Email))
        {
            ModelState.AddModelError(nameof(form.Email), "Enter your e-mail address");
        }

        if (string.IsNullOrEmpty(form.Password))
        {
            ModelState.AddModelError(nameof(form.Password), "Enter your password");
        }

        if (!ModelState.IsValid)
        {
            return Again(form);
        }

        var signIn = services.GetRequiredService<SignInManager<Account>>();
        var result = await CheckAsync(signIn, form);
        if (result.Succeeded)
        {
            return Onward(form.ReturnUrl);
        }

        if (result.RequiresTwoFactor)
        {
            return Redirect($"{Request.PathBase}/sign-in/code?returnUrl={Uri.EscapeDataString(form.ReturnUrl ?? "")}");
        }

        ModelState.AddModelError("", result.IsLockedOut
            ? "Too many tries. Wait fifteen minutes, or choose a new password."
            : NotRight);
        return Again(form);
    }

    [HttpGet("/sign-in/code")]
    public async Task<IActionResult> Code(string? returnUrl, [FromServices] IServiceProvider services) =>
        tenant.CurrentOrNull is not null && await services.GetRequiredService<SignInManager<Account>>().GetTwoFactorAuthenticationUserAsync() is not null
            ? View(new SecondStepForm { ReturnUrl = returnUrl })
            : Go("/sign-in");

    [HttpPost("/sign-in/code")]
    public async Task<IActionResult> Code(SecondStepForm form, [FromServices] IServiceProvider services)
    {
        if (tenant.CurrentOrNull is null)
        {
            return NotFound();
        }

        var signIn = services.GetRequiredService<SignInManager<Account>>();
        var code = new string([.. (form.Code ?? "").Where(char.IsAsciiLetterOrDigit)]);
        var result = code.Length == 6
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync((form.Code ?? "").Trim());
        if (result.Succeeded)
        {
            return Onward(form.ReturnUrl);
        }

        ModelState.AddModelError(nameof(form.Code), result.IsLockedOut
            ? "Too many tries. Wait fifteen minutes, then sign in again."
            : "That code isn't right. Use the newest one that your app shows");
        var view = View(form);
        view.StatusCode = StatusCodes.Status400BadRequest;
        return view;
    }

    [HttpGet("/sign-out")]
    public IActionResult Leave() =>
        tenant.CurrentOrNull is null ? NotFound() : View();

    [HttpPost("/sign-out")]
    public async Task<IActionResult> Leave([FromServices] IServiceProvider services)
    {
        if (tenant.CurrentOrNull is null)
        {
            return NotFound();
        }

        await services.GetRequiredService<SignInManager<Account>>().SignOutAsync();
        return Go("/sign-in");
    }

    private static async Task<SignInResult> CheckAsync(SignInManager<Account> signIn, SignInForm form)
    {
        var account = await signIn.UserManager.FindByEmailAsync(form.Email!.Trim());
        if (account is null)
        {
            // As long as for someone who is here: hashing is what takes the time.
            signIn.UserManager.PasswordHasher.HashPassword(new Account(), form.Password!);
            return SignInResult.Failed;
        }

        return await signIn.PasswordSignInAsync(account, form.Password!, isPersistent: false, lockoutOnFailure: true);
    }

    private ViewResult Again(SignInForm form)
    {
        var view = View("Index", form);
        view.StatusCode = StatusCodes.Status400BadRequest;
        return view;
    }

    /// <summary>Where they wanted to go, if that is in this trust's space; else Today.</summary>
    private IActionResult Onward(string? returnUrl) =>
        Url.IsLocalUrl(returnUrl) && returnUrl.StartsWith(Request.PathBase + "/", StringComparison.Ordinal)
            ? LocalRedirect(returnUrl)
            : Go("/today");
}
