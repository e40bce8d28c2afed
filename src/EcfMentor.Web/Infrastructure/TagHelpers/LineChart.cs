using EcfMentor.Web.Infrastructure.GovUk;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EcfMentor.Web.Infrastructure.TagHelpers;

/// <summary>One line of a chart.</summary>
/// <param name="Name">Its name in the table's heading.</param>
/// <param name="Values">A value per column; null is a gap, never a zero.</param>
/// <param name="EndLabel">What stands at the line's end: "84% held".</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values, string? EndLabel = null);

/// <summary>A chart and the table that says the same.</summary>
/// <param name="Sentence">What the picture shows, in a full sentence, for those who can't see it.</param>
/// <param name="Columns">What lies along the bottom.</param>
/// <param name="Series">Four lines at most.</param>
public sealed record LineChart(string Sentence, IReadOnlyList<string> Columns, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>The bottom of the scale.</summary>
    public double Min { get; init; }

    /// <summary>The top of the scale.</summary>
    public double Max { get; init; } = 100;

    /// <summary>Where the lines across lie.</summary>
    public IReadOnlyList<double> Ticks { get; init; } = [];

    /// <summary>A value in words: "84%", "Mostly".</summary>
    public Func<double, string> Words { get; init; } = v => Markup.N(v) + "%";

    /// <summary>Pixels wide where it stands: 1036 across the page, 660 beside an aside.</summary>
    public int Wide { get; init; } = 1036;

    /// <summary>Room on the left for the scale's words.</summary>
    public int Left { get; init; } = 48;

    /// <summary>Room on the right for the lines' names.</summary>
    public int Right { get; init; } = 160;

    /// <summary>A person's own line: heather, one series, no name at its end.</summary>
    public bool Own { get; init; }

    /// <summary>What a gap means: "skipped".</summary>
    public string? GapWord { get; init; }

    /// <summary>Columns that are no data but a break, such as half-term.</summary>
    public IReadOnlySet<int> Breaks { get; init; } = new HashSet<int>();

    /// <summary>The heading of the table's first column.</summary>
    public string ColumnName { get; init; } = "When";
}

