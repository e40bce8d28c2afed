using EcfMentor.Application;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Persistence;
using EcfMentor.Persistence.Catalog;
using EcfMentor.Persistence.Identity;
using EcfMentor.Tenancy;
using EcfMentor.TestCommon.Databases;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.TestCommon;

/// <summary>
/// The use cases over a real database, without the web: opens trusts, acts as people in them. For tests of one handler or of a
/// few together.
/// </summary>
public sealed class TestPortal : ITestHost, IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly TestDatabase database;

    private TestPortal(TestDatabase database, ManualClock clock)
    {
        this.database = database;
        Clock = clock;
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(clock);
        collection.AddTenancy(new TenancyOptions());
        collection.AddPersistence(database.Settings);
        collection.AddUseCases();
        collection.AddScoped<TestActor>();
        collection.AddScoped<IActorSource>(provider => provider.GetRequiredService<TestActor>());
        collection.AddScoped<IAccounts, TestAccounts>();
        collection.AddSingleton<ISystemActor, TestSystem>();
        collection.AddScoped<ITrustAddress, TestTrustAddress>();
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public ManualClock Clock { get; }

    public TestDatabase Database => database;

    public DateOnly Today => Clock.Today();

    /// <summary>A portal on a fresh database of the engine, on a Tuesday in the autumn term.</summary>
    public static async Task<TestPortal> StartAsync(string engine) =>
        new(await TestEngine.Named(engine).CreateAsync(), ManualClock.InAutumnTerm());

    /// <summary>Opens a trust's space, with nobody in it.</summary>
    public async Task<TestTrust> OpenTrustAsync(string identifier = "saltmarsh", string name = "Saltmarsh Learning Trust", int? trustCode = null)
    {
        var tenant = new TenantInfo(Guid.CreateVersion7(), identifier, name, TenantStatus.Active, null, null);
        await InCatalogAsync(async catalog =>
        {
            catalog.Trusts.Add(new CatalogTrust { Id = tenant.Id, Identifier = identifier, Name = name, TrustCode = trustCode, OpenedAt = Clock.UtcNow() });
            await catalog.SaveChangesAsync(CancellationToken.None);
        });
        services.GetRequiredService<ITenantStore>().Forget();
        await services.GetRequiredService<ITrustSpace>().OpenAsync(tenant, CancellationToken.None);
        return new TestTrust(this, tenant);
    }

    /// <summary>Works on the catalog.</summary>
    public async Task InCatalogAsync(Func<CatalogDbContext, Task> work)
    {
        await using var catalog = await services.GetRequiredService<IDbContextFactory<CatalogDbContext>>().CreateDbContextAsync();
        await work(catalog);
    }

    /// <summary>Sends a request outside any trust, as the operator or the system.</summary>
    public async Task<Result<T>> SendAsync<T>(Actor actor, IRequest<Result<T>> request)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TestActor>().Current = actor;
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>A unit of work of one trust.</summary>
    public async Task<AsyncServiceScope> ScopeAsync(TenantInfo tenant, Func<IServiceProvider, Task<Actor>> actor)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Enter(tenant);
        var found = await actor(scope.ServiceProvider);
        scope.ServiceProvider.GetRequiredService<TestActor>().Current = found;
        return scope;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private sealed class TestActor : IActorSource
    {
        public Actor Current { get; set; } = Actor.Anonymous;

        public ValueTask<Actor> CurrentAsync(CancellationToken ct) => ValueTask.FromResult(Current);
    }

    private sealed class TestSystem : ISystemActor
    {
        public void ActIn(IServiceProvider scope) => scope.GetRequiredService<TestActor>().Current = Actor.System;
    }

    private sealed class TestAccounts(AppDbContext db) : IAccounts
    {
        public Task<string> InvitationPathAsync(Guid personId, string email, CancellationToken ct) =>
            Task.FromResult($"/invitation?person={personId}&code=secret");

        public async Task<IReadOnlySet<Guid>> ActiveAsync(CancellationToken ct) =>
            (await db.Accounts.Where(account => account.PasswordHash != null).Select(account => account.Id).ToListAsync(ct)).ToHashSet();

        public async Task<AccountLink?> ResetAsync(string email, CancellationToken ct)
        {
            var person = await db.People.SingleOrDefaultAsync(p => p.NormalizedEmail == Person.Normalize(email), ct);
            var accepted = person is not null && await db.Accounts.AnyAsync(account => account.Id == person.Id && account.PasswordHash != null, ct);
            return person is null ? null : new AccountLink(person.Id, person.Email, accepted ? "/new-password?code=secret" : "/invitation?code=secret", !accepted);
        }

        public async Task<AccountLink?> ConfirmationAsync(Guid personId, CancellationToken ct) =>
            await db.People.Where(p => p.Id == personId).Select(p => new AccountLink(p.Id, p.Email, "/confirm-email?code=secret", false)).SingleOrDefaultAsync(ct);
    }

    private sealed class TestTrustAddress(ITenantContext tenant) : ITrustAddress
    {
        public string Link(string path) => $"https://{tenant.Current.Identifier}.example{path}";
    }
}
