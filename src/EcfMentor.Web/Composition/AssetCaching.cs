using Microsoft.Net.Http.Headers;

namespace EcfMentor.Web.Composition;

/// <summary>Styles and scripts are asked for with a version in the address, so browsers may keep them.</summary>
internal static class AssetCaching
{
    public static StaticFileOptions Options { get; } = new()
    {
        OnPrepareResponse = context => context.Context.Response.Headers[HeaderNames.CacheControl] =
            context.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=300",
    };
}
