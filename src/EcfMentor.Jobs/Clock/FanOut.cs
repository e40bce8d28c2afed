using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Tenancy;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EcfMentor.Jobs.Clock;

/// <summary>What a run came to.</summary>
/// <param name="Ran">Trusts for which it ran now.</param>
/// <param name="Before">Trusts for which this very run had been done already, here or on another node.</param>
/// <param name="Failed">Trusts for which it failed; it is not noted as done there.</param>
/// <param name="Done">What the trusts' answers add up to.</param>
public sealed record FanOutResult(int Ran, int Before, int Failed, int Done);

/// <summary>
/// Runs a job for each active trust in a transaction of its own. The note that it ran is written first, in that same
/// transaction, unique by job and time: of two nodes that the clock wakes at once, one does the work.
/// </summary>
public sealed class FanOut(ITenantStore tenants, TrustScope scopes, TimeProvider time, ILogger<FanOut> logger)
{
    /// <summary>Runs the job once for the time it was scheduled for.</summary>
    /// <param name="job">What to do.</param>
    /// <param name="scheduledFor">The instant for which the clock scheduled it (UTC).</param>
    /// <param name="onlyTrust">Short name of the one trust to run it for; null for all.</param>
    /// <param name="ct">Stops between trusts.</param>
    public async Task<FanOutResult> RunAsync(RecurringJob job, DateTime scheduledFor, string? onlyTrust, CancellationToken ct)
    {
        var result = new FanOutResult(0, 0, 0, 0);
        foreach (var tenant in (await tenants.ActiveAsync(ct)).Where(t => onlyTrust is null || t.Identifier == onlyTrust))
        {
            try
            {
                var outcome = await RunForAsync(job, scheduledFor, tenant, ct);
                result = outcome.Error switch
                {
                    null => result with { Ran = result.Ran + 1, Done = result.Done + outcome.Value },
                    AlreadyRan => result with { Before = result.Before + 1 },
                    _ => Failed(result, job, tenant, outcome.Error.GetType().Name, null),
                };
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One trust's fault is its own: the next one's work goes on.
                result = Failed(result, job, tenant, exception.GetType().Name, exception);
            }
        }

        return result;
    }

    private async Task<Result<int>> RunForAsync(RecurringJob job, DateTime scheduledFor, TenantInfo tenant, CancellationToken ct)
    {
        await using var scope = scopes.Open(tenant);
        var services = scope.ServiceProvider;
        var noted = false;
        var result = await services.GetRequiredService<IUnitOfWork>().RunAsync(
            async () =>
            {
                var db = services.GetRequiredService<IAppDb>();
                noted = false;
                db.JobRuns.Add(new JobRun(Guid.CreateVersion7(), job.Name, scheduledFor, time.UtcNow()));
                await db.SaveChangesAsync(ct);
                noted = true;
                return await services.GetRequiredService<IMediator>().Send(job.Request(), ct);
            },
            ct);
        return !noted && result.Error is Conflict ? new AlreadyRan() : result;
    }

    private FanOutResult Failed(FanOutResult result, RecurringJob job, TenantInfo tenant, string fault, Exception? exception)
    {
        logger.LogError(exception, "Job {Job} failed for trust {Trust}: {Fault}", job.Name, tenant.Id, fault);
        return result with { Failed = result.Failed + 1 };
    }

    private sealed record AlreadyRan() : Error("This run has been done.");
}
