using EcfMentor.Application.Features.Meetings;
using EcfMentor.Domain.Calendar;
using EcfMentor.Jobs.Clock;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using EcfMentor.TestCommon.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace EcfMentor.IntegrationTests.Reminders;

/// <summary>One clock, many trusts, several nodes.</summary>
public class FanOutTests
{
    private static readonly DateTime At = new(2026, 11, 10, 7, 30, 0, DateTimeKind.Utc);

    [Theory, EveryEngine]
    public async Task Two_nodes_woken_at_once_do_the_work_once_for_each_trust(string engine)
    {
        await using var app = await AppFactory.StartAsync(engine);
        var worlds = new[] { await (await app.OpenTrustAsync("one")).AddPairsAsync(), await (await app.OpenTrustAsync("two")).AddPairsAsync() };
        foreach (var world in worlds)
        {
            await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 11, 5));
        }

        var job = RecurringJobs.Named("send-reminders")!;
        var nodes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => app.Services.GetRequiredService<FanOut>().RunAsync(job, At, null, CancellationToken.None)));

        Assert.Equal((2, 2, 0, 4), (nodes.Sum(n => n.Ran), nodes.Sum(n => n.Before), nodes.Sum(n => n.Failed), nodes.Sum(n => n.Done)));
        foreach (var world in worlds)
        {
            Assert.Equal(2, await world.Trust.InDbAsync(db => db.Outbox.CountAsync()));
            Assert.Equal(At, Assert.Single(await world.Trust.InDbAsync(db => db.JobRuns.ToListAsync())).ScheduledFor);
        }
    }

    [Theory, EveryEngine]
    public async Task One_trusts_failure_stops_no_other_and_is_not_noted_as_done(string engine)
    {
        await using var app = await AppFactory.StartAsync(engine);
        var (one, two) = (await app.OpenTrustAsync("one"), await app.OpenTrustAsync("two"));
        var calls = 0;
        var job = new RecurringJob("fails-first", "0 0 1 * * ?", () => calls++ == 0 ? throw new InvalidOperationException("as a bug would") : new PlanAllMeetings());

        var result = await app.Services.GetRequiredService<FanOut>().RunAsync(job, At, null, CancellationToken.None);
        var again = await app.Services.GetRequiredService<FanOut>().RunAsync(job, At, null, CancellationToken.None);

        Assert.Equal((1, 0, 1), (result.Ran, result.Before, result.Failed));
        Assert.Equal((1, 1, 0), (again.Ran, again.Before, again.Failed));
        Assert.Equal(1, await one.InDbAsync(db => db.JobRuns.CountAsync()));
        Assert.Equal(1, await two.InDbAsync(db => db.JobRuns.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task A_job_can_be_run_for_one_trust_alone(string engine)
    {
        await using var app = await AppFactory.StartAsync(engine);
        var (one, two) = (await (await app.OpenTrustAsync("one")).AddPairsAsync(), await (await app.OpenTrustAsync("two")).AddPairsAsync());

        var result = await app.Services.GetRequiredService<FanOut>().RunAsync(RecurringJobs.Named("plan-meetings")!, At, "two", CancellationToken.None);

        Assert.Equal(1, result.Ran);
        Assert.Equal(0, await one.Trust.InDbAsync(db => db.Meetings.CountAsync()));
        Assert.NotEqual(0, await two.Trust.InDbAsync(db => db.Meetings.CountAsync()));
    }

    [Theory]
    [InlineData("send-reminders", "2026-03-27T12:00:00Z", "2026-03-30T06:30:00Z")]
    [InlineData("send-reminders", "2026-10-23T12:00:00Z", "2026-10-26T07:30:00Z")]
    [InlineData("plan-meetings", "2026-11-10T12:00:00Z", "2026-11-11T02:15:00Z")]
    public void Schedules_follow_the_wall_clock_in_London(string name, string after, string next)
    {
        var from = DateTimeOffset.Parse(after, System.Globalization.CultureInfo.InvariantCulture);
        var trigger = TriggerBuilder.Create().StartAt(from)
            .WithCronSchedule(RecurringJobs.Named(name)!.Cron, cron => cron.InTimeZone(LondonClock.Zone)).Build();

        Assert.Equal(DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture), trigger.GetFireTimeAfter(from));
    }

    [Fact]
    public async Task The_clock_declares_every_job_once()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddQuartz(EcfMentor.Jobs.Clock.ClockSchedule.Declare);
        await using var provider = services.BuildServiceProvider();
        var scheduler = await provider.GetRequiredService<ISchedulerFactory>().GetScheduler(CancellationToken.None);

        foreach (var job in RecurringJobs.All)
        {
            var triggers = await scheduler.GetTriggersOfJob(new JobKey(job.Name), CancellationToken.None);
            Assert.Equal(job.Cron, Assert.IsAssignableFrom<ICronTrigger>(Assert.Single(triggers)).CronExpressionString);
        }
    }
}
