using System.Globalization;
using EcfMentor.Web.Infrastructure.GovUk;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EcfMentor.Web.Infrastructure.TagHelpers;

/// <summary><c>&lt;ecf-button&gt;Save&lt;/ecf-button&gt;</c>: filled unless said otherwise; one filled button a screen.</summary>
[HtmlTargetElement("ecf-button")]
public sealed class ButtonTagHelper : ContentTagHelper
{
    /// <summary>"primary", "outlined", "warning" or "link".</summary>
    public string Kind { get; set; } = "primary";

    /// <summary>40 px high instead of 48.</summary>
    public bool Small { get; set; }

    /// <summary>As wide as its place.</summary>
    public bool Wide { get; set; }

    /// <summary>A link from the trust's root that looks like a button.</summary>
    public string? Path { get; set; }

    /// <summary>"submit" where left out.</summary>
    public string? Type { get; set; }

    /// <summary>Posted with the form.</summary>
    public string? Name { get; set; }

    /// <summary>Posted with the form.</summary>
    public string? Value { get; set; }

    /// <summary>Before the words.</summary>
    public string? Icon { get; set; }

    /// <summary>Said behind the words and not shown, so that each button's name is its own.</summary>
    public string? About { get; set; }

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        var words = new Markup();
        if (Icon is not null)
        {
            words.Html(Views.Icons.Svg(Icon, Small ? 18 : 20));
        }

        words.Html("<span>").Html(content);
        if (About is not null)
        {
            words.Element("span", "class", "hidden").Text(" " + About).Close("span");
        }

        words.Html("</span>");
        var kind = Kind switch { "outlined" => "govuk-button--secondary", "warning" => "govuk-button--warning", "link" => "button--link", _ => null };
        html.Html(new Button
        {
            Html = words.ToString(),
            Href = Link(Path),
            Type = Type,
            Name = Name,
            Value = Value,
            Classes = Markup.Classes(kind, Small ? "button--small" : null, Wide ? "button--wide" : null, Class),
            PreventDoubleClick = Path is null && Type is null ? true : null,
        }.Render());
    }
}

/// <summary>
/// Everything that is wrong, linked to its field, in the order of the model's properties. Nothing when nothing is.
/// Put it first in the content, or in the layout's "Before" section to stand above the title.
/// </summary>
[HtmlTargetElement("ecf-error-summary")]
public sealed class ErrorSummaryTagHelper : ContentTagHelper
{
    /// <summary>Its heading.</summary>
    public string Title { get; set; } = "Put these right first";

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        var state = ViewContext.ViewData.ModelState;
        if (state.IsValid)
        {
            return;
        }

        var order = ViewContext.ViewData.ModelMetadata.Properties.Select((p, i) => (p.PropertyName, i)).ToDictionary(p => p.PropertyName!, p => p.i, StringComparer.OrdinalIgnoreCase);
        html.Html(new ErrorSummary
        {
            TitleText = Title,
            DescriptionHtml = content is null ? null : new Markup().Html(content).ToString(),
            ErrorList =
            [
                .. from entry in state
                   where entry.Value!.Errors.Count > 0
                   orderby order.GetValueOrDefault(entry.Key.Split('.', '[')[0], int.MaxValue)
                   select new ErrorItem { Text = entry.Value!.Errors[0].ErrorMessage, Href = entry.Key.Length == 0 ? null : "#" + Target(entry.Key) },
            ],
        }.Render());
    }

    private string Target(string name)
    {
        var metadata = Find(ViewContext.ViewData.ModelMetadata, name);
        if (metadata?.UnderlyingOrModelType != typeof(DateOnly))
        {
            return FieldIds.Of(name);
        }

        // A date is three fields: go to the first that is wrong.
        var marked = DateFieldErrors.Of(ViewContext.HttpContext);
        var part = Array.Find(["day", "month", "year"], p => marked.Contains($"{name}.{p}")) ?? "day";
        return $"{FieldIds.Of(name)}-{part}";
    }

    private static ModelMetadata? Find(ModelMetadata? at, string path)
    {
        foreach (var step in path.Split('.'))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            at = at?.Properties[bracket < 0 ? step : step[..bracket]];
            at = bracket < 0 ? at : at?.ElementMetadata;
        }

        return at;
    }
}

/// <summary><c>&lt;ecf-back-link path="/meetings"&gt;Meetings&lt;/ecf-back-link&gt;</c>, where the layout's own won't do.</summary>
[HtmlTargetElement("ecf-back-link")]
public sealed class BackLinkTagHelper : ContentTagHelper
{
    /// <summary>Where it leads, from the trust's root.</summary>
    public string Path { get; set; } = "/";

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Html(new BackLink { Href = Link(Path), Html = content is null ? null : new Markup().Html(content).ToString(), Classes = Class }.Render());
    }
}

