using System.Globalization;
using EcfMentor.Domain.Mentoring;

namespace EcfMentor.Bench;

/// <summary>The page that everyone opens first, beside what the machine can do at best (budget: 0.40 on SQLite, 0.50 on PostgreSQL).</summary>
internal static class TodayBench
{
    private const string Space = "/saltmarsh";

    public static async Task<int> RunAsync(Rounds rounds)
    {
        var folder = Directory.CreateTempSubdirectory("ecfmentor-bench-").FullName;
        try
        {
            Console.WriteLine($"Today of an ECT; {rounds.Count} rounds of {rounds.Length.TotalSeconds} s each in turns, {rounds.Connections} connections, {Environment.ProcessorCount} cores.");
            foreach (var engine in Engine.All(folder))
            {
                await MeasureAsync(engine, folder, rounds);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(Engine engine, string folder, Rounds rounds)
    {
        await using var portal = await Server.PortalAsync(engine, folder);
        var person = await MenteeAsync(engine);
        var cookie = await SignInAsync(portal, person);
        var (file, bytes) = await SavePageAsync(portal, cookie, folder);
        await using var bare = await Server.BareAsync(engine, folder, person, file);
        using var ours = new Load(portal, $"{Space}/today", cookie, bytes);
        using var best = new Load(bare, "/", null, bytes);
        await best.RunAsync(rounds.WarmUp, rounds.Connections);
        await ours.RunAsync(rounds.WarmUp, rounds.Connections);
        List<(Measured Best, Measured Ours)> turns = [];
        for (var round = 0; round < rounds.Count; round++)
        {
            turns.Add((await best.RunAsync(rounds.Length, rounds.Connections), await ours.RunAsync(rounds.Length, rounds.Connections)));
        }

        Report(engine, bytes, turns);
    }

    /// <summary>The demo's mentee with the most meetings to come.</summary>
    private static async Task<Guid> MenteeAsync(Engine engine)
    {
        await using var command = engine.Source.CreateCommand(
            $"""
             SELECT m."MenteeId" FROM "mentorships" m JOIN "meetings" g ON g."TenantId" = m."TenantId" AND g."MentorshipId" = m."Id"
             WHERE g."State" = {(int)MeetingState.Planned} AND m."TenantId" = (SELECT "Id" FROM "trusts" WHERE "Name" LIKE 'Saltmarsh%')
             GROUP BY m."MenteeId" ORDER BY COUNT(*) DESC, m."MenteeId" LIMIT 1
             """);
        var id = await command.ExecuteScalarAsync();
        return id as Guid? ?? Guid.Parse((string)id!);
    }

    private static async Task<string> SignInAsync(Server portal, Guid person)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = portal.Address };
        using var answer = await client.PostAsync($"{Space}/demo/{person}", null);
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    private static async Task<(string File, long Bytes)> SavePageAsync(Server portal, string cookie, string folder)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = portal.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        var page = await client.GetByteArrayAsync($"{Space}/today");
        var file = Path.Combine(folder, "today.html");
        await File.WriteAllBytesAsync(file, page);
        return (file, page.LongLength);
    }

    private static void Report(Engine engine, long bytes, List<(Measured Best, Measured Ours)> turns)
    {
        var ratio = Median(turns.Select(turn => turn.Ours.PerSecond / turn.Best.PerSecond));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{engine.Name,-10} {bytes / 1024.0:F1} KB  bare {Median(turns.Select(t => t.Best.PerSecond)):F0}/s, {Median(turns.Select(t => t.Best.CpuPerRequest.TotalMicroseconds)):F0} us  portal {Median(turns.Select(t => t.Ours.PerSecond)):F0}/s, {Median(turns.Select(t => t.Ours.CpuPerRequest.TotalMicroseconds)):F0} us  ratio {ratio:F2}"));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
