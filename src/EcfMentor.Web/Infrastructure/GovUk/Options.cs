namespace EcfMentor.Web.Infrastructure.GovUk;

// The shapes below are those of govuk-frontend's own options, name for name, so that its published fixtures can be
// read straight into them and the markup compared. Our tag helpers fill in the same shapes.

/// <summary>Text, or markup that is already safe.</summary>
public record Content
{
    /// <summary>Plain text; encoded when written.</summary>
    public string? Text { get; init; }

    /// <summary>Markup; wins over <see cref="Text"/>.</summary>
    public string? Html { get; init; }

    /// <summary>Extra classes.</summary>
    public string? Classes { get; init; }

    /// <summary>Extra attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    /// <summary>True when there is something to write.</summary>
    public bool Any => !string.IsNullOrEmpty(Text) || !string.IsNullOrEmpty(Html);
}

/// <summary>A field's label or a group's legend.</summary>
public sealed record Label : Content
{
    /// <summary>The label is the page's heading too.</summary>
    public bool IsPageHeading { get; init; }
}

/// <summary>What is wrong with a field.</summary>
public sealed record ErrorMessage : Content
{
    /// <summary>Said before the message, and not shown; empty for nothing.</summary>
    public string? VisuallyHiddenText { get; init; }
}

/// <summary>The box around label, hint, message and field.</summary>
public sealed record FormGroup
{
    /// <summary>Extra classes.</summary>
    public string? Classes { get; init; }

    /// <summary>Extra attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    /// <summary>Before a single field.</summary>
    public Content? BeforeInput { get; init; }

    /// <summary>After a single field.</summary>
    public Content? AfterInput { get; init; }

    /// <summary>Before a group's fields.</summary>
    public Content? BeforeInputs { get; init; }

    /// <summary>After a group's fields.</summary>
    public Content? AfterInputs { get; init; }
}

/// <summary>A group of fields and its question.</summary>
public sealed record Fieldset
{
    /// <summary>The question.</summary>
    public Label? Legend { get; init; }

    /// <summary>Ids of what describes the group.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>Extra classes.</summary>
    public string? Classes { get; init; }

    /// <summary>Extra attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>What every field has.</summary>
public abstract record Field
{
    /// <summary>The element's id; the name where left out.</summary>
    public string? Id { get; init; }

    /// <summary>The name it posts under.</summary>
    public string? Name { get; init; }

    /// <summary>Its label.</summary>
    public Label? Label { get; init; }

    /// <summary>Help below the label.</summary>
    public Content? Hint { get; init; }

    /// <summary>What is wrong, if anything.</summary>
    public ErrorMessage? ErrorMessage { get; init; }

    /// <summary>The box around it.</summary>
    public FormGroup? FormGroup { get; init; }

    /// <summary>Ids of what else describes it.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>Extra classes.</summary>
    public string? Classes { get; init; }

    /// <summary>Extra attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    /// <summary>What it holds.</summary>
    public string? Value { get; init; }

    /// <summary>Can't be used now.</summary>
    public bool? Disabled { get; init; }

    /// <summary>The id that is used.</summary>
    internal string Key => Id is { Length: > 0 } ? Id : Name ?? "";
}

/// <summary>Conditional content of a choice.</summary>
/// <param name="Html">Markup shown while the choice is taken.</param>
public sealed record Conditional(string? Html);

/// <summary>One radio or checkbox.</summary>
public sealed record ChoiceItem
{
    /// <summary>Its own id, where it differs from the group's.</summary>
    public string? Id { get; init; }

    /// <summary>Its own name (checkboxes only).</summary>
    public string? Name { get; init; }

    /// <summary>What it posts.</summary>
    public string? Value { get; init; }

    /// <summary>Its words.</summary>
    public string? Text { get; init; }

    /// <summary>Its words as markup.</summary>
    public string? Html { get; init; }

    /// <summary>Its label's classes and attributes.</summary>
    public Content? Label { get; init; }

    /// <summary>Help below it.</summary>
    public Content? Hint { get; init; }

    /// <summary>A word between two choices, such as "or".</summary>
    public string? Divider { get; init; }

    /// <summary>Taken; decided by the value where left out.</summary>
    public bool? Checked { get; init; }

    /// <summary>Can't be used now.</summary>
    public bool? Disabled { get; init; }

    /// <summary>"exclusive" for "None of these".</summary>
    public string? Behaviour { get; init; }

    /// <summary>What it opens.</summary>
    public Conditional? Conditional { get; init; }

    /// <summary>Extra attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>An option of a select.</summary>
public sealed record SelectItem
{
    /// <summary>What it posts; its text where left out.</summary>
    public string? Value { get; init; }

    /// <summary>Its words.</summary>
    public string? Text { get; init; }

    /// <summary>Chosen; decided by the value where left out.</summary>
    public bool? Selected { get; init; }

    /// <summary>Can't be chosen.</summary>
    public bool? Disabled { get; init; }

    /// <summary>Extra attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
