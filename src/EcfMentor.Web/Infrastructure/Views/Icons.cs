using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;

namespace EcfMentor.Web.Infrastructure.Views;

/// <summary>Our own line drawings on a 24 px square, written into the page: no extra request, coloured by the text.</summary>
public static class Icons
{
    private static readonly FrozenDictionary<string, string> Drawings = new Dictionary<string, string>
    {
        // Places
        ["today"] = """<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4"/>""",
        ["meetings"] = """<rect x="4" y="5.5" width="16" height="15" rx="2.5"/><path d="M4 10h16M8.5 3v4M15.5 3v4"/>""",
        ["induction"] = """<circle cx="6" cy="19" r="2"/><circle cx="18" cy="5" r="2"/><path d="M8 19h7a3.5 3.5 0 0 0 0-7H9a3.5 3.5 0 0 1 0-7h7"/>""",
        ["circle"] = """<circle cx="12" cy="12" r="2.5"/><circle cx="5" cy="5.5" r="1.75"/><circle cx="19" cy="5.5" r="1.75"/><circle cx="5" cy="18.5" r="1.75"/><circle cx="19" cy="18.5" r="1.75"/><path d="m6.3 6.7 3.9 3.6M17.7 6.7l-3.9 3.6M6.3 17.3l3.9-3.6M17.7 17.3l-3.9-3.6"/>""",
        ["notes"] = """<path d="M4.5 6A1.5 1.5 0 0 1 6 4.5h12A1.5 1.5 0 0 1 19.5 6v8.5l-5 5H6A1.5 1.5 0 0 1 4.5 18zM14.5 19v-4.5h5M8 9h8M8 13h3.5"/>""",
        ["mentees"] = """<circle cx="12" cy="8.5" r="3"/><path d="M6.5 20a5.5 5.5 0 0 1 11 0M4 9.5a2.2 2.2 0 0 1 1.8-2.2M2.5 17a4 4 0 0 1 2-3.5M20 9.5a2.2 2.2 0 0 0-1.8-2.2M21.5 17a4 4 0 0 0-2-3.5"/>""",
        ["learning"] = """<path d="M12 21v-9M12 12C12 7.5 9 5 4.5 5c0 4.5 3 7 7.5 7ZM12 14c0-3.5 2.5-5.5 7-5.5 0 3.7-2.8 5.5-7 5.5Z"/>""",
        ["desk"] = """<path d="M4 6h16M4 12h16M4 18h9"/>""",
        ["people"] = """<circle cx="12" cy="8.5" r="3"/><path d="M6.5 20a5.5 5.5 0 0 1 11 0M4 9.5a2.2 2.2 0 0 1 1.8-2.2M2.5 17a4 4 0 0 1 2-3.5M20 9.5a2.2 2.2 0 0 0-1.8-2.2M21.5 17a4 4 0 0 0-2-3.5"/>""",
        ["pair"] = """<circle cx="8.5" cy="8" r="3.25"/><path d="M2.5 19.5a6 6 0 0 1 12 0"/><circle cx="17" cy="9" r="2.5"/><path d="M17 14a4.7 4.7 0 0 1 4.5 4.5"/>""",
        ["pairing"] = """<circle cx="8.5" cy="8" r="3.25"/><path d="M2.5 19.5a6 6 0 0 1 12 0"/><circle cx="17" cy="9" r="2.5"/><path d="M17 14a4.7 4.7 0 0 1 4.5 4.5"/>""",
        ["placements"] = """<path d="M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11Z"/><circle cx="12" cy="10" r="2.25"/>""",
        ["trust"] = """<path d="M4 20.5h16M7 17v-5M12 17V5M17 17V9"/>""",
        ["schools"] = """<path d="m3.5 11 8.5-7 8.5 7M6 9.5V20h12V9.5M10 20v-5.5h4V20"/>""",
        ["school"] = """<path d="m3.5 11 8.5-7 8.5 7M6 9.5V20h12V9.5M10 20v-5.5h4V20"/>""",
        ["voice"] = """<path d="M4 6.5A1.5 1.5 0 0 1 5.5 5h13A1.5 1.5 0 0 1 20 6.5v9a1.5 1.5 0 0 1-1.5 1.5H10l-4.5 3.5V17A1.5 1.5 0 0 1 4 15.5z"/>""",
        ["setup"] = """<path d="m4 20 1-4.5L16 4.5a1.8 1.8 0 0 1 2.5 0l1 1a1.8 1.8 0 0 1 0 2.5L8.5 19zM14 6.5l3.5 3.5"/>""",

        // Facts
        ["clock"] = """<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3 2"/>""",
        ["place"] = """<path d="M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11Z"/><circle cx="12" cy="10" r="2.25"/>""",
        ["protected"] = """<path d="M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6zM9 12l2 2 4-4.2"/>""",
        ["calendar"] = """<rect x="4" y="5.5" width="16" height="15" rx="2.5"/><path d="M4 10h16M8.5 3v4M15.5 3v4"/>""",

        // Who sees it
        ["lock"] = """<rect x="4.5" y="10.5" width="15" height="10" rx="2.5"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>""",
        ["record"] = """<path d="M6 5a1.5 1.5 0 0 1 1.5-1.5H14L18.5 8v11a1.5 1.5 0 0 1-1.5 1.5H7.5A1.5 1.5 0 0 1 6 19zM14 3.5V8h4.5M9 12h6M9 16.5c1-1.5 1.7-1.5 2.2 0 .5 1 1.3 1 2-.3.5-.7 1-.7 1.800.3"/>""",
        ["eye"] = """<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z"/><circle cx="12" cy="12" r="2.75"/>""",

        // What happens
        ["check"] = """<path d="m5 12.5 4.5 4.5L19.5 7"/>""",
        ["plus"] = """<path d="M12 5v14M5 12h14"/>""",
        ["next"] = """<path d="m9 5 7 7-7 7"/>""",
        ["back"] = """<path d="m15 5-7 7 7 7"/>""",
        ["attention"] = """<path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17.2v.1"/>""",
        ["again"] = """<path d="M19.5 9A8 8 0 0 0 5 8.5M4.5 4.5V9H9M4.5 15A8 8 0 0 0 19 15.5M19.5 19.5V15H15"/>""",
        ["download"] = """<path d="M12 4v11M7.5 10.5 12 15l4.5-4.5M5 20h14"/>""",
        ["upload"] = """<path d="M12 15V4M7.5 8.5 12 4l4.5 4.5M5 20h14"/>""",
        ["pulse"] = """<path d="M3 12.5h4l2.5-6 4 11.5 2.5-5.5h5"/>""",
        ["remove"] = """<path d="M6 6l12 12M18 6 6 18"/>""",
        ["search"] = """<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>""",
        ["mail"] = """<rect x="3.5" y="5.5" width="17" height="13" rx="2"/><path d="m4 7.5 8 6 8-6"/>""",
        ["key"] = """<circle cx="8" cy="15.5" r="4"/><path d="m11 12.5 8-8M16 7.5l2.5 2.5"/>""",
        ["flag"] = """<path d="M6 21V4.5h11l-2 4 2 4H6"/>""",
        ["link"] = """<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1"/>""",
        ["thanks"] = """<path d="M12 20S4 15 4 9.5A4.3 4.3 0 0 1 12 7.3a4.3 4.3 0 0 1 8 2.2C20 15 12 20 12 20Z"/>""",
    }.ToFrozenDictionary();

