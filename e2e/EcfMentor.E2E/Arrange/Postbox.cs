using System.Text;
using System.Text.RegularExpressions;
using EcfMentor.Jobs.Mail;
using EcfMentor.TestCommon.Web;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.E2E.Arrange;

/// <summary>Lets the portal send what waits in its outboxes, and opens the files that its mail sender leaves.</summary>
public sealed partial class Postbox(AppFactory app)
{
    /// <summary>The link in the one message to this address with these words in its subject.</summary>
    public async Task<string> LinkAsync(string to, string subject)
    {
        var delivery = app.Services.GetRequiredService<OutboxDelivery>();
        while (await delivery.RunAsync(TestContext.Current.CancellationToken) > 0)
        {
            // A round takes a batch of each trust's outbox.
        }

        var messages = Directory.GetFiles(app.Mailbox, "*.eml").Select(Message.Read).ToList();
        var message = Assert.Single(messages, message => message.To == to && message.Subject.Contains(subject, StringComparison.Ordinal));
        return Address().Match(message.Body).Value;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    private sealed record Message(string To, string Subject, string Body)
    {
        public static Message Read(string path)
        {
            var text = File.ReadAllText(path).ReplaceLineEndings("\n");
            var end = text.IndexOf("\n\n", StringComparison.Ordinal);
            var headers = text[..end].Replace("\n ", " ", StringComparison.Ordinal).Split('\n')
                .Select(line => line.Split(": ", 2)).Where(parts => parts.Length == 2).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
            return new Message(headers["To"], Words(headers["Subject"]), Plain(text[(end + 2)..], headers["Content-Transfer-Encoding"]));
        }

        private static string Plain(string body, string encoding) => encoding switch
        {
            "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)),
            "quoted-printable" => Unquoted(body.Replace("=\n", "", StringComparison.Ordinal)),
            _ => body,
        };

        private static string Words(string subject) => EncodedWord().Replace(subject, match => match.Groups["how"].Value is "B" or "b"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups["text"].Value))
            : Unquoted(match.Groups["text"].Value.Replace('_', ' ')));

        private static string Unquoted(string text) => QuotedBytes().Replace(text, match =>
            Encoding.UTF8.GetString(Convert.FromHexString(match.Value.Replace("=", "", StringComparison.Ordinal))));
    }

    [GeneratedRegex(@"=\?utf-8\?(?<how>[BQbq])\?(?<text>[^?]*)\?=\s?", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex("(=[0-9A-F]{2})+")]
    private static partial Regex QuotedBytes();
}
