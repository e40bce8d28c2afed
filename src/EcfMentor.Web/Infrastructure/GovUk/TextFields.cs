using System.Globalization;

namespace EcfMentor.Web.Infrastructure.GovUk;

/// <summary>A single line of text.</summary>
public sealed record TextInput : Field
{
    /// <summary>"text" where left out.</summary>
    public string? Type { get; init; }

    /// <summary>Which keyboard a phone shows.</summary>
    public string? Inputmode { get; init; }

    /// <summary>What the browser may fill in.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Whether a phone writes capitals by itself.</summary>
    public string? Autocapitalize { get; init; }

    /// <summary>A pattern for old keyboards.</summary>
    public string? Pattern { get; init; }

    /// <summary>Spell checking on or off; the browser's choice where left out.</summary>
    public bool? Spellcheck { get; init; }

    /// <summary>Before the value: "£".</summary>
    public Content? Prefix { get; init; }

    /// <summary>After the value: "minutes".</summary>
    public Content? Suffix { get; init; }

    /// <summary>Below the input, in the same group: a likely fix offered as a button.</summary>
    public Content? Below { get; init; }

    /// <summary>The box around prefix, input and suffix.</summary>
    public Content? InputWrapper { get; init; }

    /// <summary>The markup.</summary>
    public Markup Render()
    {
        var html = new Markup();
        Parts.OpenGroup(html, FormGroup, ErrorMessage is not null);
        Parts.Label(html, Label, Key);
        var describedBy = Parts.HintAndError(html, Hint, ErrorMessage, Key, DescribedBy);
        var wrapped = Prefix is { Any: true } || Suffix is { Any: true } || FormGroup?.BeforeInput is { Any: true } || FormGroup?.AfterInput is { Any: true };
        if (wrapped)
        {
            html.Open("div", "class", Markup.Classes("govuk-input__wrapper", InputWrapper?.Classes)).Attributes(InputWrapper?.Attributes).In()
                .Write(FormGroup?.BeforeInput);
            Affix(html, Prefix, "prefix");
        }

        html.Open("input", "class", Markup.Classes("govuk-input", Classes, ErrorMessage is null ? null : "govuk-input--error"), "id", Key, "name", Name,
                "type", string.IsNullOrEmpty(Type) ? "text" : Type, "spellcheck", Spellcheck is { } check ? (check ? "true" : "false") : null, "value", Value)
            .Flag("disabled", Disabled)
            .Attribute("aria-describedby", describedBy).Attribute("autocomplete", Autocomplete).Attribute("autocapitalize", Autocapitalize)
            .Attribute("pattern", Pattern).Attribute("inputmode", Inputmode).Attributes(Attributes).In();
        if (wrapped)
        {
            Affix(html, Suffix, "suffix");
            html.Write(FormGroup?.AfterInput).Close("div");
        }

        return html.Write(Below).Close("div");
    }

    private static void Affix(Markup html, Content? affix, string kind)
    {
        if (affix is { Any: true })
        {
            html.Open("div", "class", Markup.Classes($"govuk-input__{kind}", affix.Classes), "aria-hidden", "true").Attributes(affix.Attributes).In().Write(affix).Close("div");
        }
    }
}

/// <summary>Several lines of text.</summary>
public sealed record TextArea : Field
{
    /// <summary>Lines shown; 5 where left out.</summary>
    public int? Rows { get; init; }

    /// <summary>What the browser may fill in.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Spell checking on or off.</summary>
    public bool? Spellcheck { get; init; }

    /// <summary>The markup.</summary>
    public Markup Render()
    {
        var html = new Markup();
        Parts.OpenGroup(html, FormGroup, ErrorMessage is not null);
        Parts.Label(html, Label, Key);
        var describedBy = Parts.HintAndError(html, Hint, ErrorMessage, Key, DescribedBy);
        html.Write(FormGroup?.BeforeInput)
            .Open("textarea", "class", Markup.Classes("govuk-textarea", ErrorMessage is null ? null : "govuk-textarea--error", Classes), "id", Key, "name", Name,
                "rows", (Rows ?? 5).ToString(CultureInfo.InvariantCulture), "spellcheck", Spellcheck is { } check ? (check ? "true" : "false") : null)
            .Flag("disabled", Disabled).Attribute("aria-describedby", describedBy).Attribute("autocomplete", Autocomplete).Attributes(Attributes).In();

        // A parser drops one line break right after the tag; this one is for it, so that none of the person's is lost.
        return html.Html(Value is ['\n', ..] or ['\r', ..] ? "\n" : null).Text(Value).Close("textarea").Write(FormGroup?.AfterInput).Close("div");
    }
}

/// <summary>A choice from a list that drops down.</summary>
public sealed record Select : Field
{
    /// <summary>The options; an absent one is passed over.</summary>
    public IReadOnlyList<SelectItem?> Items { get; init; } = [];

    /// <summary>The markup.</summary>
    public Markup Render()
    {
        var html = new Markup();
        Parts.OpenGroup(html, FormGroup, ErrorMessage is not null);
        Parts.Label(html, Label, Key);
        var describedBy = Parts.HintAndError(html, Hint, ErrorMessage, Key, DescribedBy);
        html.Write(FormGroup?.BeforeInput)
            .Open("select", "class", Markup.Classes("govuk-select", Classes, ErrorMessage is null ? null : "govuk-select--error"), "id", Key, "name", Name)
            .Flag("disabled", Disabled).Attribute("aria-describedby", describedBy).Attributes(Attributes).In();
        foreach (var item in Items.OfType<SelectItem>())
        {
            var chosen = item.Selected ?? (!string.IsNullOrEmpty(Value) && (item.Value ?? item.Text) == Value);
            html.Open("option", "value", item.Value).Flag("selected", chosen).Flag("disabled", item.Disabled).Attributes(item.Attributes).In().Text(item.Text).Close("option");
        }

        return html.Close("select").Write(FormGroup?.AfterInput).Close("div");
    }
}

/// <summary>A file to send.</summary>
public sealed record FileUpload : Field
{
    /// <summary>More than one at a time.</summary>
    public bool? Multiple { get; init; }

    /// <summary>The markup. A file's path is never written back: browsers refuse it.</summary>
    public Markup Render()
    {
        var html = new Markup();
        Parts.OpenGroup(html, FormGroup, ErrorMessage is not null);
        Parts.Label(html, Label, Key);
        var describedBy = Parts.HintAndError(html, Hint, ErrorMessage, Key, DescribedBy);
        return html.Write(FormGroup?.BeforeInput)
            .Open("input", "class", Markup.Classes("govuk-file-upload", Classes, ErrorMessage is null ? null : "govuk-file-upload--error"), "id", Key, "name", Name, "type", "file")
            .Flag("disabled", Disabled).Flag("multiple", Multiple).Attribute("aria-describedby", describedBy).Attributes(Attributes).In()
            .Write(FormGroup?.AfterInput).Close("div");
    }
}
