using EcfMentor.Web.Infrastructure.GovUk;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EcfMentor.Web.Infrastructure.TagHelpers;

/// <summary>Collects the choices inside a group.</summary>
internal sealed class ChoiceContext
{
    public List<ChoiceItem> Items { get; } = [];

    public IReadOnlyList<string> Taken { get; init; } = [];
}

/// <summary>Where a choice's conditional content is kept until the choice is written.</summary>
internal sealed class ConditionalContext
{
    public string? Html { get; set; }
}

/// <summary>A group of radios or checkboxes; <c>class="choice choice--wrap"</c> draws them as boxes.</summary>
public abstract class ChoiceGroupTagHelper : FieldTagHelper
{
    private ChoiceContext _choices = new();

    [HtmlAttributeNotBound]
    private protected IReadOnlyList<ChoiceItem> Choices => _choices.Items;

    /// <inheritdoc />
    protected override void Prepare(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _choices = new ChoiceContext { Taken = Taken() };
        context.Items[typeof(ChoiceContext)] = _choices;
    }
}

/// <summary><c>&lt;ecf-radios for="Held" label="Did it happen?" class="choice"&gt;&lt;ecf-radio value="yes"&gt;Yes&lt;/ecf-radio&gt;…</c>.</summary>
[HtmlTargetElement("ecf-radios", Attributes = "for")]
public sealed class RadiosTagHelper : ChoiceGroupTagHelper
{
    /// <inheritdoc />
    protected override Markup Render(IHtmlContent? content, IReadOnlyDictionary<string, string?>? attributes) => new Radios
    {
        Name = FieldName,
        IdPrefix = FieldId,
        Fieldset = FieldLegend,
        Hint = FieldHint,
        ErrorMessage = FieldError,
        Items = Choices,
        Classes = Class,
        Attributes = attributes,
    }.Render();
}

/// <summary><c>&lt;ecf-checkboxes for="About" label="Mostly about" class="choice choice--wrap"&gt;&lt;ecf-checkbox value="support"&gt;Support…</c>.</summary>
[HtmlTargetElement("ecf-checkboxes", Attributes = "for")]
public sealed class CheckboxesTagHelper : ChoiceGroupTagHelper
{
    /// <inheritdoc />
    protected override Markup Render(IHtmlContent? content, IReadOnlyDictionary<string, string?>? attributes) => new Checkboxes
    {
        Name = FieldName,
        IdPrefix = FieldId,
        Fieldset = FieldLegend,
        Hint = FieldHint,
        ErrorMessage = FieldError,
        Items = Choices,
        Classes = Class,
        Attributes = attributes,
    }.Render();
}

/// <summary>One choice; its content is its words, and an <c>ecf-conditional</c> inside is what it opens.</summary>
[HtmlTargetElement("ecf-radio")]
[HtmlTargetElement("ecf-checkbox")]
public sealed class ChoiceTagHelper : TagHelper
{
    /// <summary>What it posts.</summary>
    public string Value { get; set; } = "";

    /// <summary>Help below it.</summary>
    public string? Hint { get; set; }

    /// <summary>Can't be chosen now.</summary>
    public bool Disabled { get; set; }

    /// <summary>Checkboxes: choosing it takes the others away ("None of these").</summary>
    public bool Exclusive { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var conditional = new ConditionalContext();
        context.Items[typeof(ConditionalContext)] = conditional;
        var words = await output.GetChildContentAsync();
        output.SuppressOutput();
        if (context.Items.TryGetValue(typeof(ChoiceContext), out var found) && found is ChoiceContext group)
        {
            group.Items.Add(new ChoiceItem
            {
                Value = Value,
                Html = words.GetContent().Trim(),
                Hint = Hint is null ? null : new Content { Text = Hint },
                Disabled = Disabled,
                Behaviour = Exclusive ? "exclusive" : null,
                Checked = group.Taken.Contains(Value, StringComparer.OrdinalIgnoreCase),
                Conditional = conditional.Html is null ? null : new Conditional(conditional.Html),
            });
        }
    }
}

/// <summary>A word between two choices: <c>&lt;ecf-divider&gt;or&lt;/ecf-divider&gt;</c>.</summary>
[HtmlTargetElement("ecf-divider")]
public sealed class DividerTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var words = await output.GetChildContentAsync();
        output.SuppressOutput();
        if (context.Items.TryGetValue(typeof(ChoiceContext), out var found) && found is ChoiceContext group)
        {
            group.Items.Add(new ChoiceItem { Divider = System.Net.WebUtility.HtmlDecode(words.GetContent().Trim()) });
        }
    }
}

/// <summary>What a choice opens: fields of its own, always there without a script.</summary>
[HtmlTargetElement("ecf-conditional")]
public sealed class ConditionalTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var content = await output.GetChildContentAsync();
        output.SuppressOutput();
        if (context.Items.TryGetValue(typeof(ConditionalContext), out var found) && found is ConditionalContext choice)
        {
            choice.Html = content.GetContent();
        }
    }
}
