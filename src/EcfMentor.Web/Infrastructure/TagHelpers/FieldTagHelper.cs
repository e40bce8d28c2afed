using System.Collections;
using System.Globalization;
using EcfMentor.Web.Infrastructure.GovUk;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EcfMentor.Web.Infrastructure.TagHelpers;

/// <summary>What every field of a form shares: its property, label, hint, and what ModelState knows about it.</summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The request and the view.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The model's property.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The label or question; the property's display name where left out.</summary>
    public string? Label { get; set; }

    /// <summary>"s", "m", "l" or "xl"; body size where left out.</summary>
    public string? LabelSize { get; set; }

    /// <summary>The label is the page's h1: set Head.TitleInContent too.</summary>
    public bool PageHeading { get; set; }

    /// <summary>True when a heading beside it already says it: the label is then only said.</summary>
    public bool LabelHidden { get; set; }

    /// <summary>Said behind the label, in brackets: "if you like".</summary>
    public string? Optional { get; set; }

    /// <summary>Help below the label.</summary>
    public string? Hint { get; set; }

    /// <summary>Extra classes for the field or the choices.</summary>
    [HtmlAttributeName("class")]
    public string? Class { get; set; }

    /// <summary>The name it posts under.</summary>
    [HtmlAttributeNotBound]
    protected string FieldName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    /// <summary>Its id: what the error summary links to.</summary>
    [HtmlAttributeNotBound]
    protected string FieldId => FieldIds.Of(FieldName);

    /// <summary>The label with its size and its note.</summary>
    [HtmlAttributeNotBound]
    protected Label FieldLabel => Words("govuk-label");

    /// <summary>The label as the legend of a group.</summary>
    [HtmlAttributeNotBound]
    protected Fieldset FieldLegend => new() { Legend = Words("govuk-fieldset__legend") };

    /// <summary>The hint, if any.</summary>
    [HtmlAttributeNotBound]
    protected Content? FieldHint => string.IsNullOrEmpty(Hint) ? null : new Content { Text = Hint };

    /// <summary>The first message, if any.</summary>
    [HtmlAttributeNotBound]
    protected ErrorMessage? FieldError =>
        ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.Errors.Count > 0 ? new ErrorMessage { Text = entry.Errors[0].ErrorMessage } : null;

    /// <summary>What was typed, else what the model holds.</summary>
    [HtmlAttributeNotBound]
    protected string? FieldValue => Typed(FieldName) ?? Format(For.Model);

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        Prepare(context);
        var content = await output.GetChildContentAsync();

        // Whatever else the page wrote on the tag (data-…, aria-…, maxlength) goes to the field itself.
        var rest = output.Attributes.Count == 0 ? null : output.Attributes.ToDictionary(a => a.Name, a => Words(a.Value));
        output.Attributes.Clear();
        output.TagName = null;
        output.Content.SetHtmlContent(Render(content.IsEmptyOrWhiteSpace ? null : content, rest));
    }

    /// <summary>Before the children run.</summary>
    protected virtual void Prepare(TagHelperContext context)
    {
    }

    /// <summary>The markup.</summary>
    protected abstract Markup Render(IHtmlContent? content, IReadOnlyDictionary<string, string?>? attributes);

    /// <summary>What was typed into a field, if the form came back.</summary>
    protected string? Typed(string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null ? entry.AttemptedValue : null;

    /// <summary>The values taken, for choices: what was sent, else what the model holds.</summary>
    protected IReadOnlyList<string> Taken()
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.RawValue is not null)
        {
            return entry.RawValue switch
            {
                string one => [one],
                IEnumerable<string> many => [.. many],
                _ => entry.AttemptedValue is { } attempted ? [attempted] : [],
            };
        }

        return For.Model switch
        {
            null => [],
            string one => [one],
            IEnumerable many => [.. many.Cast<object?>().Select(Format).OfType<string>()],
            var one => [Format(one)!],
        };
    }

    /// <summary>A value as the form writes it.</summary>
    protected static string? Format(object? value) => value switch
    {
        null => null,
        bool on => on ? "true" : "false",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string? Words(object? value) => value switch
    {
        null => "",
        IHtmlContent html => new Markup().Html(html).ToString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private Label Words(string css)
    {
        var text = Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName;
        return new Label
        {
            Text = text,
            Html = Optional is null ? null : new Markup().Text(text).Html(" <span class=\"govuk-label__optional\">(").Text(Optional).Html(")</span>").ToString(),
            Classes = LabelHidden ? "govuk-visually-hidden" : LabelSize is null ? null : $"{css}--{LabelSize}",
            IsPageHeading = PageHeading,
        };
    }
}

/// <summary>How a field's name becomes its id.</summary>
public static class FieldIds
{
    /// <summary>"Rows[2].Email" → "Rows_2__Email".</summary>
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
