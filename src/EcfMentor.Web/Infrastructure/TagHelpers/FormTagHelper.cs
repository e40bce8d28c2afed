using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EcfMentor.Web.Infrastructure.TagHelpers;

/// <summary>
/// A form that posts, with its antiforgery field: <c>&lt;ecf-form path="/meetings/12"&gt;</c>. The browser's own
/// validation is off, because our messages say what to do and look the same everywhere.
/// </summary>
[HtmlTargetElement("ecf-form")]
public sealed class FormTagHelper(IAntiforgery antiforgery) : TagHelper
{
    /// <summary>The request and the view.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Where it posts, from the trust's root; the present page when left out.</summary>
    public string? Path { get; set; }

    /// <summary>True when it carries a file.</summary>
    public bool Files { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "post");
        if (Path is not null)
        {
            output.Attributes.SetAttribute("action", ViewContext.HttpContext.Request.PathBase.Value + Path);
        }

        if (Files)
        {
            output.Attributes.SetAttribute("enctype", "multipart/form-data");
        }

        output.Attributes.Add(new TagHelperAttribute("novalidate"));
        var tokens = antiforgery.GetAndStoreTokens(ViewContext.HttpContext);
        output.PostContent.AppendHtml(new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes = { ["type"] = "hidden", ["name"] = tokens.FormFieldName, ["value"] = tokens.RequestToken },
        });
    }
}