    /// <summary>Every name there is.</summary>
    public static IEnumerable<string> Names => Drawings.Keys.Order(StringComparer.Ordinal);

    /// <summary>The two overlapping circles.</summary>
    public static IHtmlContent Mark { get; } = new HtmlString(
        """<svg width="34" height="26" viewBox="0 0 34 26" aria-hidden="true" focusable="false"><circle cx="12" cy="12.5" r="11.5" fill="#f4a762"/><circle cx="23.5" cy="14" r="10" fill="#115560"/><path d="M20.29 4.53A10 10 0 0 0 17.97 22.33 11.5 11.5 0 0 0 20.29 4.53Z" fill="#0c3a40"/></svg>""");

    /// <summary>Draws an icon. It is decoration: the words beside it carry the meaning.</summary>
    /// <exception cref="ArgumentException">No icon has that name.</exception>
    public static IHtmlContent Svg(string name, int size = 20)
    {
        if (!Drawings.TryGetValue(name, out var drawing))
        {
            throw new ArgumentException($"There is no icon named \"{name}\". There are: {string.Join(", ", Names)}.", nameof(name));
        }

        return new HtmlString(string.Concat(
            "<svg class=\"icon\" width=\"", size.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "\" height=\"", size.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">" + drawing + "</svg>"));
    }
}
