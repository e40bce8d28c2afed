namespace EcfMentor.Web.Infrastructure.GovUk;

/// <summary>A link at the end of a summary row.</summary>
public sealed record SummaryAction : Content
{
    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }

    /// <summary>Said and not shown, so that each "Change" is its own.</summary>
    public string? VisuallyHiddenText { get; init; }
}

/// <summary>The links of a summary row.</summary>
public sealed record SummaryActions
{
    /// <summary>The links.</summary>
    public IReadOnlyList<SummaryAction>? Items { get; init; }

    /// <summary>Extra classes.</summary>
    public string? Classes { get; init; }
}

/// <summary>One fact of a summary.</summary>
public sealed record SummaryRow
{
    /// <summary>What it is.</summary>
    public Content? Key { get; init; }

    /// <summary>What it says.</summary>
    public Content? Value { get; init; }

    /// <summary>What can be done with it.</summary>
    public SummaryActions? Actions { get; init; }

    /// <summary>Extra classes.</summary>
    public string? Classes { get; init; }
}

/// <summary>Facts below one another, each with the way to change it.</summary>
public sealed record SummaryList
{
    /// <summary>The facts; an absent one is passed over.</summary>
    public IReadOnlyList<SummaryRow?> Rows { get; init; } = [];

    /// <summary>Extra classes.</summary>
    public string? Classes { get; init; }

    /// <summary>Extra attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    /// <summary>The markup.</summary>
    public Markup Render()
    {
        var html = new Markup().Open("dl", "class", Markup.Classes("govuk-summary-list", Classes)).Attributes(Attributes).In();
        var anyActions = Rows.Any(r => r?.Actions?.Items is { Count: > 0 });
        foreach (var row in Rows.OfType<SummaryRow>())
        {
            html.Element("div", "class", Markup.Classes("govuk-summary-list__row", anyActions && row.Actions?.Items is null ? "govuk-summary-list__row--no-actions" : null, row.Classes))
                .Element("dt", "class", Markup.Classes("govuk-summary-list__key", row.Key?.Classes)).Write(row.Key).Close("dt")
                .Element("dd", "class", Markup.Classes("govuk-summary-list__value", row.Value?.Classes)).Write(row.Value).Close("dd");
            Actions(html, row.Actions);
            html.Close("div");
        }

        return html.Close("dl");
    }

    private static void Actions(Markup html, SummaryActions? actions)
    {
        if (actions?.Items is not { Count: > 0 } items)
        {
            return;
        }

        html.Element("dd", "class", Markup.Classes("govuk-summary-list__actions", actions.Classes));
        if (items.Count == 1)
        {
            Action(html, items[0]);
        }
        else
        {
            html.Html("<ul class=\"govuk-summary-list__actions-list\">");
            foreach (var item in items)
            {
                html.Html("<li class=\"govuk-summary-list__actions-list-item\">");
                Action(html, item);
                html.Html("</li>");
            }

            html.Html("</ul>");
        }

        html.Close("dd");
    }

    private static void Action(Markup html, SummaryAction action)
    {
        html.Open("a", "class", Markup.Classes("govuk-link", action.Classes), "href", action.Href ?? "").Attributes(action.Attributes).In().Write(action);
        if (!string.IsNullOrEmpty(action.VisuallyHiddenText))
        {
            html.Element("span", "class", "govuk-visually-hidden").Text(" " + action.VisuallyHiddenText).Close("span");
        }

        html.Close("a");
    }
}

/// <summary>News about what just happened, or something that matters now.</summary>
public sealed record NotificationBanner : Content
{
    /// <summary>"success", or nothing.</summary>
    public string? Type { get; init; }

    /// <summary>Its heading.</summary>
    public string? TitleText { get; init; }

    /// <summary>Its heading as markup.</summary>
    public string? TitleHtml { get; init; }

    /// <summary>2 where left out.</summary>
    public string? TitleHeadingLevel { get; init; }

    /// <summary>The heading's id.</summary>
    public string? TitleId { get; init; }

    /// <summary>Overrides how it is announced.</summary>
    public string? Role { get; init; }

    /// <summary>Don't take the focus when the page opens.</summary>
    public bool? DisableAutoFocus { get; init; }

