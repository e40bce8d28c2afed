using System.Globalization;
using EcfMentor.Web.Infrastructure.GovUk;
using EcfMentor.Web.Infrastructure.Shell;
using EcfMentor.Web.Infrastructure.Views;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EcfMentor.Web.Infrastructure.TagHelpers;

/// <summary>One of our own line drawings: <c>&lt;ecf-icon name="lock" /&gt;</c>.</summary>
[HtmlTargetElement("ecf-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>Which drawing.</summary>
    public string Name { get; set; } = "";

    /// <summary>Pixels a side.</summary>
    public int Size { get; set; } = 20;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(Icons.Svg(Name, Size));
    }
}

/// <summary>Initials in a disc: <c>&lt;ecf-disc voice="Mentee" initials="YI" size="s" /&gt;</c>.</summary>
[HtmlTargetElement("ecf-disc")]
public sealed class DiscTagHelper : ContentTagHelper
{
    /// <summary>Whose colour.</summary>
    public Voice Voice { get; set; }

    /// <summary>Two letters; a school may leave them out.</summary>
    public string? Initials { get; set; }

    /// <summary>"s", "l", or nothing for the middle one.</summary>
    public string? Size { get; set; }

    /// <summary>Asked, no answer yet: dashed.</summary>
    public bool Invited { get; set; }

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content) => Disc(html, Voice, Initials, Size, Invited);
}

/// <summary>An icon on a tint: what kind of thing a row is about.</summary>
[HtmlTargetElement("ecf-tile")]
public sealed class TileTagHelper : ContentTagHelper
{
    /// <summary>The icon.</summary>
    public string Icon { get; set; } = "";

    /// <summary>"private" (heather), "record" (slate), "shared" (juniper) or "attention" (apricot).</summary>
    public string Tone { get; set; } = "private";

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Element("span", "class", $"tile tile--{Tone}").Html(Icons.Svg(Icon, 20)).Close("span");
    }
}

/// <summary>A date as a leaf of a calendar. Screen readers hear the date in full.</summary>
[HtmlTargetElement("ecf-date-leaf")]
public sealed class DateLeafTagHelper : ContentTagHelper
{
    /// <summary>The day.</summary>
    public DateOnly Date { get; set; }

    /// <summary>Grey, for rows; the next card's leaf is apricot.</summary>
    public bool Quiet { get; set; }

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Element("time", "class", Markup.Classes("leaf", Quiet ? "leaf--quiet" : null, Class), "datetime", Date.ToString("O", CultureInfo.InvariantCulture))
            .Element("span", "class", "hidden").Text(UkTime.Day(Date)).Close("span")
            .Element("span", "aria-hidden", "true").Text(UkTime.WeekdayBrief(Date)).Html("<b>").Text(Date.Day.ToString(CultureInfo.InvariantCulture)).Html("</b>")
            .Text(UkTime.Month(Date)).Close("span").Close("time");
    }
}

/// <summary>Who an audience strip speaks of: decides its icon and colour.</summary>
public enum Sees
{
    /// <summary>Only the author.</summary>
    Me,

    /// <summary>The mentee and the mentor.</summary>
    Pair,

    /// <summary>Those the assessment record names.</summary>
    Record,

    /// <summary>A wider group.</summary>
    Shared,
}

/// <summary>
/// Says who sees what is written here, and opens the computed list:
/// <c>&lt;ecf-audience kind="Pair" who="You and Gareth" see="can see this agenda" can="names" cannot="others" /&gt;</c>.
/// </summary>
[HtmlTargetElement("ecf-audience")]
public sealed class AudienceTagHelper : ContentTagHelper
{
    /// <summary>Decides icon and colour.</summary>
    public Sees Kind { get; set; } = Sees.Pair;

    /// <summary>Bold: "You and Gareth".</summary>
    public string Who { get; set; } = "";

    /// <summary>The rest of the sentence: "see this".</summary>
    public string See { get; set; } = "see this";

    /// <summary>Everyone who can, by name and role.</summary>
    public IEnumerable<string>? Can { get; set; }

    /// <summary>Who can't, and people might think could.</summary>
    public IEnumerable<string>? Cannot { get; set; }

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        var (icon, tone) = Kind switch
        {
            Sees.Me => ("lock", null),
            Sees.Record => ("record", "audience--record"),
            Sees.Shared => ("people", "audience--shared"),
            _ => ("pair", (string?)null),
        };
        var opens = Can is not null || Cannot is not null || content is not null;
        var (outer, line) = opens ? ("details", "summary") : ("div", "div");
        html.Element(outer, "class", Markup.Classes("audience", tone, Class))
            .Element(line, "class", "audience__line").Html(Icons.Svg(icon, 20))
            .Html("<span class=\"audience__words\"><b>").Text(Who).Html("</b> ").Text(See).Html("</span>");
        if (opens)
        {
            html.Html("<span class=\"audience__ask\">Who exactly?</span>");
        }

        html.Close(line);
        if (opens)
        {
            html.Html("<div class=\"audience__lists\">");
            List(html, "Can see this", Can);
            List(html, "Can’t", Cannot);
            html.Html(content).Html("</div>");
        }

        html.Close(outer);
    }

    private static void List(Markup html, string title, IEnumerable<string>? names)
    {
        if (names is null)
        {
            return;
        }

        html.Html("<div><b>").Text(title).Html("</b><ul class=\"audience__list\">");
        foreach (var name in names)
        {
            html.Html("<li>").Text(name).Html("</li>");
        }

        html.Html("</ul></div>");
    }
}

