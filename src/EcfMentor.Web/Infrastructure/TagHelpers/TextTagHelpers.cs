using EcfMentor.Web.Infrastructure.GovUk;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EcfMentor.Web.Infrastructure.TagHelpers;

/// <summary><c>&lt;ecf-text-input for="Email" label="Email address" type="email" autocomplete="email" /&gt;</c>.</summary>
[HtmlTargetElement("ecf-text-input", Attributes = "for")]
public sealed class TextInputTagHelper : FieldTagHelper
{
    /// <summary>"email", "tel", "password"…; "text" where left out.</summary>
    public string? Type { get; set; }

    /// <summary>Which keyboard a phone shows: "numeric".</summary>
    public string? Inputmode { get; set; }

    /// <summary>What the browser may fill in.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Off for codes and names.</summary>
    public bool? Spellcheck { get; set; }

    /// <summary>Characters wide: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    /// <summary>Before the value.</summary>
    public string? Prefix { get; set; }

    /// <summary>After the value.</summary>
    public string? Suffix { get; set; }

    /// <inheritdoc />
    protected override Markup Render(IHtmlContent? content, IReadOnlyDictionary<string, string?>? attributes) => new TextInput
    {
        Id = FieldId,
        Name = FieldName,
        Label = FieldLabel,
        Hint = FieldHint,
        ErrorMessage = FieldError,

        // A password is never written back.
        Value = Type == "password" ? null : FieldValue,
        Type = Type,
        Inputmode = Inputmode,
        Autocomplete = Autocomplete,
        Spellcheck = Spellcheck,
        Prefix = Prefix is null ? null : new Content { Text = Prefix },
        Suffix = Suffix is null ? null : new Content { Text = Suffix },
        Below = content is null ? null : new Content { Html = new Markup().Html(content).ToString() },
        Classes = Markup.Classes(Width is null ? null : $"govuk-input--width-{Width}", Class),
        Attributes = attributes,
    }.Render();
}

/// <summary><c>&lt;ecf-textarea for="Moment" label="The moment" rows="3" /&gt;</c>.</summary>
[HtmlTargetElement("ecf-textarea", Attributes = "for")]
public sealed class TextareaTagHelper : FieldTagHelper
{
    /// <summary>Lines shown.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>Spell checking on or off.</summary>
    public bool? Spellcheck { get; set; }

    /// <inheritdoc />
    protected override Markup Render(IHtmlContent? content, IReadOnlyDictionary<string, string?>? attributes) => new TextArea
    {
        Id = FieldId,
        Name = FieldName,
        Label = FieldLabel,
        Hint = FieldHint,
        ErrorMessage = FieldError,
        Value = FieldValue,
        Rows = Rows,
        Spellcheck = Spellcheck,
        Classes = Class,
        Attributes = attributes,
    }.Render();
}

/// <summary><c>&lt;ecf-select for="SchoolId" label="School" items="Model.Schools" blank="Choose a school" /&gt;</c>.</summary>
[HtmlTargetElement("ecf-select", Attributes = "for")]
public sealed class SelectTagHelper : FieldTagHelper
{
    /// <summary>The options.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>A first option with an empty value.</summary>
    public string? Blank { get; set; }

    /// <inheritdoc />
    protected override Markup Render(IHtmlContent? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        var value = FieldValue;
        var items = Items.Select(i => new SelectItem
        {
            Value = i.Value ?? i.Text,
            Text = i.Text,
            Disabled = i.Disabled,
            Selected = value is null ? i.Selected : string.Equals(i.Value ?? i.Text, value, StringComparison.OrdinalIgnoreCase),
        });
        return new Select
        {
            Id = FieldId,
            Name = FieldName,
            Label = FieldLabel,
            Hint = FieldHint,
            ErrorMessage = FieldError,
            Items = [.. Blank is null ? items : items.Prepend(new SelectItem { Value = "", Text = Blank })],
            Classes = Class,
            Attributes = attributes,
        }.Render();
    }
}

/// <summary><c>&lt;ecf-file-upload for="File" label="Staff file" accept=".csv" /&gt;</c>; the form needs <c>files="true"</c>.</summary>
[HtmlTargetElement("ecf-file-upload", Attributes = "for")]
public sealed class FileUploadTagHelper : FieldTagHelper
{
    /// <summary>More than one at a time.</summary>
    public bool Multiple { get; set; }

    /// <inheritdoc />
    protected override Markup Render(IHtmlContent? content, IReadOnlyDictionary<string, string?>? attributes) => new FileUpload
    {
        Id = FieldId,
        Name = FieldName,
        Label = FieldLabel,
        Hint = FieldHint,
        ErrorMessage = FieldError,
        Multiple = Multiple,
        Classes = Class,
        Attributes = attributes,
    }.Render();
}

/// <summary><c>&lt;ecf-date-input for="Start" label="When does it start?" hint="For example, 12 11 2026" /&gt;</c>; see <see cref="DateFieldsBinder"/>.</summary>
[HtmlTargetElement("ecf-date-input", Attributes = "for")]
public sealed class DateInputTagHelper : FieldTagHelper
{
    /// <inheritdoc />
    protected override Markup Render(IHtmlContent? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        var date = For.Model as DateOnly?;
        var error = FieldError;
        var marked = DateFieldErrors.Of(ViewContext.HttpContext);
        var anyMarked = marked.Any(m => m.StartsWith(FieldName + ".", StringComparison.OrdinalIgnoreCase));
        return new DateInput
        {
            Id = FieldId,
            NamePrefix = FieldName,
            NameJoin = ".",
            Fieldset = FieldLegend,
            Hint = FieldHint,
            ErrorMessage = error,
            Items =
            [
                Part("day", date?.Day),
                Part("month", date?.Month),
                Part("year", date?.Year),
            ],
            Classes = Class,
            Attributes = attributes,
        }.Render();

        DateItem Part(string name, int? value) => new()
        {
            Name = name,
            Value = Typed($"{FieldName}.{name}") ?? Format(value),
            Error = error is not null && anyMarked ? marked.Contains($"{FieldName}.{name}") : null,
        };
    }
}
