using EcfMentor.Web.Infrastructure.Shell;
using EcfMentor.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EcfMentor.Web.Infrastructure.Views;

/// <summary>Finds a view beside its controller: EcfMentor.Web.Features.Meetings.Guide → Features/Meetings/Guide.</summary>
public sealed class FeatureViewLocationExpander : IViewLocationExpander
{
    private const string Root = "EcfMentor.Web.Features";
    private const string Key = "feature";

    /// <inheritdoc />
    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor action)
        {
            context.Values[Key] = FolderOf(action.ControllerTypeInfo.Namespace);
        }
    }

    /// <inheritdoc />
    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        // {1} is the controller, {0} the view; a feature with one controller keeps its views flat.
        for (var folder = context.Values.TryGetValue(Key, out var found) ? found : null; !string.IsNullOrEmpty(folder); folder = Parent(folder))
        {
            yield return $"/Features/{folder}/{{1}}/{{0}}.cshtml";
            yield return $"/Features/{folder}/{{0}}.cshtml";
        }

        yield return "/Features/Shared/{0}.cshtml";
    }

    private static string? FolderOf(string? ns) =>
        ns is not null && ns.StartsWith(Root + ".", StringComparison.Ordinal) ? ns[(Root.Length + 1)..].Replace('.', '/') : null;

    private static string? Parent(string folder) => folder.LastIndexOf('/') is > 0 and var slash ? folder[..slash] : null;
}

/// <summary>Registers what the pages need.</summary>
public static class EcfViews
{
    /// <summary>Views beside their controllers, the shell, the asset links and the binder for dates in three fields.</summary>
    public static IMvcBuilder AddEcfViews(this IMvcBuilder mvc)
    {
        ArgumentNullException.ThrowIfNull(mvc);
        mvc.Services.Configure<RazorViewEngineOptions>(o => o.ViewLocationExpanders.Add(new FeatureViewLocationExpander()));
        mvc.Services.Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(o => o.ModelBinderProviders.Insert(0, new DateFieldsBinderProvider()));
        mvc.Services.TryAddScoped<IShellSource, AnonymousShellSource>();
        mvc.Services.TryAddSingleton<AssetLinks>();
        return mvc;
    }
}