/// <summary><c>&lt;ecf-tag&gt;Draft&lt;/ecf-tag&gt;</c>. For states with an icon use <c>ecf-pill</c>.</summary>
[HtmlTargetElement("ecf-tag")]
public sealed class TagTagHelper : ContentTagHelper
{
    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Html(new Tag { Html = new Markup().Html(content).ToString(), Classes = Class }.Render());
    }
}

/// <summary><c>&lt;ecf-notification success="true" title="Saved"&gt;Gareth will see it.&lt;/ecf-notification&gt;</c>.</summary>
[HtmlTargetElement("ecf-notification")]
public sealed class NotificationTagHelper : ContentTagHelper
{
    /// <summary>What the person asked for has happened; announced at once.</summary>
    public bool Success { get; set; }

    /// <summary>Its heading.</summary>
    public string? Title { get; set; }

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Html(new NotificationBanner
        {
            Type = Success ? "success" : null,
            TitleText = Title ?? (Success ? "Done" : "Good to know"),
            Html = new Markup().Html("<p class=\"govuk-notification-banner__heading\">").Html(content).Html("</p>").ToString(),
            Classes = Class,
        }.Render());
    }
}

/// <summary>Facts with a way to change each: holds <c>ecf-summary-row</c>.</summary>
[HtmlTargetElement("ecf-summary-list")]
[RestrictChildren("ecf-summary-row")]
public sealed class SummaryListTagHelper : TagHelper
{
    /// <summary>Extra classes.</summary>
    [HtmlAttributeName("class")]
    public string? Class { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var rows = new List<SummaryRow>();
        context.Items[typeof(SummaryRow)] = rows;
        await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(new SummaryList { Rows = rows, Classes = Class }.Render());
    }
}

/// <summary><c>&lt;ecf-summary-row key="School" path="/people/3/school" about="school"&gt;Marram High&lt;/ecf-summary-row&gt;</c>.</summary>
[HtmlTargetElement("ecf-summary-row", ParentTag = "ecf-summary-list")]
public sealed class SummaryRowTagHelper : ContentTagHelper
{
    private List<SummaryRow>? _rows;

    /// <summary>What it is.</summary>
    public string Key { get; set; } = "";

    /// <summary>Where it is changed, from the trust's root.</summary>
    public string? Path { get; set; }

    /// <summary>"Change" where left out.</summary>
    public string Action { get; set; } = "Change";

    /// <summary>Said behind the action; the key in small letters where left out.</summary>
    public string? About { get; set; }

    /// <inheritdoc />
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        _rows = context.Items.TryGetValue(typeof(SummaryRow), out var found) ? found as List<SummaryRow> : null;
        return base.ProcessAsync(context, output);
    }

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content) => _rows?.Add(new SummaryRow
    {
        Key = new Content { Text = Key },
        Value = new Content { Html = new Markup().Html(content).ToString() },
        Actions = Path is null ? null : new SummaryActions { Items = [new SummaryAction { Text = Action, Href = Link(Path), VisuallyHiddenText = About ?? Key.ToLower(CultureInfo.CurrentCulture) }] },
        Classes = Class,
    });
}

/// <summary><c>&lt;ecf-pagination page="3" pages="12" path="/people?page=" /&gt;</c>; nothing for a single page.</summary>
[HtmlTargetElement("ecf-pagination")]
public sealed class PaginationTagHelper : ContentTagHelper
{
    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many there are.</summary>
    public int Pages { get; set; } = 1;

    /// <summary>The address up to the page's number, from the trust's root.</summary>
    public string Path { get; set; } = "?page=";

    /// <inheritdoc />
    protected override void Write(Markup html, IHtmlContent? content)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (Pages < 2)
        {
            return;
        }

        var items = new List<PageLink?>();
        for (var n = 1; n <= Pages; n++)
        {
            if (n == 1 || n == Pages || Math.Abs(n - Page) <= 1)
            {
                items.Add(new PageLink { Number = n.ToString(CultureInfo.InvariantCulture), Href = To(n), Current = n == Page });
            }
            else if (items[^1]?.Ellipsis != true)
            {
                items.Add(new PageLink { Ellipsis = true });
            }
        }

        html.Html(new Pagination
        {
            Items = items,
            Previous = Page > 1 ? new PageLink { Href = To(Page - 1) } : null,
            Next = Page < Pages ? new PageLink { Href = To(Page + 1) } : null,
            LandmarkLabel = "Pages",
        }.Render());
    }

    private string? To(int page) => Link(Path + page.ToString(CultureInfo.InvariantCulture));
}
