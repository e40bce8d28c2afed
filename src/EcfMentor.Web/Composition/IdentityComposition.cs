using EcfMentor.Application.Ports;
using EcfMentor.Persistence.Catalog;
using EcfMentor.Persistence.Identity;
using EcfMentor.Tenancy;
using EcfMentor.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EcfMentor.Web.Composition;

/// <summary>Who people are and how they sign in.</summary>
public static class IdentityComposition
{
    public static IServiceCollection AddPortalIdentity(this IServiceCollection services)
    {
        services.AddScoped<CurrentActor>();
        services.AddScoped<IActorSource>(provider => provider.GetRequiredService<CurrentActor>());
        services.AddScoped<IAccounts, Accounts>();
        services.AddDataProtection().SetApplicationName("EcfMentor");
        services.AddSingleton<IXmlRepository, DataProtectionKeyRepository>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<IXmlRepository>()));

        services.AddIdentityCore<Account>(Configure)
            .AddUserStore<AccountStore>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<InvitationTokenProvider>(InvitationTokenProvider.Name);
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountPrincipalFactory>();

        // Links for a new password and to confirm an address; invitations have a time of their own.
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(2));
        services.AddIdentityCore<OperatorAccount>()
            .AddUserStore<UserOnlyStore<OperatorAccount, CatalogDbContext, Guid>>()
            .AddDefaultTokenProviders();

        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie?.Configure(ConfigureSession);
            cookies.TwoFactorUserIdCookie?.Configure(cookie => cookie.Cookie.Name = "ecfmentor-second-step");
            cookies.TwoFactorRememberMeCookie?.Configure(cookie => cookie.Cookie.Name = "ecfmentor-device");
        });
        authentication.AddCookie(OperatorScheme.Name, cookie =>
        {
            cookie.Cookie.Name = "ecfmentor-operator";
            cookie.Cookie.Path = "/platform";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/platform/sign-in";
            cookie.AccessDeniedPath = "/platform/sign-in";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
            cookie.Events.OnValidatePrincipal = OperatorSession.ValidateAsync;
        });

        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser().Build())
            .AddPolicy(OperatorScheme.Policy, policy => policy.AddAuthenticationSchemes(OperatorScheme.Name).RequireAuthenticatedUser());
        services.AddSingleton<IAntiforgeryAdditionalDataProvider, TenantAntiforgeryData>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "ecfmentor-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        return services;
    }

    private static void Configure(IdentityOptions options)
    {
        // Length beats composition rules (NCSC, NIST SP 800-63B).
        options.Password = new PasswordOptions
        {
            RequiredLength = 12,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
            RequiredUniqueChars = 5,
        };
        options.User.RequireUniqueEmail = true;

        // An address is what people sign in with; the roster has checked its form.
        options.User.AllowedUserNameCharacters = "";
        options.SignIn.RequireConfirmedEmail = true;
        options.Lockout = new LockoutOptions
        {
            AllowedForNewUsers = true,
            MaxFailedAccessAttempts = 5,
            DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15),
        };
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
    }

    private static void ConfigureSession(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "ecfmentor";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.LoginPath = "/sign-in";
        cookie.LogoutPath = "/sign-out";
        cookie.AccessDeniedPath = "/status/403";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
        cookie.SlidingExpiration = true;

        cookie.Events.OnValidatePrincipal = TenantSession.ValidateAsync;
        cookie.Events.OnRedirectToLogin = ReturnAddress.RedirectAsync;
    }
}
