using System.Text.Json;

namespace EcfMentor.IntegrationTests.Verbs;

/// <summary>The verb explain-induction, as someone who checks a date runs it: JSON and nothing else, or one line for each fault.</summary>
public class ExplainInductionTests
{
    private const string HalfTime = """
        {"asOf":"2026-03-27",
         "terms":[{"start":"2025-09-01","end":"2025-12-19","breaks":[{"start":"2025-10-27","end":"2025-10-31"}]},
                  {"start":"2026-01-05","end":"2026-03-27"},{"start":"2026-04-13","end":"2026-07-21"}],
         "segments":[{"school":"100001","start":"2025-09-01","end":null,"fte":0.5}],
         "absences":[{"start":"2025-11-03","days":12,"type":"ad-hoc"}],
         "decisions":[]}
        """;

    [Fact]
    public async Task It_prints_the_plan_and_nothing_else()
    {
        using var line = new CommandLine();
        await File.WriteAllTextAsync(Path.Combine(line.Folder, "half.json"), HalfTime, TestContext.Current.CancellationToken);

        var (exit, output, error) = await line.RunAsync(["explain-induction", "half.json"]);

        Assert.Equal((0, ""), (exit, error));
        using var plan = JsonDocument.Parse(output);
        var root = plan.RootElement;
        Assert.Equal("6.0 1.0 5.0", $"{root.GetProperty("requiredTerms").GetRawText()} {root.GetProperty("servedTerms").GetRawText()} {root.GetProperty("remainingTerms").GetRawText()}");
        Assert.Equal((1, 90, "2029-07-20"), (root.GetProperty("year").GetInt32(), root.GetProperty("timetableLimitPercent").GetInt32(), root.GetProperty("expectedEnd").GetString()));
        var first = root.GetProperty("items")[0];
        Assert.Equal(("progress-review", 1, 1, "2025-12-19"), (first.GetProperty("kind").GetString(), first.GetProperty("number").GetInt32(), first.GetProperty("term").GetInt32(), first.GetProperty("due").GetString()));
        Assert.NotEmpty(first.GetProperty("because").EnumerateArray());
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_its_path()
    {
        using var line = new CommandLine();
        var wrong = HalfTime.Replace("\"end\":null", "\"end\":\"2025-08-31\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(line.Folder, "wrong.json"), wrong, TestContext.Current.CancellationToken);

        var (exit, output, error) = await line.RunAsync(["explain-induction", "wrong.json"]);
        var (missing, _, why) = await line.RunAsync(["explain-induction", "nowhere.json"]);

        Assert.Equal((1, ""), (exit, output));
        Assert.Equal("segments[0].end: The last day can't be before the first", error.Trim());
        Assert.Equal((1, "There is no file nowhere.json."), (missing, why.Trim()));
    }
}
