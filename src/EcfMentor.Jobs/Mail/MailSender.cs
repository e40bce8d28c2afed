using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace EcfMentor.Jobs.Mail;

/// <summary>
/// Hands one message to the mail server, or writes it as an .eml file. The framework's own client does both;
/// the library that would replace it is not in the registry in use (docs/adr).
/// </summary>
public sealed class MailSender(IOptions<SmtpOptions> options)
{
    public async Task SendAsync(Guid id, string to, string subject, string body, CancellationToken ct)
    {
        var settings = options.Value;
        using var message = new MailMessage(new MailAddress(settings.From), new MailAddress(to))
        {
            Subject = OneLine(subject),
            SubjectEncoding = Encoding.UTF8,
            Body = body,
            BodyEncoding = Encoding.UTF8,

            // A file is there to be read; on the way through servers only seven bits are sure to arrive.
            BodyTransferEncoding = IsFile(settings) ? TransferEncoding.EightBit : TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Message-ID", $"<{id:N}@{new MailAddress(settings.From).Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = Client(settings);
        await client.SendMailAsync(message, ct);
    }

    /// <summary>A line break in a subject would start a new header.</summary>
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static bool IsFile(SmtpOptions settings) => string.IsNullOrWhiteSpace(settings.Host);

    private static SmtpClient Client(SmtpOptions settings)
    {
        if (IsFile(settings))
        {
            var folder = Path.GetFullPath(settings.OutboxFolder);
            Directory.CreateDirectory(folder);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
        }

        return new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.UseTls,
            Timeout = 20_000,
            Credentials = settings.Username is { Length: > 0 } name ? new NetworkCredential(name, settings.Password) : null,
        };
    }
}
