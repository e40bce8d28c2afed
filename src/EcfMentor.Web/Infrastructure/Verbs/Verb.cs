namespace EcfMentor.Web.Infrastructure.Verbs;

/// <summary>One thing that the executable can be told to do.</summary>
/// <param name="Name">What to type.</param>
/// <param name="Usage">Its arguments, as help shows them; empty for none.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="RunAsync">Does it. A fault that the operator can mend is a <see cref="VerbException"/>.</param>
public sealed record Verb(string Name, string Usage, string Summary, Func<VerbArguments, CancellationToken, Task> RunAsync)
{
    /// <summary>The options that the verb takes, without the dashes: anything else is refused.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Options that stand alone, without a value.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}

/// <summary>Stops a verb with one clear line and a non-zero exit.</summary>
public sealed class VerbException(string message) : Exception(message);

/// <summary>What was typed after a verb: words, and --name value pairs.</summary>
public sealed class VerbArguments
{
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);

    private VerbArguments(IReadOnlyList<string> words) => Words = words;

    public IReadOnlyList<string> Words { get; }

    /// <summary>The value of an option; throws with the usage when it is missing.</summary>
    public string Required(string name) =>
        options.TryGetValue(name, out var value) && value.Length > 0 ? value : throw new VerbException($"--{name} is missing.");

    public string? Optional(string name) => options.GetValueOrDefault(name);

    /// <summary>True when a flag was given.</summary>
    public bool Has(string flag) => options.ContainsKey(flag);

    /// <summary>The one word after the verb; throws when there is none or more than one.</summary>
    public string TheWord(string what) => Words.Count switch
    {
        1 => Words[0],
        0 => throw new VerbException($"{what} is missing."),
        _ => throw new VerbException($"\"{Words[1]}\" is one word too many. Put quotes around a name with spaces."),
    };

    /// <summary>
    /// The one word after the verb as a file that is there. `dotnet run` starts in the repository's root, so a name that isn't there is
    /// looked for where it was typed.
    /// </summary>
    public string TheFile(string what)
    {
        var typed = TheWord(what);
        var places = new[] { typed, Path.Combine(Environment.GetEnvironmentVariable("PWD") ?? "", typed) };
        return places.FirstOrDefault(File.Exists) ?? throw new VerbException($"There is no file {typed}.");
    }

    public static VerbArguments Parse(IReadOnlyList<string> args, IReadOnlyCollection<string> known, IReadOnlyCollection<string>? flags = null)
    {
        var words = new List<string>();
        var parsed = new VerbArguments(words);
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(args[i]);
                continue;
            }

            if (flags?.Contains(args[i][2..]) == true)
            {
                parsed.options[args[i][2..]] = "";
                continue;
            }

            var (name, value) = args[i].IndexOf('=', StringComparison.Ordinal) is var cut and > 0
                ? (args[i][2..cut], args[i][(cut + 1)..])
                : (args[i][2..], i + 1 < args.Count ? args[++i] : "");
            if (!known.Contains(name))
            {
                throw new VerbException($"--{name} is not an option of this verb.");
            }

            parsed.options[name] = value;
        }

        return parsed;
    }
}
