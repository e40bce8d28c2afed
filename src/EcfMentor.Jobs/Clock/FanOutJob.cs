using Quartz;

namespace EcfMentor.Jobs.Clock;

/// <summary>What the clock wakes: the job is named by its key.</summary>
internal sealed class FanOutJob(FanOut fanOut) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var job = RecurringJobs.Named(context.JobDetail.Key.Name)
            ?? throw new InvalidOperationException($"There is no job named {context.JobDetail.Key.Name}.");

        // The time it was meant for and not the time it woke: every node then names the run alike.
        var scheduledFor = (context.ScheduledFireTimeUtc ?? context.FireTimeUtc).UtcDateTime;
        await fanOut.RunAsync(job, scheduledFor, null, cancellationToken);
    }
}
