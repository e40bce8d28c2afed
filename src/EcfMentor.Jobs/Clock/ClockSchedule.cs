using EcfMentor.Domain.Calendar;
using Quartz;

namespace EcfMentor.Jobs.Clock;

/// <summary>Tells Quartz what recurs and when.</summary>
public static class ClockSchedule
{
    /// <summary>Every recurring job with its trigger, kept in memory: each node declares the same, and the note of a run keeps them apart.</summary>
    public static void Declare(IQuartzBuilder quartz)
    {
        quartz.UseInMemoryStore();
        foreach (var job in RecurringJobs.All)
        {
            quartz.AddJob<FanOutJob>(detail => detail.WithIdentity(job.Name));
            quartz.AddTrigger(trigger => trigger
                .ForJob(job.Name)
                .WithIdentity(job.Name)
                .WithCronSchedule(job.Cron, cron => cron.InTimeZone(LondonClock.Zone)));
        }
    }
}
