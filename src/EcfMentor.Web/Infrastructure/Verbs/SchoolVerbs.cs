using System.Diagnostics;
using System.Globalization;
using EcfMentor.Application.Features.Schools;

namespace EcfMentor.Web.Infrastructure.Verbs;

/// <summary>Verbs about the establishment file.</summary>
internal static class SchoolVerbs
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<Verb> All { get; } =
    [
        new(
            "import-schools", "<file>",
            "Loads an establishment file (CSV) of Get Information about Schools. Can be run again with a newer file; a wrong file changes nothing.",
            ImportAsync),
    ];

    private static async Task ImportAsync(VerbArguments arguments, CancellationToken ct)
    {
        var path = arguments.TheFile("The file's name");
        var start = Stopwatch.GetTimestamp();
        using var host = await VerbList.PreparedHostAsync(ct);
        await using var file = Open(path);
        var done = await VerbList.SendAsync(host, new ImportSchools(file, new Lines()), ct);
        Console.WriteLine(string.Create(
            British,
            $"{done.Added:N0} added, {done.Changed:N0} changed, {done.Same:N0} the same. Trusts with an open school in this file: {done.Trusts:N0}. It took {Stopwatch.GetElapsedTime(start).TotalSeconds:N1} seconds."));
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{path} can't be opened: {exception.Message}");
        }
    }

    /// <summary>Writes at once and in order, which the framework's own Progress does not promise.</summary>
    private sealed class Lines : IProgress<SchoolsProgress>
    {
        public void Report(SchoolsProgress value) =>
            Console.WriteLine(string.Create(British, $"{(value.Saving ? "Saving" : "Checking")}… {value.Rows:N0} rows"));
    }
}
