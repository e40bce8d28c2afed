namespace EcfMentor.Web.Infrastructure.GovUk;

/// <summary>A button, or a link that acts as one.</summary>
public sealed record Button : Content
{
    /// <summary>A link where given.</summary>
    public string? Href { get; init; }

    /// <summary>"submit" where left out.</summary>
    public string? Type { get; init; }

    /// <summary>Posted with the form.</summary>
    public string? Name { get; init; }

    /// <summary>Posted with the form.</summary>
    public string? Value { get; init; }

    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Can't be used now.</summary>
    public bool? Disabled { get; init; }

    /// <summary>A second click within a second does nothing.</summary>
    public bool? PreventDoubleClick { get; init; }

    /// <summary>The markup.</summary>
    public Markup Render()
    {
        var html = new Markup();
        var link = !string.IsNullOrEmpty(Href);
        if (link)
        {
            html.Open("a", "href", Href, "role", "button", "draggable", "false");
        }
        else
        {
            html.Open("button", "type", string.IsNullOrEmpty(Type) ? "submit" : Type, "value", string.IsNullOrEmpty(Value) ? null : Value, "name", string.IsNullOrEmpty(Name) ? null : Name)
                .Flag("disabled", Disabled).Attribute("aria-disabled", Disabled == true ? "true" : null)
                .Attribute("data-prevent-double-click", PreventDoubleClick is { } once ? (once ? "true" : "false") : null);
        }

        return html.Attribute("class", Markup.Classes("govuk-button", Classes)).Attribute("data-module", "govuk-button").Attributes(Attributes)
            .Attribute("id", string.IsNullOrEmpty(Id) ? null : Id).In().Write(this).Close(link ? "a" : "button");
    }
}

/// <summary>The way back.</summary>
public sealed record BackLink : Content
{
    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }

    /// <summary>The markup.</summary>
    public Markup Render() => new Markup().Open("a", "href", string.IsNullOrEmpty(Href) ? "#" : Href, "class", Markup.Classes("govuk-back-link", Classes)).Attributes(Attributes).In()
        .Write(Any ? this : new Content { Text = "Back" }).Close("a");
}

/// <summary>A word about state.</summary>
public sealed record Tag : Content
{
    /// <summary>The markup.</summary>
    public Markup Render() => new Markup().Open("strong", "class", Markup.Classes("govuk-tag", Classes)).Attributes(Attributes).In().Write(this).Close("strong");
}

/// <summary>One line of the error summary.</summary>
public sealed record ErrorItem : Content
{
    /// <summary>The field it is about.</summary>
    public string? Href { get; init; }
}

/// <summary>Everything that is wrong with a form, each linked to its field.</summary>
public sealed record ErrorSummary
{
    /// <summary>Its heading.</summary>
    public string? TitleText { get; init; }

    /// <summary>Its heading as markup.</summary>
    public string? TitleHtml { get; init; }

    /// <summary>A sentence below the heading.</summary>
    public string? DescriptionText { get; init; }

    /// <summary>A sentence below the heading, as markup.</summary>
    public string? DescriptionHtml { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<ErrorItem> ErrorList { get; init; } = [];

    /// <summary>Don't take the focus when the page opens.</summary>
    public bool? DisableAutoFocus { get; init; }

    /// <summary>Extra classes.</summary>
    public string? Classes { get; init; }

    /// <summary>Extra attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    /// <summary>The markup.</summary>
    public Markup Render()
    {
        // The alert sits inside: the script moves the focus to the outer element, and both at once lose words.
        var html = new Markup()
            .Open("div", "class", Markup.Classes("govuk-error-summary", Classes), "data-disable-auto-focus", DisableAutoFocus is { } off ? (off ? "true" : "false") : null)
            .Attributes(Attributes).Attribute("data-module", "govuk-error-summary").In()
            .Html("<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">").Write(new Content { Text = TitleText, Html = TitleHtml }).Html("</h2><div class=\"govuk-error-summary__body\">");
        var description = new Content { Text = DescriptionText, Html = DescriptionHtml };
        if (description.Any)
        {
            html.Html("<p>").Write(description).Html("</p>");
        }

        if (ErrorList.Count > 0)
        {
            html.Html("<ul class=\"govuk-list govuk-error-summary__list\">");
            foreach (var item in ErrorList)
            {
                html.Html("<li>");
                if (string.IsNullOrEmpty(item.Href))
                {
                    html.Write(item);
                }
                else
                {
                    html.Open("a", "href", item.Href).Attributes(item.Attributes).In().Write(item).Close("a");
                }

                html.Html("</li>");
            }

            html.Html("</ul>");
        }

        return html.Html("</div></div></div>");
    }
}
