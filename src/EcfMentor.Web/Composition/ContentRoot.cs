namespace EcfMentor.Web.Composition;

/// <summary>
/// Finds settings, styles and scripts wherever the portal is started from: the source folder in a working copy, the
/// published folder otherwise. Data stays where it was started.
/// </summary>
internal static class ContentRoot
{
    private const string InWorkingCopy = "src/EcfMentor.Web";

    public static WebApplicationOptions OptionsFor(string[] args)
    {
        if (args.Any(arg => arg.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) || File.Exists("appsettings.json"))
        {
            return new WebApplicationOptions { Args = args };
        }

        var root = File.Exists(Path.Combine(InWorkingCopy, "appsettings.json")) ? Path.GetFullPath(InWorkingCopy) : AppContext.BaseDirectory;
        return new WebApplicationOptions { Args = args, ContentRootPath = root };
    }
}
