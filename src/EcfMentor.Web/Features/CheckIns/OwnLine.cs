using EcfMentor.Application.Features.CheckIns;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Web.Infrastructure.TagHelpers;
using EcfMentor.Web.Infrastructure.Views;

namespace EcfMentor.Web.Features.CheckIns;

/// <summary>Draws a person's own line: words for the scale, a gap for each week without a word, a band for each break. No verdict.</summary>
public static class OwnLine
{
    /// <summary>The line as a chart.</summary>
    public static LineChart Of(IReadOnlyList<CheckInPoint> line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var columns = new List<string>();
        var values = new List<double?>();
        var breaks = new HashSet<int>();
        foreach (var point in line)
        {
            if (point.BreakBefore is { } name)
            {
                breaks.Add(columns.Count);
                columns.Add(name);
                values.Add(null);
            }

            columns.Add(UkTime.Brief(point.Monday));
            values.Add(point.Word is { } word ? (int)word : null);
        }

        return new LineChart(Sentence(line), columns, [new ChartSeries("Your answer", values)])
        {
            Min = 1,
            Max = 5,
            Ticks = [1, 2, 3, 4, 5],
            Words = value => ((AttitudeWord)(int)value).Text(),
            Left = 92,
            Right = 40,
            Own = true,
            GapWord = "none",
            Breaks = breaks,
            Wide = 660,
            ColumnName = "Week of",
        };
    }

    /// <summary>"Nine weeks so far, one without an answer."</summary>
    public static string Count(IReadOnlyList<CheckInPoint> line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var without = line.Count(point => point.Word is null);
        var weeks = $"{NumberWords.Capital(line.Count)} {(line.Count == 1 ? "week" : "weeks")} so far";
        return without == 0 ? weeks + "." : $"{weeks}, {NumberWords.Of(without)} without an answer.";
    }

    private static string Sentence(IReadOnlyList<CheckInPoint> line)
    {
        var words = line.Where(point => point.Word is not null).Select(point => point.Word!.Value).ToList();
        return words.Count == 0
            ? $"Your answers: {Count(line)}"
            : words.Min() == words.Max()
                ? $"Your answers: {Count(line)} Each was “{words[0].Text()}”."
                : $"Your answers: {Count(line)} They lie between “{words.Min().Text()}” and “{words.Max().Text()}”; the latest is “{words[^1].Text()}”.";
    }

}
