using EcfMentor.Web.Infrastructure.GovUk;
using EcfMentor.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EcfMentor.Web.Infrastructure.TagHelpers;

/// <summary>A tag helper that replaces its own tag with markup it writes from its attributes and content.</summary>
public abstract class ContentTagHelper : TagHelper
{
    /// <summary>The request and the view, for links below the trust's path.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Extra classes for the outermost element.</summary>
    [HtmlAttributeName("class")]
    public string? Class { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = await output.GetChildContentAsync();
        output.TagName = null;
        var html = new Markup();
        Write(html, content.IsEmptyOrWhiteSpace ? null : content);
        output.Content.SetHtmlContent(html);
    }

    /// <summary>Writes the markup.</summary>
    protected abstract void Write(Markup html, IHtmlContent? content);

    /// <summary>A path from the trust's root as a link; an outside or same-page address as it is.</summary>
    protected string? Link(string? path) => path is ['/', ..] ? ViewContext.HttpContext.Request.PathBase.Value + path : path;

    /// <summary>"mentee" for its colour's class.</summary>
    protected static string ColourOf(Voice voice) => voice switch
    {
        Voice.Mentee => "mentee",
        Voice.Mentor => "mentor",
        Voice.School => "school",
        Voice.Circle => "circle",
        _ => "staff",
    };

    /// <summary>The initials, or the school's icon, in a disc. Hidden from screen readers: the name stands beside it.</summary>
    protected static void Disc(Markup html, Voice voice, string? initials, string? size = null, bool invited = false)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Element("span", "class", Markup.Classes("disc", size is null ? null : $"disc--{size}", $"disc--{(invited ? "invited" : ColourOf(voice))}"), "aria-hidden", "true");
        if (voice == Voice.School && string.IsNullOrEmpty(initials))
        {
            html.Html(Views.Icons.Svg("school", size == "l" ? 24 : 18));
        }
        else
        {
            html.Text(initials);
        }

        html.Close("span");
    }
}
