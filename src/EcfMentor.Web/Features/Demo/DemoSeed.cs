namespace EcfMentor.Web.Features.Demo;

internal static class DemoSeed
{
    public static Task SeedIfEmptyAsync(IServiceProvider services, Action<string> say, CancellationToken ct) => Task.CompletedTask;
}