/// <summary>A person: disc, name as heading, role, and whatever the content adds. No photos, scores or last-seen.</summary>
[HtmlTargetElement("ecf-person")]
public sealed class PersonTagHelper : ContentTagHelper
{
    /// <summary>The full name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Two letters.</summary>
    public string Initials { get; set; } = "";

    /// <summary>Whose colour.</summary>
    public Voice Voice { get; set; }

    /// <summary>What they are here: "ECT, year 1, science".</summary>
    public string? Role { get; set; }

    /// <summary>Where the name leads.</summary>
    public string? Path { get; set; }

    /// <summary>The heading's level; 0 where a heading would be one too many.</summary>
    public int Level { get; set; } = 3;

    /// <summary>"s", "l", or nothing for the middle one.</summary>
    public string? Size { get; set; }

    /// <summary>Asked, no answer yet.</summary>
    public bool Invited { get; set; }

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        var heading = Level == 0 ? "div" : "h" + Level.ToString(CultureInfo.InvariantCulture);
        html.Element("div", "class", Markup.Classes("person", Size == "s" ? "person--s" : null, Class));
        Disc(html, Voice, Initials, Size, Invited);
        html.Html("<div class=\"person__words\">").Element(heading, "class", "person__name semi");
        if (Path is null)
        {
            html.Text(Name);
        }
        else
        {
            html.Element("a", "href", Link(Path)).Text(Name).Close("a");
        }

        html.Close(heading);
        if (Role is not null)
        {
            html.Element("p", "class", "person__role").Text(Role).Close("p");
        }

        if (content is not null)
        {
            html.Html("<div class=\"person__more\">").Html(content).Html("</div>");
        }

        html.Html("</div></div>");
    }
}

/// <summary>Nothing here yet, kindly: a title, a sentence and one link.</summary>
[HtmlTargetElement("ecf-empty")]
public sealed class EmptyTagHelper : ContentTagHelper
{
    /// <summary>Optional heading.</summary>
    public string? Title { get; set; }

    /// <summary>The heading's level: 2 straight below the page's title, 3 in a section that has a heading.</summary>
    public int Level { get; set; } = 2;

    /// <summary>The link's words.</summary>
    public string? LinkText { get; set; }

    /// <summary>The link's path from the trust's root.</summary>
    public string? Path { get; set; }

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Element("div", "class", Markup.Classes("empty", Class));
        if (Title is not null)
        {
            var heading = Level == 2 ? "h2" : "h3";
            html.Element(heading).Text(Title).Close(heading);
        }

        html.Html("<p>").Html(content).Html("</p>");
        if (Path is not null)
        {
            html.Html("<p>").Element("a", "href", Link(Path)).Text(LinkText).Close("a").Html("</p>");
        }

        html.Html("</div>");
    }
}

/// <summary>A figure that isn't shown. It looks the same for every reason, and no count stands beside it.</summary>
[HtmlTargetElement("ecf-suppressed")]
public sealed class SuppressedTagHelper : ContentTagHelper
{
    /// <summary>Where the one explanation is.</summary>
    public string Path { get; set; } = "#not-shown";

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Element("a", "class", "suppressed", "href", Link(Path)).Text("Not shown").Close("a");
    }
}

/// <summary>A word about state with its icon.</summary>
[HtmlTargetElement("ecf-pill")]
public sealed class PillTagHelper : ContentTagHelper
{
    /// <summary>"done", "given", "going", "not-yet", "attention", "mentor", "record", "private" or nothing.</summary>
    public string Kind { get; set; } = "";

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        var (tone, icon, words) = Kind switch
        {
            "done" => ("done", "check", "Done"),
            "given" => ("done", "check", "Given"),
            "signed" => ("done", "check", "Signed"),
            "going" => ("", "clock", "Still going"),
            "not-yet" => ("attention", "clock", "Not yet"),
            "attention" => ("attention", "attention", ""),
            "mentor" or "record" or "private" => (Kind, (string?)null, ""),
            _ => ("", null, ""),
        };
        html.Element("span", "class", Markup.Classes("pill", tone.Length == 0 ? null : $"pill--{tone}", Class));
        html.Html(icon is null ? null : Icons.Svg(icon, 15)).Html("<span>");
        (content is null ? html.Text(words) : html.Html(content)).Html("</span></span>");
    }
}

/// <summary>What has become of what you wrote.</summary>
public enum SaveKind
{
    /// <summary>Nothing to say yet.</summary>
    None,

    /// <summary>On its way.</summary>
    Saving,

    /// <summary>Safe on our side.</summary>
    Saved,

    /// <summary>Safe on the phone until there's a signal.</summary>
    Offline,

    /// <summary>It didn't work.</summary>
    Failed,
}

/// <summary>The save state, announced politely: <c>&lt;ecf-save state="Saved" at="2.31pm" /&gt;</c>.</summary>
[HtmlTargetElement("ecf-save")]
public sealed class SaveTagHelper : ContentTagHelper
{
    /// <summary>What happened.</summary>
    public SaveKind State { get; set; }

    /// <summary>When, in words.</summary>
    public string? At { get; set; }

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        var (icon, words) = State switch
        {
            SaveKind.Saving => ("again", "Saving…"),
            SaveKind.Saved => ("check", At is null ? "Saved" : $"Saved at {At}"),
            SaveKind.Offline => ("again", "No signal. Kept safe on this phone"),
            SaveKind.Failed => ("attention", "Not saved. Try again"),
            _ => ((string?)null, ""),
        };
        html.Element("span", "class", Markup.Classes("save", State is SaveKind.Offline or SaveKind.Failed ? "save--unsaved" : null), "role", "status");
        html.Html(icon is null && content is null ? null : Icons.Svg(icon ?? "check", 18));
        (content is null ? html.Text(words) : html.Html(content)).Close("span");
    }
}
