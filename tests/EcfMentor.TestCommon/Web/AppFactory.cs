using System.Net;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Persistence;
using EcfMentor.Persistence.Catalog;
using EcfMentor.Persistence.Identity;
using EcfMentor.Tenancy;
using EcfMentor.TestCommon.Databases;
using EcfMentor.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EcfMentor.TestCommon.Web;

/// <summary>
/// The whole portal in the test's process, over a real database, with a clock that the test moves. One serves many tests:
/// each opens a trust of its own.
/// </summary>
public sealed class AppFactory : WebApplicationFactory<Program>, ITestHost
{
    /// <summary>Everyone's password in tests.</summary>
    public const string Password = "a long enough password";

    private static readonly string PasswordHash = new PasswordHasher<Account>().HashPassword(new Account(), Password);
    private static int trusts;

    private readonly TestDatabase database;
    private readonly string environment;
    private readonly Action<IServiceCollection>? alter;

    private AppFactory(TestDatabase database, string environment, Action<IServiceCollection>? alter)
    {
        this.database = database;
        this.environment = environment;
        this.alter = alter;
    }

    public ManualClock Clock { get; } = ManualClock.InAutumnTerm();

    public DateOnly Today => Clock.Today();

    /// <summary>The folder in which delivered e-mails land as files.</summary>
    public string Mailbox { get; } = Directory.CreateTempSubdirectory("ecfmentor-mail-").FullName;

    /// <summary>Starts the portal on a fresh database of the engine, as in production unless said otherwise.</summary>
    public static async Task<AppFactory> StartAsync(string engine = "Sqlite", string environment = "Production", Action<IServiceCollection>? alter = null) =>
        new(await TestEngine.Named(engine).CreateAsync(), environment, alter);

    /// <summary>A second portal over the same database, with something in it changed.</summary>
    public AppFactory Altered(Action<IServiceCollection> change) => new(database.Shared(), environment, change);

    /// <summary>Opens a trust's space, with nobody in it.</summary>
    public async Task<TestTrust> OpenTrustAsync(string? identifier = null, string name = "Saltmarsh Learning Trust", string? host = null)
    {
        identifier ??= $"trust-{Interlocked.Increment(ref trusts)}";
        var tenant = new TenantInfo(Guid.CreateVersion7(), identifier, name, TenantStatus.Active, host, null);
        await using var catalog = await Services.GetRequiredService<IDbContextFactory<CatalogDbContext>>().CreateDbContextAsync();
        catalog.Trusts.Add(new CatalogTrust { Id = tenant.Id, Identifier = identifier, Name = name, Host = host, OpenedAt = Clock.UtcNow() });
        await catalog.SaveChangesAsync();
        Services.GetRequiredService<ITenantStore>().Forget();
        await Services.GetRequiredService<ITrustSpace>().OpenAsync(tenant, CancellationToken.None);
        return new TestTrust(this, tenant);
    }

    public async Task<AsyncServiceScope> ScopeAsync(TenantInfo tenant, Func<IServiceProvider, Task<Actor>> actor)
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Enter(tenant);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Act(await actor(scope.ServiceProvider));
        return scope;
    }

    /// <summary>A browser at a trust, with nobody signed in.</summary>
    public Browser Browse(TestTrust trust) =>
        new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }), "/" + trust.Tenant.Identifier);

    /// <summary>A browser outside any trust.</summary>
    public Browser BrowsePlatform() =>
        new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }), "");

    /// <summary>
    /// A browser in which the person has signed in: with the session that the sign-in form would have given, without the
    /// slow hashing. Tests of signing in go through the form.
    /// </summary>
    public async Task<Browser> SignInAsync(TestTrust trust, Person person)
    {
        await AddAccountAsync(trust, person);
        await using var scope = await ScopeAsync(trust.Tenant, _ => Task.FromResult(Actor.System));
        var services = scope.ServiceProvider;
        var account = await services.GetRequiredService<UserManager<Account>>().FindByIdAsync(person.Id.ToString());
        var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account!);
        var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = Clock.GetUtcNow(), ExpiresUtc = Clock.GetUtcNow().AddHours(10) }, IdentityConstants.ApplicationScheme);
        var cookies = new CookieContainer();
        var session = new Cookie(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket), "/" + trust.Tenant.Identifier, "localhost");
        cookies.Add(session);
        return new Browser(
            CreateDefaultClient(new Uri("http://localhost"), new CookieContainerHandler(cookies)), "/" + trust.Tenant.Identifier, $"{session.Name}={session.Value}");
    }

    /// <summary>Gives someone on the roster an account with <see cref="Password"/>, once.</summary>
    public static async Task AddAccountAsync(TestTrust trust, Person person)
    {
        if (await trust.InDbAsync(db => db.Accounts.AnyAsync(account => account.Id == person.Id)))
        {
            return;
        }

        var account = Account.For(person.Id, person.Email);
        account.NormalizedUserName = account.NormalizedEmail = person.NormalizedEmail;
        account.EmailConfirmed = true;
        account.PasswordHash = PasswordHash;
        account.SecurityStamp = Guid.NewGuid().ToString();
        await trust.AddAsync(account);
    }

    /// <summary>Serves on a free port of this machine as well, for a real browser. Answers the address.</summary>
    public Uri Serve()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Database:Provider", database.Engine.Name);
        builder.UseSetting("ConnectionStrings:Default", database.ConnectionString);
        builder.UseSetting("Jobs:Run", "false");
        builder.UseSetting("Startup:Prepare", "false");
        builder.UseSetting("Smtp:OutboxFolder", Mailbox);
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            alter?.Invoke(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(Mailbox, recursive: true);
    }
}
