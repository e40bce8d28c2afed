using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EcfMentor.Bench;

/// <summary>A process that serves, started and ended by the benchmark.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process process;

    private Server(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Processor time used so far, all cores together.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The portal, as Development serves it, without its clock.</summary>
    public static Task<Server> PortalAsync(Engine engine, string folder) => StartAsync(
        folder, "/health/ready", "EcfMentor.Web.dll", [], address => new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Urls"] = address,
            ["Database__Provider"] = engine.Name,
            ["ConnectionStrings__Default"] = engine.ConnectionString,
            ["Jobs__Run"] = "false",
        });

    /// <summary>The bare page.</summary>
    public static Task<Server> BareAsync(Engine engine, string folder, Guid person, string page) => StartAsync(
        folder, "/", "EcfMentor.Bench.dll", address => ["bare", engine.Name, engine.ConnectionString, address, person.ToString(), page], _ => []);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Task<Server> StartAsync(
        string folder, string ready, string assembly, string[] arguments, Func<string, Dictionary<string, string>> settings) =>
        StartAsync(folder, ready, assembly, _ => arguments, settings);

    private static async Task<Server> StartAsync(
        string folder, string ready, string assembly, Func<string, string[]> arguments, Func<string, Dictionary<string, string>> settings)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, assembly));
        foreach (var argument in arguments(address))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in settings(address))
        {
            start.Environment[name] = value;
        }

        var server = new Server(Process.Start(start)!, new Uri(address));
        server.process.BeginOutputReadLine();
        await server.WaitAsync(ready);
        return server;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < 600 && !process.HasExited; attempt++)
        {
            try
            {
                if ((await client.GetAsync(path)).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"{process.StartInfo.ArgumentList[0]} did not serve {path} within a minute.");
    }
}
