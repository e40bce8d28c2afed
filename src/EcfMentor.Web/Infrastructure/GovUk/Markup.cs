using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace EcfMentor.Web.Infrastructure.GovUk;

/// <summary>Writes HTML piece by piece, encoding everything that isn't said to be markup.</summary>
public sealed class Markup : IHtmlContent
{
    private readonly StringBuilder _text = new();

    /// <summary>Opens an element: name, then attribute names and values in turn. A null value leaves its attribute out.</summary>
    public Markup Open(string name, params ReadOnlySpan<string?> attributes)
    {
        _text.Append('<').Append(name);
        for (var i = 0; i + 1 < attributes.Length; i += 2)
        {
            Attribute(attributes[i]!, attributes[i + 1]);
        }

        return this;
    }

    /// <summary>Adds one attribute to the element being opened.</summary>
    public Markup Attribute(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(' ').Append(name).Append("=\"").Append(HtmlEncoder.Default.Encode(value)).Append('"');
        }

        return this;
    }

    /// <summary>Adds an attribute without a value when it holds.</summary>
    public Markup Flag(string name, bool? on)
    {
        if (on == true)
        {
            _text.Append(' ').Append(name);
        }

        return this;
    }

    /// <summary>Adds whatever else the page asked for.</summary>
    public Markup Attributes(IReadOnlyDictionary<string, string?>? attributes)
    {
        if (attributes is not null)
        {
            foreach (var (name, value) in attributes)
            {
                Attribute(name, value ?? "");
            }
        }

        return this;
    }

    /// <summary>Ends the opening tag.</summary>
    public Markup In()
    {
        _text.Append('>');
        return this;
    }

    /// <summary>Opens an element and ends its opening tag.</summary>
    public Markup Element(string name, params ReadOnlySpan<string?> attributes) => Open(name, attributes).In();

    /// <summary>Closes an element.</summary>
    public Markup Close(string name)
    {
        _text.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>Text, encoded.</summary>
    public Markup Text(string? text)
    {
        _text.Append(HtmlEncoder.Default.Encode(text ?? ""));
        return this;
    }

    /// <summary>A number in the form SVG and CSS read.</summary>
    public static string N(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>Markup as it is.</summary>
    public Markup Html(string? html)
    {
        _text.Append(html);
        return this;
    }

    /// <summary>Markup as it is.</summary>
    public Markup Html(IHtmlContent? content)
    {
        if (content is not null)
        {
            using var writer = new StringWriter(_text, CultureInfo.InvariantCulture);
            content.WriteTo(writer, HtmlEncoder.Default);
        }

        return this;
    }

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var chunk in _text.GetChunks())
        {
            writer.Write(chunk.Span);
        }
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    /// <summary>Joins class names, leaving out the empty ones.</summary>
    public static string Classes(params ReadOnlySpan<string?> names)
    {
        var joined = new StringBuilder();
        foreach (var name in names)
        {
            if (!string.IsNullOrEmpty(name))
            {
                joined.Append(joined.Length == 0 ? "" : " ").Append(name);
            }
        }

        return joined.ToString();
    }
}
