using EcfMentor.Jobs;
using EcfMentor.Persistence;
using EcfMentor.Tenancy.Http;
using EcfMentor.Web.Features.Demo;
using EcfMentor.Web.Infrastructure.Security;
using EcfMentor.Web.Infrastructure.Views;

namespace EcfMentor.Web.Composition;

/// <summary>Serves the portal.</summary>
public static class Serving
{
    /// <summary>Builds, prepares and runs until told to stop.</summary>
    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(ContentRoot.OptionsFor(args));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 3 * 1024 * 1024;
        });
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateScopes = true;
            provider.ValidateOnBuild = true;
        });
        builder.Services.Configure<HostOptions>(host => host.ServicesStartConcurrently = true);
        builder.Services.AddPortal(builder.Configuration);
        builder.Services.AddPortalPages(builder.Environment);
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddSingleton(new DemoClock(TimeProvider.System));
            builder.Services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
        }

        if (builder.Configuration.GetValue("Jobs:Run", true))
        {
            builder.Services.AddClock();
        }

        var app = builder.Build();
        // The database is looked at while the pages are mapped: a start waits for both.
        var prepared = app.Configuration.GetValue("Startup:Prepare", true)
            ? Task.Run(() => Startup.PrepareAsync(app))
            : Task.CompletedTask;
        UsePortal(app);
        await prepared;
        await app.RunAsync();
    }

    private static void UsePortal(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseStaticFiles(AssetCaching.Options);
        app.UseMiddleware<TenantMiddleware>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        app.MapControllers();

        // Unknown paths ask for a sign-in first, so that a stranger can't tell which pages there are.
        app.MapFallbackToController("Missing", "Status");
    }
}
