using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.TestCommon.Web;

/// <summary>What stands in a trust's outbox, read as the person would.</summary>
public static partial class Mail
{
    /// <summary>The path of the link in the newest message to an address.</summary>
    public static async Task<string> LinkAsync(this TestTrust trust, string to)
    {
        var body = await trust.InDbAsync(db => db.Outbox.Where(m => m.To == to).OrderByDescending(m => m.Id).Select(m => m.Body).FirstAsync());
        return new Uri(Address().Match(body).Value).PathAndQuery;
    }

    /// <summary>Opens a path that names its trust already.</summary>
    public static Task<Page> FollowLinkAsync(this Browser browser, string path) =>
        browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
