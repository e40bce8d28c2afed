using EcfMentor.Tenancy.Strategies;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.Tenancy;

/// <summary>How trusts are told apart by address.</summary>
public sealed class TenancyOptions
{
    public const string Section = "Tenancy";

    /// <summary>True: the first path segment may name a trust. False where every trust has a host name of its own.</summary>
    public bool ByPath { get; set; } = true;
}

/// <summary>Registers tenancy.</summary>
public static class TenancyServices
{
    /// <summary>Host first; the first path segment after it, where that is allowed.</summary>
    public static IServiceCollection AddTenancy(this IServiceCollection services, TenancyOptions options)
    {
        services.AddScoped<TenantContext>();
        services.AddScoped<ITenantContext>(provider => provider.GetRequiredService<TenantContext>());
        services.AddSingleton<ITenantStrategy, HostStrategy>();
        if (options.ByPath)
        {
            services.AddSingleton<ITenantStrategy, BasePathStrategy>();
        }

        return services;
    }
}
