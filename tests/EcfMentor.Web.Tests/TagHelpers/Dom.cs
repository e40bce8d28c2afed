using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace EcfMentor.Web.Tests.TagHelpers;

/// <summary>Writes parsed HTML in one form, so that only what a browser would build is compared.</summary>
public static partial class Dom
{
    /// <summary>The same tree: attributes sorted, classes by name, white space as one space.</summary>
    public static string Normal(string html)
    {
        var document = new HtmlParser().ParseDocument("<body>" + html + "</body>");
        var text = new StringBuilder();
        foreach (var node in document.Body!.ChildNodes)
        {
            Write(text, node, 0);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, INode node, int depth)
    {
        if (node is IText words)
        {
            // Inside a textarea white space is what the person typed; elsewhere it is layout.
            var content = node.ParentElement?.LocalName == "textarea" ? words.Data : Spaces().Replace(words.Data, " ").Trim();
            if (content.Length > 0)
            {
                text.Append(' ', depth * 2).Append(content).Append('\n');
            }

            return;
        }

        if (node is not IElement element)
        {
            return;
        }

        text.Append(' ', depth * 2).Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            var value = attribute.Name is "class" or "aria-describedby"
                ? string.Join(' ', attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))
                : attribute.Value;
            text.Append(' ').Append(attribute.Name).Append("=\"").Append(value).Append('"');
        }

        text.Append(">\n");
        foreach (var child in element.ChildNodes)
        {
            Write(text, child, depth + 1);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
