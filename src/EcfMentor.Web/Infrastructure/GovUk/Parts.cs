namespace EcfMentor.Web.Infrastructure.GovUk;

/// <summary>The pieces that fields share: label, hint, message, group.</summary>
internal static class Parts
{
    public static Markup Write(this Markup html, Content? content) =>
        content is null ? html : string.IsNullOrEmpty(content.Html) ? html.Text(content.Text) : html.Html(content.Html);

    public static void Label(Markup html, Label? label, string? target, string? css = null)
    {
        if (label is not { Any: true })
        {
            return;
        }

        if (label.IsPageHeading)
        {
            html.Element("h1", "class", "govuk-label-wrapper");
        }

        html.Open("label", "class", Markup.Classes("govuk-label", css, label.Classes)).Attributes(label.Attributes)
            .Attribute("for", string.IsNullOrEmpty(target) ? null : target).In().Write(label).Close("label");
        if (label.IsPageHeading)
        {
            html.Close("h1");
        }
    }

    public static void Hint(Markup html, Content hint, string id, string? css = null) =>
        html.Open("div", "id", id, "class", Markup.Classes("govuk-hint", css, hint.Classes)).Attributes(hint.Attributes).In().Write(hint).Close("div");

    public static void Error(Markup html, ErrorMessage error, string id)
    {
        html.Open("p", "id", id, "class", Markup.Classes("govuk-error-message", error.Classes)).Attributes(error.Attributes).In();
        var before = error.VisuallyHiddenText ?? "Error";
        if (before.Length > 0)
        {
            html.Element("span", "class", "govuk-visually-hidden").Text(before + ":").Close("span").Text(" ");
        }

        html.Write(error).Close("p");
    }

    /// <summary>Writes hint and message and returns the ids that describe the field, in that order.</summary>
    public static string? HintAndError(Markup html, Content? hint, ErrorMessage? error, string key, string? describedBy)
    {
        if (hint is not null)
        {
            Hint(html, hint, key + "-hint");
            describedBy = Markup.Classes(describedBy, key + "-hint");
        }

        if (error is not null)
        {
            Error(html, error, key + "-error");
            describedBy = Markup.Classes(describedBy, key + "-error");
        }

        return string.IsNullOrEmpty(describedBy) ? null : describedBy;
    }

    public static void OpenGroup(Markup html, FormGroup? group, bool error) =>
        html.Open("div", "class", Markup.Classes("govuk-form-group", error ? "govuk-form-group--error" : null, group?.Classes)).Attributes(group?.Attributes).In();

    public static void Group(Markup html, Fieldset? fieldset, string? describedBy, Markup inner, string? role = null)
    {
        if (fieldset is null)
        {
            html.Html(inner);
            return;
        }

        html.Open("fieldset", "class", Markup.Classes("govuk-fieldset", fieldset.Classes), "role", role, "aria-describedby", describedBy).Attributes(fieldset.Attributes).In();
        if (fieldset.Legend is { Any: true } legend)
        {
            html.Element("legend", "class", Markup.Classes("govuk-fieldset__legend", legend.Classes));
            if (legend.IsPageHeading)
            {
                html.Element("h1", "class", "govuk-fieldset__heading").Write(legend).Close("h1");
            }
            else
            {
                html.Write(legend);
            }

            html.Close("legend");
        }

        html.Html(inner).Close("fieldset");
    }
}
