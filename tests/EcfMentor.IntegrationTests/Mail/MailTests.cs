using System.Net;
using System.Net.Sockets;
using System.Text;
using EcfMentor.Application.Ports;
using EcfMentor.Jobs.Clock;
using EcfMentor.Jobs.Mail;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.IntegrationTests.Mail;

/// <summary>E-mails as they really leave: a file, or a conversation with a mail server.</summary>
public sealed class MailTests : IDisposable
{
    private static readonly DateTime At = new(2026, 11, 10, 7, 30, 0, DateTimeKind.Utc);
    private readonly string folder = Directory.CreateTempSubdirectory("ecfmentor-mail-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<PairWorld> RemindAsync(AppFactory app)
    {
        var world = await (await app.OpenTrustAsync("saltmarsh")).AddPairsAsync();
        var meeting = await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 11, 5));
        await world.Trust.AddAsync(new Domain.Mentoring.AgendaItem(Guid.CreateVersion7(), meeting.Id, world.Mentee.Id, "canary agenda", At));
        await app.Services.GetRequiredService<FanOut>().RunAsync(RecurringJobs.Named("send-reminders")!, At, null, CancellationToken.None);
        return world;
    }

    [Fact]
    public async Task Without_a_mail_server_each_message_is_a_file_that_any_mail_programme_opens()
    {
        await using var app = await AppFactory.StartAsync(alter: services => services.Configure<SmtpOptions>(smtp => smtp.OutboxFolder = folder));
        var world = await RemindAsync(app);

        Assert.Equal(2, await app.Services.GetRequiredService<OutboxDelivery>().RunAsync(CancellationToken.None));
        Assert.Equal(0, await app.Services.GetRequiredService<OutboxDelivery>().RunAsync(CancellationToken.None));

        var mails = await Task.WhenAll(Directory.GetFiles(folder, "*.eml").Select(async file => Eml.Parse(await File.ReadAllTextAsync(file))));
        var toMentor = Assert.Single(mails, mail => mail.Headers["To"].Contains(world.Mentor.Email, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(2, mails.Length);
        Assert.Equal("Did you and Yasmin meet?", toMentor.Headers["Subject"]);
        Assert.Equal("auto-generated", toMentor.Headers["Auto-Submitted"]);
        Assert.Contains("/saltmarsh/meetings/", toMentor.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(mails, mail => mail.Body.Contains("canary", StringComparison.Ordinal));

        // And that a person reads without one: the link stands in the file as it is.
        Assert.All(mails, mail => Assert.Equal("8bit", mail.Headers["Content-Transfer-Encoding"]));
    }

    [Fact]
    public async Task With_a_mail_server_each_message_is_handed_over_once()
    {
        await using var server = new MailServer();
        await using var app = await AppFactory.StartAsync(alter: services => services.Configure<SmtpOptions>(server.Point));
        var world = await RemindAsync(app);

        Assert.Equal(2, await app.Services.GetRequiredService<OutboxDelivery>().RunAsync(CancellationToken.None));
        Assert.Equal(0, await app.Services.GetRequiredService<OutboxDelivery>().RunAsync(CancellationToken.None));

        Assert.Equal(new[] { world.Mentee.Email, world.Mentor.Email }.Order(), server.Taken.Select(t => t.To).Order());
        Assert.All(server.Taken, taken => Assert.Contains("/saltmarsh/meetings/", Eml.Parse(taken.Data).Body, StringComparison.Ordinal));
        Assert.All(await world.Trust.InDbAsync(db => db.Outbox.ToListAsync()), message => Assert.NotNull(message.SentAt));
    }

    [Fact]
    public async Task What_the_server_refuses_is_tried_again_later()
    {
        await using var server = new MailServer { Refuse = true };
        await using var app = await AppFactory.StartAsync(alter: services => services.Configure<SmtpOptions>(server.Point));
        var world = await RemindAsync(app);
        var delivery = app.Services.GetRequiredService<OutboxDelivery>();

        Assert.Equal(0, await delivery.RunAsync(CancellationToken.None));
        server.Refuse = false;
        Assert.Equal(0, await delivery.RunAsync(CancellationToken.None));
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, await delivery.RunAsync(CancellationToken.None));

        Assert.All(await world.Trust.InDbAsync(db => db.Outbox.ToListAsync()), message => Assert.Equal(2, message.Attempts));
    }

    /// <summary>A message in the form in which it travels.</summary>
    private sealed record Eml(Dictionary<string, string> Headers, string Body)
    {
        public static Eml Parse(string text)
        {
            var cut = text.ReplaceLineEndings("\n").Split("\n\n", 2);
            var headers = cut[0].Replace("\n ", " ", StringComparison.Ordinal).Split('\n')
                .Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2)
                .ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
            return new Eml(headers, headers.GetValueOrDefault("Content-Transfer-Encoding") switch
            {
                "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(cut[1])),
                "quoted-printable" => QuotedPrintable(cut[1]),
                _ => cut[1],
            }) { Headers = Decoded(headers) };
        }

        private static Dictionary<string, string> Decoded(Dictionary<string, string> headers)
        {
            const string Start = "=?utf-8?B?";
            return headers.ToDictionary(
                header => header.Key,
                header => header.Value.StartsWith(Start, StringComparison.OrdinalIgnoreCase)
                    ? Encoding.UTF8.GetString(Convert.FromBase64String(header.Value[Start.Length..^2]))
                    : header.Value,
                StringComparer.OrdinalIgnoreCase);
        }

        private static string QuotedPrintable(string body) => Encoding.UTF8.GetString(
            [.. Bytes(body.Replace("=\n", "", StringComparison.Ordinal))]);

        private static IEnumerable<byte> Bytes(string body)
        {
            for (var i = 0; i < body.Length; i++)
            {
                if (body[i] == '=' && i + 2 < body.Length)
                {
                    yield return Convert.ToByte(body.Substring(i + 1, 2), 16);
                    i += 2;
                }
                else
                {
                    yield return (byte)body[i];
                }
            }
        }
    }

    /// <summary>As much of a mail server (RFC 5321) as a client meets when it delivers.</summary>
    private sealed class MailServer : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource stop = new();
        private readonly List<(string To, string Data)> taken = [];
        private readonly Task serving;

        public MailServer()
        {
            listener.Start();
            serving = ServeAsync();
        }

        public bool Refuse { get; set; }

        public IReadOnlyList<(string To, string Data)> Taken
        {
            get
            {
                lock (taken)
                {
                    return [.. taken];
                }
            }
        }

        public void Point(SmtpOptions smtp) =>
            (smtp.Host, smtp.Port, smtp.UseTls) = ("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, false);

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            listener.Stop();
            await serving;
            stop.Dispose();
        }

        private async Task ServeAsync()
        {
            var talks = new List<Task>();
            try
            {
                while (true)
                {
                    talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(stop.Token)));
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                await Task.WhenAll(talks);
            }
        }

        private async Task TalkAsync(TcpClient client)
        {
            using (client)
            await using (var stream = client.GetStream())
            {
                using var reader = new StreamReader(stream, Encoding.ASCII);
                async Task Say(string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stop.Token);
                try
                {
                    await Say("220 test");
                    var to = "";
                    while (await reader.ReadLineAsync(stop.Token) is { } line)
                    {
                        var verb = line.Length >= 4 ? line[..4].ToUpperInvariant() : line;
                        if (verb == "QUIT")
                        {
                            await Say("221 bye");
                            return;
                        }

                        if (verb == "RCPT")
                        {
                            to = line.Split('<', '>')[1];
                        }

                        if (verb == "DATA")
                        {
                            await Say("354 go on");
                            var data = new StringBuilder();
                            while (await reader.ReadLineAsync(stop.Token) is { } part && part != ".")
                            {
                                data.AppendLine(part.StartsWith("..", StringComparison.Ordinal) ? part[1..] : part);
                            }

                            lock (taken)
                            {
                                taken.Add((to, data.ToString()));
                            }
                        }

                        await Say(verb == "MAIL" && Refuse ? "451 not now" : "250 fine");
                    }
                }
                catch (Exception exception) when (exception is OperationCanceledException or IOException)
                {
                    // The client hung up, or the test is over.
                }
            }
        }
    }
}
