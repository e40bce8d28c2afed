using EcfMentor.Web.Infrastructure.Shell;

namespace EcfMentor.Web.Infrastructure.Views;

/// <summary>Finds the navigation's current item.</summary>
public static class CurrentPath
{
    /// <summary>The item whose path is the longest beginning of the present one; "/" only matches itself.</summary>
    public static NavItem? Of(string path, IReadOnlyList<NavItem> nav)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(nav);
        NavItem? best = null;
        foreach (var item in nav)
        {
            if (Holds(item.Path, path) && (best is null || item.Path.Length > best.Path.Length))
            {
                best = item;
            }
        }

        return best;
    }

    private static bool Holds(string itemPath, string path) =>
        path.Equals(itemPath, StringComparison.OrdinalIgnoreCase)
        || (itemPath.Length > 1 && path.StartsWith(itemPath + "/", StringComparison.OrdinalIgnoreCase));
}
