using EcfMentor.Web.Infrastructure.Mvc;
using EcfMentor.Web.Infrastructure.Shell;
using EcfMentor.Web.Infrastructure.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace EcfMentor.Web.Composition;

/// <summary>Controllers and views.</summary>
internal static class PagesComposition
{
    public static IServiceCollection AddPortalPages(this IServiceCollection services, IWebHostEnvironment environment)
    {
        services.AddControllersWithViews(options =>
            {
                // Every post carries a token bound to the trust; a request without one is refused.
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.ModelMetadataDetailsProviders.Add(new PlainBindingMessages());
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            })
            .ConfigureApplicationPartManager(parts =>
                parts.FeatureProviders.Add(new DevelopmentControllers(environment.IsDevelopment())))
            .AddEcfViews();
        services.AddScoped<IShellSource, PortalShell>();
        return services;
    }

    /// <summary>Takes controllers marked <see cref="DevelopmentOnlyAttribute"/> out everywhere else: they have no route there.</summary>
    private sealed class DevelopmentControllers(bool isDevelopment) : IApplicationFeatureProvider<ControllerFeature>
    {
        public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
        {
            if (!isDevelopment)
            {
                foreach (var type in feature.Controllers.Where(type => Attribute.IsDefined(type, typeof(DevelopmentOnlyAttribute))).ToList())
                {
                    feature.Controllers.Remove(type);
                }
            }
        }
    }
}

/// <summary>A controller that exists in Development only.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DevelopmentOnlyAttribute : Attribute;
