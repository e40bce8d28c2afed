namespace EcfMentor.Web.Infrastructure.GovUk;

/// <summary>One of a date's three fields.</summary>
public sealed record DateItem
{
    /// <summary>Its own id.</summary>
    public string? Id { get; init; }

    /// <summary>"day", "month", "year".</summary>
    public string? Name { get; init; }

    /// <summary>Its label, where it differs from the name.</summary>
    public string? Label { get; init; }

    /// <summary>What it holds.</summary>
    public string? Value { get; init; }

    /// <summary>Wrong, or known to be right; as the whole date where left out.</summary>
    public bool? Error { get; init; }

    /// <summary>Extra classes.</summary>
    public string? Classes { get; init; }

    /// <summary>Which keyboard a phone shows.</summary>
    public string? Inputmode { get; init; }

    /// <summary>What the browser may fill in.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>A pattern for old keyboards.</summary>
    public string? Pattern { get; init; }

    /// <summary>Extra attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>A date in three fields: people know it or can look it up, so nothing has to be picked from a calendar.</summary>
public sealed record DateInput
{
    /// <summary>The id of the three together.</summary>
    public string? Id { get; init; }

    /// <summary>How the names begin.</summary>
    public string? NamePrefix { get; init; }

    /// <summary>What stands between <see cref="NamePrefix"/> and a field's name; model binding needs a dot.</summary>
    public string NameJoin { get; init; } = "-";

    /// <summary>The question.</summary>
    public Fieldset? Fieldset { get; init; }

    /// <summary>Help below the question.</summary>
    public Content? Hint { get; init; }

    /// <summary>What is wrong, if anything.</summary>
    public ErrorMessage? ErrorMessage { get; init; }

    /// <summary>The box around it.</summary>
    public FormGroup? FormGroup { get; init; }

    /// <summary>The fields; day, month and year where left out.</summary>
    public IReadOnlyList<DateItem?>? Items { get; init; }

    /// <summary>Extra classes.</summary>
    public string? Classes { get; init; }

    /// <summary>Extra attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    /// <summary>The markup.</summary>
    public Markup Render()
    {
        var items = Items is { Count: > 0 } ? Items : [new DateItem { Name = "day" }, new DateItem { Name = "month" }, new DateItem { Name = "year" }];
        var anyMarked = items.Any(i => i is not null && Marked(i));
        var inner = new Markup();
        var describedBy = Parts.HintAndError(inner, Hint, ErrorMessage, Id ?? "", Fieldset?.DescribedBy);
        inner.Open("div", "class", Markup.Classes("govuk-date-input", Classes)).Attributes(Attributes).Attribute("id", string.IsNullOrEmpty(Id) ? null : Id).In()
            .Write(FormGroup?.BeforeInputs);
        foreach (var item in items.OfType<DateItem>())
        {
            inner.Element("div", "class", "govuk-date-input__item").Html(One(item, anyMarked).Render()).Close("div");
        }

        inner.Write(FormGroup?.AfterInputs).Close("div");
        var html = new Markup();
        Parts.OpenGroup(html, FormGroup, ErrorMessage is not null);

        // A screen reader passes over the description of a fieldset of plain inputs unless it is called a group.
        Parts.Group(html, Fieldset, describedBy, inner, "group");
        return html.Close("div");
    }

    private TextInput One(DateItem item, bool anyMarked)
    {
        var given = item.Classes ?? "";
        var wrong = !given.Contains("govuk-input--error", StringComparison.Ordinal) && (item.Error == true || (item.Error != false && ErrorMessage is not null && !anyMarked));
        var width = given.Contains("govuk-input--width-", StringComparison.Ordinal) ? null : item.Name == "year" ? "govuk-input--width-4" : "govuk-input--width-2";
        var name = item.Name ?? "";
        return new TextInput
        {
            Label = new Label { Text = item.Label ?? (name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..]), Classes = "govuk-date-input__label" },
            Id = item.Id is { Length: > 0 } ? item.Id : $"{Id}-{name}",
            Classes = Markup.Classes("govuk-date-input__input", wrong ? "govuk-input--error" : null, width, item.Classes),
            Name = string.IsNullOrEmpty(NamePrefix) ? name : NamePrefix + NameJoin + name,
            Value = item.Value,
            Inputmode = item.Inputmode ?? "numeric",
            Autocomplete = item.Autocomplete,
            Pattern = item.Pattern,
            Attributes = item.Attributes,
        };
    }

    private static bool Marked(DateItem item) => item.Error == true || (item.Classes?.Contains("govuk-input--error", StringComparison.Ordinal) ?? false);
}
