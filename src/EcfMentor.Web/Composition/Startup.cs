using EcfMentor.Persistence;
using EcfMentor.Web.Features.Demo;
using EcfMentor.Web.Infrastructure.Email;
using Microsoft.Extensions.Options;

namespace EcfMentor.Web.Composition;

/// <summary>What happens between building the application and serving the first page.</summary>
internal static class Startup
{
    /// <summary>
    /// Migrates the embedded database, and any in Development. Elsewhere a node never migrates: two that start together
    /// would race, and an old one still serves; `migrate` does it once, before.
    /// </summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<DatabaseSettings>();
        var migrator = app.Services.GetRequiredService<DatabaseMigrator>();
        if (settings.Engine.Provider == DatabaseProvider.Sqlite || app.Environment.IsDevelopment())
        {
            await migrator.MigrateAsync(Say, CancellationToken.None);
        }
        else if (await migrator.IsBehindAsync(CancellationToken.None))
        {
            throw new ConfigurationException("The database is not up to date with this build: run the verb migrate first, then start again.");
        }

        if (app.Environment.IsDevelopment())
        {
            await DemoSeed.SeedIfEmptyAsync(app.Services, Say, CancellationToken.None);
        }

        SayWhere(app);
        app.Lifetime.ApplicationStarted.Register(() => Task.Run(() => BuildModel(app.Services)));
    }

    /// <summary>Builds the model of the trusts' data once the portal listens, so that neither the start nor the first page waits for it.</summary>
    private static void BuildModel(IServiceProvider services)
    {
        using var context = services.GetRequiredService<AppDbContextFactory>().WithoutTenant();
        _ = context.Model;
    }

    private static void SayWhere(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Urls.FirstOrDefault() ?? app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.PublicUrl;
        Say($"EcfMentor is at {address}");
        if (app.Environment.IsDevelopment())
        {
            Say($"Sign in as any demo person with one click: {address}/demo");
        }
    });

    private static void Say(string line) => Console.WriteLine(line);
}
