using EcfMentor.Domain.Calendar;
using EcfMentor.Jobs.Clock;
using EcfMentor.Tenancy;

namespace EcfMentor.Web.Infrastructure.Verbs;

/// <summary>Verbs for what otherwise happens by the clock.</summary>
public static class JobVerbs
{
    /// <summary>Runs a recurring job now.</summary>
    public static Verb Run { get; } = new(
        "run-job",
        "<name> [--trust slug]",
        $"Runs a recurring job now, for every trust or for one. Jobs: {string.Join(", ", RecurringJobs.All.Select(job => job.Name))}.",
        RunAsync)
    {
        Options = ["trust"],
    };

    private static async Task RunAsync(VerbArguments arguments, CancellationToken ct)
    {
        var name = arguments.Words.Count == 1 ? arguments.Words[0] : throw new VerbException("Name one job: run-job <name> [--trust slug]");
        var job = RecurringJobs.Named(name)
            ?? throw new VerbException($"There is no job \"{name}\". There are: {string.Join(", ", RecurringJobs.All.Select(known => known.Name))}");
        using var host = VerbList.Host();
        var trust = arguments.Optional("trust");
        if (trust is not null && await host.Services.GetRequiredService<ITenantStore>().ByIdentifierAsync(trust, ct) is not { Status: TenantStatus.Active })
        {
            throw new VerbException($"There is no open trust \"{trust}\".");
        }

        var result = await host.Services.GetRequiredService<FanOut>()
            .RunAsync(job, host.Services.GetRequiredService<TimeProvider>().UtcNow(), trust, ct);
        Console.WriteLine($"{job.Name}: ran for {result.Ran} trusts, {result.Done} done.");
        if (result.Failed > 0)
        {
            throw new VerbException($"It failed for {result.Failed} trusts: the log says which and why.");
        }
    }
}
