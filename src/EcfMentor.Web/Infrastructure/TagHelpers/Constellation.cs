using EcfMentor.Web.Infrastructure.GovUk;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EcfMentor.Web.Infrastructure.TagHelpers;

/// <summary>What a seat in somebody's circle is.</summary>
public enum SeatKind
{
    /// <summary>A colleague who said yes: a thin line.</summary>
    Colleague,

    /// <summary>The mentor: a thick line.</summary>
    Mentor,

    /// <summary>Asked, no answer yet: dotted.</summary>
    Invited,

    /// <summary>Nobody yet: a plus.</summary>
    Empty,
}

/// <summary>One seat of the circle.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Initials">Two letters; none for an empty seat.</param>
/// <param name="Name">The first name, or what the empty seat is for.</param>
/// <param name="Note">"behaviour", "ECT mentor", "nobody yet".</param>
public sealed record Seat(SeatKind Kind, string Initials, string Name, string Note);

/// <summary>
/// A person's circle as a picture, drawn wide and again with larger type for phones. The page always holds a list
/// that says the same.
/// </summary>
[HtmlTargetElement("ecf-constellation")]
public sealed class ConstellationTagHelper : ContentTagHelper
{
    /// <summary>The picture in a full sentence.</summary>
    public string Sentence { get; set; } = "";

    /// <summary>Who sits where, clockwise from the top right.</summary>
    public IReadOnlyList<Seat> Seats { get; set; } = [];

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Element("figure", "class", Markup.Classes("picture", Class));
        Draw(html, new Size(526, 506, 188, 44, 30, 37, 15, 14, "from-tablet"));
        Draw(html, new Size(358, 372, 116, 31, 23, 28, 14, 13, "phone-only"));
        html.Html(content).Close("figure");
    }

    private void Draw(Markup html, Size size)
    {
        var (cx, cy) = (size.Width / 2, (size.Height / 2) - 8);
        html.Element("svg", "class", size.Css, "viewBox", $"0 0 {Markup.N(size.Width)} {Markup.N(size.Height)}", "role", "img", "aria-label", Sentence, "focusable", "false");
        Circle(html, "orbit", cx, cy, size.Orbit);
        Circle(html, "glow", cx, cy, size.Orbit * .58);
        for (var i = 0; i < Seats.Count; i++)
        {
            // A little before the top, so that no seat's words lie straight above "You".
            var angle = (-64 + (i * 360.0 / Seats.Count)) * Math.PI / 180;
            One(html, size, Seats[i], cx, cy, Math.Cos(angle), Math.Sin(angle));
        }

        Circle(html, "you", cx, cy, size.You);
        Words(html, "t-you", cx, cy + 6, 18, "You");
        html.Close("svg");
    }

    private static void One(Markup html, Size size, Seat seat, double cx, double cy, double cos, double sin)
    {
        var radius = seat.Kind == SeatKind.Mentor ? size.Mentor : size.Seat;
        var (x, y) = (cx + (size.Orbit * cos), cy + (size.Orbit * sin));
        html.Element("g", "class", seat.Kind switch { SeatKind.Mentor => "is-mentor", SeatKind.Invited => "is-invited", SeatKind.Empty => "is-empty", _ => null });
        var (from, to) = (size.You + 6, size.Orbit - radius - 4);
        html.Element("line", "class", "tie", "x1", Markup.N(cx + (from * cos)), "y1", Markup.N(cy + (from * sin)), "x2", Markup.N(cx + (to * cos)), "y2", Markup.N(cy + (to * sin))).Close("line");
        Circle(html, "seat", x, y, radius);
        if (seat.Kind == SeatKind.Empty)
        {
            html.Element("path", "class", "plus", "d", $"M{Markup.N(x - 10)} {Markup.N(y)}h20M{Markup.N(x)} {Markup.N(y - 10)}v20", "stroke-width", "1.75").Close("path");
        }
        else
        {
            Words(html, "t-seat", x, y + 5, size.Name, seat.Initials);
        }

        // Words stand outside the circle: above for the upper half, below for the lower.
        var above = sin < -.3;
        var first = above ? y - radius - size.Note - 10 : y + radius + size.Name + 5;
        Words(html, "t-name", x, first, size.Name, seat.Name);
        Words(html, null, x, first + size.Note + 4, size.Note, seat.Note);
        html.Close("g");
    }

    private static void Circle(Markup html, string css, double x, double y, double radius) =>
        html.Element("circle", "class", css, "cx", Markup.N(x), "cy", Markup.N(y), "r", Markup.N(radius)).Close("circle");

    private static void Words(Markup html, string? css, double x, double y, double size, string words) =>
        html.Element("text", "class", css, "x", Markup.N(x), "y", Markup.N(y), "font-size", Markup.N(size)).Text(words).Close("text");

    private sealed record Size(double Width, double Height, double Orbit, double You, double Seat, double Mentor, double Name, double Note, string Css);
}
