using EcfMentor.Application.Features.Schools;
using EcfMentor.Persistence.Catalog;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;
using EcfMentor.Web.Infrastructure.Email;
using EcfMentor.Web.Infrastructure.Security;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.E2E.Arrange;

/// <summary>
/// A portal as whoever runs it has it on the first day: an establishment file is loaded and there is one operator, both as
/// the verbs of the command line do it. No trust is open.
/// </summary>
public sealed class EmptyPortal : IAsyncDisposable
{
    public const string OperatorEmail = "ops@platform.example";
    public const string OperatorPassword = "four quite odd words";

    private readonly AppFactory app;

    private EmptyPortal(AppFactory app, Uri address)
    {
        this.app = app;
        Address = address;
        Post = new Postbox(app);
    }

    /// <summary>Where it is served.</summary>
    public Uri Address { get; }

    /// <summary>The e-mails it has sent.</summary>
    public Postbox Post { get; }

    /// <summary>What time it is there.</summary>
    public ManualClock Clock => app.Clock;

    public static async Task<EmptyPortal> OpenAsync()
    {
        Uri? address = null;
        var app = await AppFactory.StartAsync(alter: services =>
            services.PostConfigure<PortalOptions>(options => options.PublicUrl = address?.ToString() ?? options.PublicUrl));
        address = app.Serve();
        await using var scope = app.Services.CreateAsyncScope();
        await LoadSchoolsAsync(scope.ServiceProvider);
        await AddOperatorAsync(scope.ServiceProvider);
        return new EmptyPortal(app, address);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task LoadSchoolsAsync(IServiceProvider services)
    {
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "TestData", "gias-trust-2047.csv"));
        services.GetRequiredService<CurrentActor>().Act(Tenancy.Actor.System);
        var loaded = await services.GetRequiredService<IMediator>().Send(new ImportSchools(file));
        Assert.True(loaded.IsSuccess, loaded.Error?.Message);
    }

    private static async Task AddOperatorAsync(IServiceProvider services)
    {
        var account = new OperatorAccount { Id = Guid.CreateVersion7(), UserName = OperatorEmail, Email = OperatorEmail, LockoutEnabled = true };
        var made = await services.GetRequiredService<UserManager<OperatorAccount>>().CreateAsync(account, OperatorPassword);
        Assert.True(made.Succeeded);
    }
}
