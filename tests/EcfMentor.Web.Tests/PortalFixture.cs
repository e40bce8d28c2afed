using EcfMentor.TestCommon.Web;
using EcfMentor.Web.Tests;

[assembly: AssemblyFixture(typeof(PortalFixture))]

namespace EcfMentor.Web.Tests;

/// <summary>One portal for the whole assembly; every test opens a trust of its own in it.</summary>
public sealed class PortalFixture : IAsyncLifetime
{
    public AppFactory Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Portal = await AppFactory.StartAsync();

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
