using EcfMentor.Web.Composition;

namespace EcfMentor.Web.Infrastructure.Verbs;

/// <summary>Reads the command line: a verb and its arguments, or nothing, which means serve.</summary>
public static class VerbLine
{
    private static readonly string[] Help = ["help", "--help", "-h"];

    /// <summary>Runs the verb. 0 when it did what was asked; 1 with one line on standard error when not.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        // A test host passes settings only (--environment=…): that is serve too.
        var name = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : "serve";
        if (args.Length > 0 && Help.Contains(args[0]))
        {
            Console.WriteLine(HelpText());
            return 0;
        }

        try
        {
            if (name == "serve")
            {
                await Serving.RunAsync(args.Length > 0 && args[0] == "serve" ? args[1..] : args);
                return 0;
            }

            return await RunVerbAsync(name, args[1..]);
        }
        catch (Exception exception) when (exception is VerbException or ConfigurationException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task<int> RunVerbAsync(string name, string[] rest)
    {
        var verb = VerbList.All.SingleOrDefault(known => known.Name == name)
            ?? throw new VerbException($"There is no verb \"{name}\". Try: help");
        if (rest.Any(Help.Contains))
        {
            Console.WriteLine($"{verb.Name} {verb.Usage}\n{verb.Summary}");
            return 0;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stop.Cancel();
        };
        await verb.RunAsync(VerbArguments.Parse(rest, verb.Options, verb.Flags), stop.Token);
        return 0;
    }

    private static string HelpText() =>
        "EcfMentor: mentoring for trainees and early career teachers, for every school trust.\n\n"
        + "  serve\n      Serves the portal. The default.\n"
        + string.Join("", VerbList.All.Select(verb => $"  {verb.Name} {verb.Usage}\n      {verb.Summary}\n"))
        + "\nSettings come from appsettings.json or the environment: docs/operations.md lists them.";
}
