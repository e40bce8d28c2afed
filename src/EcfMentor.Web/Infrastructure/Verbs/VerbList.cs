using EcfMentor.Application;
using EcfMentor.Application.Messaging;
using EcfMentor.Persistence;
using EcfMentor.Tenancy;
using EcfMentor.Web.Composition;
using EcfMentor.Web.Features.Demo;
using EcfMentor.Web.Infrastructure.Security;
using MediatR;
using Microsoft.AspNetCore.DataProtection;

namespace EcfMentor.Web.Infrastructure.Verbs;

/// <summary>Every verb but serve. Each is a few lines here and a use case elsewhere.</summary>
public static class VerbList
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        new("migrate", "", "Brings the databases to the model of this build. Run it before the new version starts.", MigrateAsync),
        new("seed-demo", "", "Makes the two demo trusts, where there are no trusts yet.", SeedAsync),
        .. SchoolVerbs.All,
        .. TrustVerbs.All,
        .. InductionVerbs.All,
        .. OperatorVerbs.All,
        JobVerbs.Run,
    ];

    /// <summary>A host with everything but the web server, acting as the system.</summary>
    public static IHost Host()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = ContentRoot.OptionsFor([]).ContentRootPath });
        builder.Services.AddPortal(builder.Configuration);
        return builder.Build();
    }

    /// <summary>
    /// A host whose database has every table: the embedded one is migrated, as it is when served; for another, `migrate` comes first.
    /// </summary>
    public static async Task<IHost> PreparedHostAsync(CancellationToken ct)
    {
        var host = Host();
        var migrator = host.Services.GetRequiredService<DatabaseMigrator>();
        if (host.Services.GetRequiredService<DatabaseSettings>().Engine.Provider == DatabaseProvider.Sqlite)
        {
            await migrator.MigrateAsync(Console.WriteLine, ct);
        }
        else if (await migrator.IsBehindAsync(ct))
        {
            host.Dispose();
            throw new VerbException("The database is not up to date with this build: run the verb migrate first.");
        }

        // The first secret makes the first key, in a connection of its own: inside a transaction the embedded database, which
        // has one writer, would wait for itself. A served portal does this when it starts.
        host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(VerbList)).Protect([]);
        return host;
    }

    /// <summary>Sends one request outside any trust, as the system. Throws a <see cref="VerbException"/> with its message when it fails.</summary>
    public static async Task<T> SendAsync<T>(IHost host, IRequest<Result<T>> request, CancellationToken ct)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Act(Actor.System);
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, ct);
        return result.Error is { } error ? throw new VerbException(Words(error)) : result.Value;
    }

    private static string Words(Error error) => error is Invalid invalid
        ? string.Join(Environment.NewLine, invalid.Fields.Select(field => field.Message))
        : error.Message;

    private static async Task MigrateAsync(VerbArguments arguments, CancellationToken ct)
    {
        using var host = Host();
        var count = await host.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Console.WriteLine, ct);
        Console.WriteLine(count == 0 ? "Everything was up to date." : "Done.");
    }

    private static async Task SeedAsync(VerbArguments arguments, CancellationToken ct)
    {
        using var host = Host();
        await host.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Console.WriteLine, ct);
        await DemoSeed.SeedIfEmptyAsync(host.Services, Console.WriteLine, ct);
    }
}
