using System.Globalization;
using EcfMentor.Web.Infrastructure.GovUk;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EcfMentor.Web.Infrastructure.TagHelpers;

/// <summary>Terms as segments; the content is the sentence that always stands below.</summary>
[HtmlTargetElement("ecf-progress-segments")]
public sealed class ProgressSegmentsTagHelper : ContentTagHelper
{
    /// <summary>How many segments.</summary>
    public int Of { get; set; } = 6;

    /// <summary>How many are done; a part counts: 0.6.</summary>
    public double Done { get; set; }

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        const double gap = 4;
        var width = (272 - (gap * (Of - 1))) / Of;
        html.Element("svg", "class", "segments", "viewBox", "0 0 272 10", "preserveAspectRatio", "none", "aria-hidden", "true", "focusable", "false");
        for (var i = 0; i < Of; i++)
        {
            var x = i * (width + gap);
            Rect(html, null, x + .5, width - 1);
            var part = Math.Clamp(Done - i, 0, 1);
            if (part > 0)
            {
                Rect(html, "segments__done", x + .5, Math.Max((width - 1) * part, 2));
            }
        }

        html.Close("svg").Element("p", "class", "segments__words").Html(content).Close("p");
    }

    private static void Rect(Markup html, string? css, double x, double width) =>
        html.Element("rect", "class", css, "x", Markup.N(x), "y", "0.5", "width", Markup.N(width), "height", "9", "rx", "2").Close("rect");
}

/// <summary>A bar for hours or time; the content is the sentence that always stands below.</summary>
[HtmlTargetElement("ecf-progress-bar")]
public sealed class ProgressBarTagHelper : ContentTagHelper
{
    /// <summary>How much there is.</summary>
    public double Value { get; set; }

    /// <summary>How much there could be.</summary>
    public double Of { get; set; } = 100;

    /// <summary>Pixels high: 10 in a card, 6 across a page.</summary>
    public int Height { get; set; } = 10;

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        var share = Of <= 0 ? 0 : Math.Clamp(Value / Of * 100, 0, 100);
        var height = Height.ToString(CultureInfo.InvariantCulture);
        html.Element("svg", "class", "meter", "height", height, "aria-hidden", "true", "focusable", "false")
            .Element("rect", "width", "100%", "height", height).Close("rect")
            .Element("rect", "width", Markup.N(share) + "%", "height", height).Close("rect").Close("svg");
        if (content is not null)
        {
            html.Element("p", "class", "meter__words").Html(content).Close("p");
        }
    }
}

/// <summary>A number in a table with its bar: <c>&lt;ecf-cell-bar value="64" text="16 of 25" /&gt;</c>. Bars start at 0.</summary>
[HtmlTargetElement("ecf-cell-bar")]
public sealed class CellBarTagHelper : ContentTagHelper
{
    /// <summary>Of a hundred.</summary>
    public double Value { get; set; }

    /// <summary>The figure as words; under 20 cases "3 of 4", not a percentage.</summary>
    public string Text { get; set; } = "";

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Element("span", "class", "cell-bar").Element("span", "class", "cell-bar__value").Text(Text).Close("span")
            .Html("<svg width=\"86\" height=\"10\" aria-hidden=\"true\" focusable=\"false\"><rect width=\"86\" height=\"10\" rx=\"2\"></rect>")
            .Element("rect", "width", Markup.N(Math.Clamp(Value, 0, 100) * .86), "height", "10", "rx", "2").Close("rect")
            .Html("</svg></span>");
    }
}

/// <summary>A figure: label, number, of how many, its line, and the change in words.</summary>
[HtmlTargetElement("ecf-figure")]
public sealed class FigureTagHelper : ContentTagHelper
{
    /// <summary>What it counts.</summary>
    public string Label { get; set; } = "";

    /// <summary>The number.</summary>
    public string Value { get; set; } = "";

    /// <summary>"of 287 due".</summary>
    public string? Of { get; set; }

    /// <summary>The half-terms up to now.</summary>
    public IReadOnlyList<double>? Line { get; set; }

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Element("div", "class", Markup.Classes("figure", Class))
            .Element("span", "class", "figure__label").Text(Label).Close("span")
            .Html("<span class=\"figure__value\"><b>").Text(Value).Html("</b> ").Text(Of).Html("</span>");
        if (Line is { Count: > 1 } line)
        {
            Sparkline.Write(html, line);
        }

        html.Element("span", "class", "figure__change").Html(content).Close("span").Close("div");
    }
}

internal static class Sparkline
{
    public static void Write(Markup html, IReadOnlyList<double> values)
    {
        const double width = 156;
        const double height = 22;
        var (low, high) = (values.Min(), values.Max());
        var range = high - low <= 0 ? 1 : high - low;
        var points = values.Select((v, i) => (X: 5 + (i * (width - 12) / (values.Count - 1)), Y: 4 + ((high - v) / range * (height - 8)))).ToArray();
        html.Element("svg", "class", "spark", "width", Markup.N(width), "height", Markup.N(height), "viewBox", $"0 0 {Markup.N(width)} {Markup.N(height)}", "aria-hidden", "true", "focusable", "false")
            .Element("polyline", "points", string.Join(' ', points.Select(p => $"{Markup.N(p.X)},{Markup.N(p.Y)}"))).Close("polyline")
            .Element("circle", "cx", Markup.N(points[^1].X), "cy", Markup.N(points[^1].Y), "r", "4.5").Close("circle").Close("svg");
    }
}
