using EcfMentor.Application.Features.Induction;
using EcfMentor.Domain.Induction;

namespace EcfMentor.Web.Infrastructure.Verbs;

/// <summary>Verbs about statutory induction. They need no database.</summary>
internal static class InductionVerbs
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        new(
            "explain-induction", "<file.json>",
            "Prints the plan of one induction as JSON, with the reason for every figure and date. docs/induction.md describes the file.",
            ExplainAsync),
    ];

    private static async Task ExplainAsync(VerbArguments arguments, CancellationToken ct)
    {
        var file = InductionFile.Read(await ReadAsync(arguments.TheFile("The file's name"), ct));
        if (file.Facts is null)
        {
            throw Wrong(file.Faults);
        }

        var result = InductionEngine.Plan(file.Facts, new InductionCalendar(file.Terms));
        Console.WriteLine(result.Plan is { } plan ? InductionJson.Write(plan) : throw Wrong(result.Faults));
    }

    private static VerbException Wrong(IEnumerable<FactFault> faults) => new(string.Join(Environment.NewLine, faults));

    private static async Task<string> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllTextAsync(path, ct);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{path} can't be read: {exception.Message}");
        }
    }
}
