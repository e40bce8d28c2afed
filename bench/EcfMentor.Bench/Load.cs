using System.Diagnostics;
using System.Net;

namespace EcfMentor.Bench;

/// <summary>What a round of requests came to.</summary>
/// <param name="PerSecond">Answers in a second.</param>
/// <param name="CpuPerRequest">Processor time of the server for one answer.</param>
internal readonly record struct Measured(double PerSecond, TimeSpan CpuPerRequest);

/// <summary>Asks for one page again and again, over connections that stay open.</summary>
internal sealed class Load(Server server, string path, string? cookie, long bytes) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };

    /// <summary>One round. Throws when an answer is not the page that was asked for.</summary>
    public async Task<Measured> RunAsync(TimeSpan length, int connections)
    {
        var (cpu, watch) = (server.Cpu, Stopwatch.StartNew());
        var answers = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => AskAsync(watch, length)));
        var count = answers.Sum();
        return new(count / watch.Elapsed.TotalSeconds, (server.Cpu - cpu) / count);
    }

    public void Dispose() => client.Dispose();

    private async Task<int> AskAsync(Stopwatch watch, TimeSpan length)
    {
        var count = 0;
        while (watch.Elapsed < length)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (cookie is not null)
            {
                request.Headers.Add("Cookie", cookie);
            }

            using var response = await client.SendAsync(request);
            var body = await response.Content.ReadAsByteArrayAsync();
            if (response.StatusCode != HttpStatusCode.OK || Math.Abs(body.LongLength - bytes) > bytes / 100)
            {
                throw new InvalidOperationException($"{path} answered {(int)response.StatusCode} with {body.Length} bytes, not {bytes}.");
            }

            count++;
        }

        return count;
    }
}
