namespace EcfMentor.Web.Infrastructure.GovUk;

/// <summary>Radios: one of a few.</summary>
public sealed record Radios : ChoiceGroup
{
    /// <summary>The choice taken.</summary>
    public string? Value { get; init; }

    /// <summary>The markup.</summary>
    public Markup Render() => Render("radios", "radio", item => !string.IsNullOrEmpty(Value) && item.Value == Value);
}

/// <summary>Checkboxes: any of a few.</summary>
public sealed record Checkboxes : ChoiceGroup
{
    /// <summary>The choices taken.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Ids of what describes them, where there is no fieldset.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>The markup.</summary>
    public Markup Render() => Render("checkboxes", "checkbox", item => Values is not null && item.Value is not null && Values.Contains(item.Value), DescribedBy);
}

/// <summary>What radios and checkboxes share.</summary>
public abstract record ChoiceGroup
{
    /// <summary>The name they post under.</summary>
    public string? Name { get; init; }

    /// <summary>How ids begin; the name where left out.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>The question.</summary>
    public Fieldset? Fieldset { get; init; }

    /// <summary>Help below the question.</summary>
    public Content? Hint { get; init; }

    /// <summary>What is wrong, if anything.</summary>
    public ErrorMessage? ErrorMessage { get; init; }

    /// <summary>The box around it.</summary>
    public FormGroup? FormGroup { get; init; }

    /// <summary>The choices; an absent one is passed over but keeps its number.</summary>
    public IReadOnlyList<ChoiceItem?> Items { get; init; } = [];

    /// <summary>Extra classes.</summary>
    public string? Classes { get; init; }

    /// <summary>Extra attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    private string Key => IdPrefix is { Length: > 0 } ? IdPrefix : Name ?? "";

    private protected Markup Render(string kind, string type, Func<ChoiceItem, bool> taken, string? describedBy = null)
    {
        describedBy = Fieldset?.DescribedBy ?? describedBy;
        var inner = new Markup();
        describedBy = Parts.HintAndError(inner, Hint, ErrorMessage, Key, describedBy);
        inner.Open("div", "class", Markup.Classes($"govuk-{kind}", Classes)).Attributes(Attributes).Attribute("data-module", $"govuk-{kind}").In()
            .Write(FormGroup?.BeforeInputs);
        for (var i = 0; i < Items.Count; i++)
        {
            if (Items[i] is { Divider.Length: > 0 } divider)
            {
                inner.Element("div", "class", $"govuk-{kind}__divider").Text(divider.Divider).Close("div");
            }
            else if (Items[i] is { } item)
            {
                // With no fieldset to carry them, each checkbox carries the group's descriptions itself.
                Item(inner, kind, type, item, i, item.Checked ?? taken(item), Fieldset is null && type == "checkbox" ? describedBy : null);
            }
        }

        inner.Write(FormGroup?.AfterInputs).Close("div");
        var html = new Markup();
        Parts.OpenGroup(html, FormGroup, ErrorMessage is not null);
        Parts.Group(html, Fieldset, describedBy, inner);
        return html.Close("div");
    }

    private void Item(Markup html, string kind, string type, ChoiceItem item, int index, bool on, string? describedBy)
    {
        // The first has no number, so that the error summary's link finds it by the field's own name.
        var id = item.Id is { Length: > 0 } ? item.Id : index == 0 ? Key : $"{Key}-{index + 1}";
        var hintId = item.Hint is { Any: true } ? id + "-item-hint" : null;
        var opens = string.IsNullOrEmpty(item.Conditional?.Html) ? null : "conditional-" + id;
        describedBy = Markup.Classes(describedBy, hintId);
        html.Element("div", "class", $"govuk-{kind}__item")
            .Open("input", "class", $"govuk-{kind}__input", "id", id, "name", item.Name is { Length: > 0 } && type == "checkbox" ? item.Name : Name, "type", type, "value", item.Value ?? "")
            .Flag("checked", on).Flag("disabled", item.Disabled)
            .Attribute("data-aria-controls", opens).Attribute("data-behaviour", string.IsNullOrEmpty(item.Behaviour) ? null : item.Behaviour)
            .Attribute("aria-describedby", describedBy.Length == 0 ? null : describedBy).Attributes(item.Attributes).In();
        Parts.Label(html, new Label { Text = item.Text, Html = item.Html, Classes = item.Label?.Classes, Attributes = item.Label?.Attributes }, id, $"govuk-{kind}__label");
        if (hintId is not null)
        {
            Parts.Hint(html, item.Hint!, hintId, $"govuk-{kind}__hint");
        }

        html.Close("div");
        if (opens is not null)
        {
            html.Element("div", "class", Markup.Classes($"govuk-{kind}__conditional", on ? null : $"govuk-{kind}__conditional--hidden"), "id", opens)
                .Html(item.Conditional!.Html).Close("div");
        }
    }
}