    /// <summary>The markup.</summary>
    public Markup Render()
    {
        var success = Type == "success";
        var title = new Content { Html = TitleHtml, Text = string.IsNullOrEmpty(TitleText) ? (success ? "Success" : "Important") : TitleText };
        var id = string.IsNullOrEmpty(TitleId) ? "govuk-notification-banner-title" : TitleId;
        var heading = "h" + (string.IsNullOrEmpty(TitleHeadingLevel) ? "2" : TitleHeadingLevel);
        var html = new Markup()
            .Open("div", "class", Markup.Classes("govuk-notification-banner", success ? "govuk-notification-banner--success" : null, Classes),
                "role", string.IsNullOrEmpty(Role) ? (success ? "alert" : "region") : Role, "aria-labelledby", id, "data-module", "govuk-notification-banner",
                "data-disable-auto-focus", DisableAutoFocus is { } off ? (off ? "true" : "false") : null)
            .Attributes(Attributes).In()
            .Html("<div class=\"govuk-notification-banner__header\">").Element(heading, "class", "govuk-notification-banner__title", "id", id).Write(title).Close(heading)
            .Html("</div><div class=\"govuk-notification-banner__content\">");
        if (string.IsNullOrEmpty(Html) && !string.IsNullOrEmpty(Text))
        {
            html.Html("<p class=\"govuk-notification-banner__heading\">").Text(Text).Html("</p>");
        }
        else
        {
            html.Html(Html);
        }

        return html.Html("</div></div>");
    }
}

/// <summary>A link of a pagination.</summary>
public sealed record PageLink : Content
{
    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }

    /// <summary>The page's number or words.</summary>
    public string? Number { get; init; }

    /// <summary>The page that is shown.</summary>
    public bool? Current { get; init; }

    /// <summary>Pages left out.</summary>
    public bool? Ellipsis { get; init; }

    /// <summary>Said instead of "Page 3".</summary>
    public string? VisuallyHiddenText { get; init; }

    /// <summary>What the next or previous page is.</summary>
    public string? LabelText { get; init; }
}

/// <summary>The way through a long list.</summary>
public sealed record Pagination
{
    /// <summary>Back.</summary>
    public PageLink? Previous { get; init; }

    /// <summary>On.</summary>
    public PageLink? Next { get; init; }

    /// <summary>The pages.</summary>
    public IReadOnlyList<PageLink?>? Items { get; init; }

    /// <summary>What the whole is called.</summary>
    public string? LandmarkLabel { get; init; }

    /// <summary>Extra classes.</summary>
    public string? Classes { get; init; }

    /// <summary>Extra attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    private bool Block => Items is null && (Next is not null || Previous is not null);

    /// <summary>The markup.</summary>
    public Markup Render()
    {
        var html = new Markup().Open("nav", "class", Markup.Classes("govuk-pagination", Block ? "govuk-pagination--block" : null, Classes),
            "aria-label", string.IsNullOrEmpty(LandmarkLabel) ? "Pagination" : LandmarkLabel).Attributes(Attributes).In();
        Arrow(html, Previous, "prev", "Previous", "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z");
        if (Items is not null)
        {
            html.Html("<ul class=\"govuk-pagination__list\">");
            foreach (var item in Items.OfType<PageLink>())
            {
                Page(html, item);
            }

            html.Html("</ul>");
        }

        Arrow(html, Next, "next", "Next", "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z");
        return html.Close("nav");
    }

    private static void Page(Markup html, PageLink item)
    {
        html.Element("li", "class", Markup.Classes("govuk-pagination__item", item.Current == true ? "govuk-pagination__item--current" : null, item.Ellipsis == true ? "govuk-pagination__item--ellipsis" : null));
        if (item.Ellipsis == true)
        {
            html.Html("&ctdot;");
        }
        else
        {
            html.Open("a", "class", "govuk-link govuk-pagination__link", "href", item.Href ?? "", "aria-label", item.VisuallyHiddenText ?? "Page " + item.Number,
                "aria-current", item.Current == true ? "page" : null).Attributes(item.Attributes).In().Text(item.Number).Close("a");
        }

        html.Close("li");
    }

    private void Arrow(Markup html, PageLink? link, string rel, string words, string drawing)
    {
        if (string.IsNullOrEmpty(link?.Href))
        {
            return;
        }

        var icon = $"<svg class=\"govuk-pagination__icon govuk-pagination__icon--{rel}\" xmlns=\"http://www.w3.org/2000/svg\" height=\"13\" width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\"><path d=\"{drawing}\"></path></svg>";
        var first = Block || rel == "prev";
        html.Element("div", "class", $"govuk-pagination__{rel}").Open("a", "class", "govuk-link govuk-pagination__link", "href", link.Href, "rel", rel).Attributes(link.Attributes).In()
            .Html(first ? icon : null)
            .Element("span", "class", Markup.Classes("govuk-pagination__link-title", Block && string.IsNullOrEmpty(link.LabelText) ? "govuk-pagination__link-title--decorated" : null));
        if (link.Any)
        {
            html.Write(link);
        }
        else
        {
            html.Text(words).Html("<span class=\"govuk-visually-hidden\"> page</span>");
        }

        html.Close("span");
        if (Block && !string.IsNullOrEmpty(link.LabelText))
        {
            html.Html("<span class=\"govuk-visually-hidden\">:</span>").Element("span", "class", "govuk-pagination__link-label").Text(link.LabelText).Close("span");
        }

        html.Html(first ? null : icon).Html("</a></div>");
    }
}
