using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace EcfMentor.Web.Infrastructure.Views;

/// <summary>
/// The addresses of our own files, with a mark of their content, so that browsers may keep them for a year.
/// They lie at the site's root and not below a trust's path: every trust then shares one cached copy.
/// </summary>
public sealed class AssetLinks(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset Written, string Link)> _links = new();

    /// <summary>"/assets/app.css?v=…".</summary>
    public string this[string path]
    {
        get
        {
            // Outside development files do not change beneath a running process, so the disk is asked once.
            if (_links.TryGetValue(path, out var known) && !environment.IsDevelopment())
            {
                return known.Link;
            }

            var file = environment.WebRootFileProvider.GetFileInfo(path);
            if (!file.Exists || (known.Link is not null && known.Written == file.LastModified))
            {
                return known.Link ?? path;
            }

            var link = $"{path}?v={Mark(file)}";
            _links[path] = (file.LastModified, link);
            return link;
        }
    }

    private static string Mark(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        return Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 6));
    }
}