/// <summary>Draws a <see cref="LineChart"/>, wide and again for phones, with "Show as a table" below.</summary>
[HtmlTargetElement("ecf-line-chart")]
public sealed class LineChartTagHelper : ContentTagHelper
{
    /// <summary>What to draw.</summary>
    public LineChart Chart { get; set; } = null!;

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Element("figure", "class", Markup.Classes("chart", Class));
        Draw(html, new Box(Chart, Chart.Wide, 236, "chart__wide", Chart.Right, 1));
        Draw(html, new Box(Chart, 326, 190, "chart__phone", 16, Chart.Columns.Count > 5 ? 2 : 1));
        Table(html);
        html.Html(content).Close("figure");
    }

    private void Draw(Markup html, Box box)
    {
        html.Element("svg", "class", box.Css, "viewBox", $"0 0 {Markup.N(box.Width)} {Markup.N(box.Height)}", "role", "img", "aria-label", Chart.Sentence, "focusable", "false");
        foreach (var tick in Chart.Ticks)
        {
            var y = Markup.N(box.Y(tick));
            html.Element("line", "class", "chart__grid", "x1", Markup.N(box.Left), "x2", Markup.N(box.Width - box.Right), "y1", y, "y2", y).Close("line")
                .Element("text", "x", Markup.N(box.Left - 10), "y", Markup.N(box.Y(tick) + 4), "text-anchor", "end").Text(Chart.Words(tick)).Close("text");
        }

        for (var i = 0; i < Chart.Columns.Count; i++)
        {
            Column(html, box, i);
        }

        for (var s = 0; s < Chart.Series.Count; s++)
        {
            Series(html, box, s);
        }

        html.Close("svg");
    }

    private void Column(Markup html, Box box, int i)
    {
        if (Chart.Breaks.Contains(i))
        {
            var (x, middle) = (box.X(i), (Box.Top + box.Bottom) / 2);
            html.Element("rect", "class", "chart__break", "x", Markup.N(x - 14), "y", Markup.N(Box.Top - 5), "width", "28", "height", Markup.N(box.Bottom - Box.Top + 10), "rx", "5").Close("rect")
                .Element("text", "x", Markup.N(x), "y", Markup.N(middle), "text-anchor", "middle", "transform", $"rotate(-90 {Markup.N(x)} {Markup.N(middle)})", "dy", "4").Text(Chart.Columns[i]).Close("text");
            return;
        }

        if (Chart.GapWord is not null && Chart.Series.All(s => s.Values[i] is null))
        {
            html.Element("text", "x", Markup.N(box.X(i)), "y", Markup.N(box.Bottom - 8), "text-anchor", "middle").Text(Chart.GapWord).Close("text");
        }

        // The last always has its word; one too close before it gives way.
        if (i == Chart.Columns.Count - 1 || (i % box.Every == 0 && i + box.Every < Chart.Columns.Count))
        {
            html.Element("text", "x", Markup.N(box.X(i)), "y", Markup.N(box.Bottom + 22), "text-anchor", "middle").Text(Chart.Columns[i]).Close("text");
        }
    }

    private void Series(Markup html, Box box, int s)
    {
        var series = Chart.Series[s];
        var css = Chart.Own ? "chart__own" : $"chart__s{s + 1}";
        var path = new System.Text.StringBuilder();
        var pen = false;
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } value)
            {
                path.Append(pen ? 'L' : 'M').Append(Markup.N(box.X(i))).Append(' ').Append(Markup.N(box.Y(value)));
                pen = true;
            }
            else
            {
                pen = false;
            }
        }

        html.Element("path", "class", $"chart__series {css}", "d", path.ToString()).Close("path").Element("g", "class", $"chart__points {css}");
        var last = series.Values.ToList().FindLastIndex(v => v is not null);
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } value)
            {
                Point(html, s, box.X(i), box.Y(value), Chart.Own && i == last);
            }
        }

        html.Close("g");
        if (series.EndLabel is not null && last >= 0)
        {
            End(html, box, s, last, series);
        }
    }

    private static void End(Markup html, Box box, int s, int last, ChartSeries series)
    {
        // A phone has no room at the line's end: the words stand above the first line and below the others.
        var near = series.Values.Skip(last / 2).OfType<double>().Select(box.Y).ToArray();
        var (x, y, anchor) = box.Right > 40
            ? (box.X(last) + 12, box.Y(series.Values[last]!.Value) + 4, "start")
            : (box.Width - box.Right, s == 0 ? near.Min() - 14 : near.Max() + 24, "end");
        html.Element("text", "class", "chart__end", "x", Markup.N(x), "y", Markup.N(y), "text-anchor", anchor).Text(series.EndLabel).Close("text");
    }

    // Each line has its own mark as well as its own dashes: ● ■ ▲ ◆.
    private static void Point(Markup html, int series, double x, double y, bool now)
    {
        var css = now ? "chart__now" : null;
        switch (series)
        {
            case 0:
                html.Element("circle", "class", css, "cx", Markup.N(x), "cy", Markup.N(y), "r", now ? "6.5" : "4.5").Close("circle");
                break;
            case 1:
                html.Element("rect", "x", Markup.N(x - 4), "y", Markup.N(y - 4), "width", "8", "height", "8").Close("rect");
                break;
            case 2:
                html.Element("path", "d", $"M{Markup.N(x)} {Markup.N(y - 5)}l5 9h-10z").Close("path");
                break;
            default:
                html.Element("path", "d", $"M{Markup.N(x)} {Markup.N(y - 5.5)}l5.5 5.5-5.5 5.5-5.5-5.5z").Close("path");
                break;
        }
    }

    private void Table(Markup html)
    {
        html.Html("<details class=\"more\"><summary>Show as a table</summary><table class=\"table table--plain\"><caption class=\"hidden\">").Text(Chart.Sentence)
            .Html("</caption><thead><tr><th scope=\"col\">").Text(Chart.ColumnName).Html("</th>");
        foreach (var series in Chart.Series)
        {
            html.Html("<th scope=\"col\">").Text(series.Name).Html("</th>");
        }

        html.Html("</tr></thead><tbody>");
        for (var i = 0; i < Chart.Columns.Count; i++)
        {
            if (Chart.Breaks.Contains(i))
            {
                continue;
            }

            html.Html("<tr><th scope=\"row\">").Text(Chart.Columns[i]).Html("</th>");
            foreach (var series in Chart.Series)
            {
                html.Html("<td>").Text(series.Values[i] is { } v ? Chart.Words(v) : Chart.GapWord ?? "–").Html("</td>");
            }

            html.Html("</tr>");
        }

        html.Html("</tbody></table></details>");
    }

    private sealed record Box(LineChart Chart, double Width, double Height, string Css, double Right, int Every)
    {
        public const double Top = 16;

        public double Bottom => Height - 32;

        public double Left => Chart.Left;

        public double X(int i) => Left + (Chart.Columns.Count < 2 ? 0 : i * (Width - Left - Right - 8) / (Chart.Columns.Count - 1));

        public double Y(double value) => Bottom - ((value - Chart.Min) / (Chart.Max - Chart.Min) * (Bottom - Top));
    }
}
