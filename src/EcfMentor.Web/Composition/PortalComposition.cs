using EcfMentor.Application;
using EcfMentor.Application.Ports;
using EcfMentor.Jobs;
using EcfMentor.Persistence;
using EcfMentor.Tenancy;
using EcfMentor.Web.Infrastructure.Email;
using EcfMentor.Web.Infrastructure.Security;

namespace EcfMentor.Web.Composition;

/// <summary>What every verb shares: storage, use cases, tenancy, accounts, jobs.</summary>
public static class PortalComposition
{
    public static IServiceCollection AddPortal(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddTenancy(configuration.GetSection(TenancyOptions.Section).Get<TenancyOptions>() ?? new TenancyOptions());
        services.AddPersistence(DatabaseComposition.Read(configuration));
        services.AddUseCases();
        services.AddPortalIdentity();
        services.Configure<PortalOptions>(configuration.GetSection(PortalOptions.Section));
        services.AddScoped<ITrustAddress, TrustAddress>();
        services.AddJobs(configuration);
        services.AddSingleton<ISystemActor, SystemActor>();
        return services;
    }
}

/// <summary>Makes a scope act as the system.</summary>
internal sealed class SystemActor : ISystemActor
{
    public void ActIn(IServiceProvider scope) => scope.GetRequiredService<CurrentActor>().Act(Actor.System);
}
