using EcfMentor.Application.Messaging;
using EcfMentor.Persistence;
using EcfMentor.Persistence.Identity;
using EcfMentor.Tenancy;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.TestCommon;

/// <summary>Something that trusts can be opened in: the use cases alone, or the whole portal.</summary>
public interface ITestHost
{
    ManualClock Clock { get; }

    DateOnly Today { get; }

    /// <summary>A unit of work of one trust, for whoever the function finds.</summary>
    Task<AsyncServiceScope> ScopeAsync(TenantInfo tenant, Func<IServiceProvider, Task<Actor>> actor);
}

/// <summary>One trust of a test.</summary>
public sealed class TestTrust(ITestHost host, TenantInfo tenant)
{
    public ITestHost Host { get; } = host;

    public TenantInfo Tenant { get; } = tenant;

    /// <summary>Sends a request as someone on the roster, with the roles they hold today.</summary>
    public Task<Result<T>> SendAsync<T>(Guid personId, IRequest<Result<T>> request) =>
        SendAsync(async provider => await provider.GetRequiredService<GrantReader>().ReadAsync(personId, Host.Today, CancellationToken.None) ?? Actor.Anonymous, request);

    /// <summary>Sends a request as the system.</summary>
    public Task<Result<T>> SendAsSystemAsync<T>(IRequest<Result<T>> request) =>
        SendAsync(_ => Task.FromResult(Actor.System), request);

    /// <summary>Sends a request as nobody.</summary>
    public Task<Result<T>> SendAsNobodyAsync<T>(IRequest<Result<T>> request) =>
        SendAsync(_ => Task.FromResult(Actor.Anonymous), request);

    /// <summary>Works on the trust's data directly: to arrange, and to see what was stored.</summary>
    public async Task<T> InDbAsync<T>(Func<AppDbContext, Task<T>> work)
    {
        await using var scope = await Host.ScopeAsync(Tenant, _ => Task.FromResult(Actor.System));
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>Adds things and saves them.</summary>
    public Task AddAsync(params object[] entities) => InDbAsync(async db =>
    {
        db.AddRange(entities);
        return await db.SaveChangesAsync();
    });

    private async Task<Result<T>> SendAsync<T>(Func<IServiceProvider, Task<Actor>> actor, IRequest<Result<T>> request)
    {
        await using var scope = await Host.ScopeAsync(Tenant, actor);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }
}
