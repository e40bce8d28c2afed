using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace EcfMentor.Web.Infrastructure.Views;

/// <summary>A QR code as SVG in the page: no picture to fetch, no script, nothing sent elsewhere.</summary>
public static class QrDrawing
{
    private const int Size = 220;

    /// <summary>Draws it, with its quiet zone. The words for those who can't see it are the alternative given.</summary>
    public static IHtmlContent Svg(string text, string alternative)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules[y].Count; x++)
            {
                if (modules[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        var builder = new HtmlContentBuilder();
        return builder
            .AppendHtml(string.Create(CultureInfo.InvariantCulture, $"<svg class=\"qr\" role=\"img\" width=\"{Size}\" height=\"{Size}\" viewBox=\"0 0 {modules.Count} {modules.Count}\" shape-rendering=\"crispEdges\" aria-label=\""))
            .Append(alternative)
            .AppendHtml($"\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#1d2b2f\" d=\"{path}\"/></svg>");
    }
}
