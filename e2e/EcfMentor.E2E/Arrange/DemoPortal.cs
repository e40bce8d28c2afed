using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;
using EcfMentor.Web.Features.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.E2E.Arrange;

/// <summary>A portal in Development with its demo trusts, served once for a whole class.</summary>
public sealed class DemoPortal : IAsyncLifetime
{
    private AppFactory? portal;

    /// <summary>Where it is served.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What time it is there.</summary>
    public ManualClock Clock => portal!.Clock;

    public async ValueTask InitializeAsync()
    {
        portal = await AppFactory.StartAsync(environment: "Development");
        Address = portal.Serve();
        await DemoSeed.SeedIfEmptyAsync(portal.Services, _ => { }, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => portal?.DisposeAsync() ?? ValueTask.CompletedTask;
}
