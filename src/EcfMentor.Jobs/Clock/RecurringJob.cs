using EcfMentor.Application.Features.Meetings;
using EcfMentor.Application.Features.Reminders;
using EcfMentor.Application.Features.Reviews;
using EcfMentor.Application.Messaging;
using MediatR;

namespace EcfMentor.Jobs.Clock;

/// <summary>Something that happens for every trust at set times.</summary>
/// <param name="Name">How the clock, the log and the command line call it.</param>
/// <param name="Cron">Seconds, minutes, hours, day of month, month, day of week; on the wall clock in London.</param>
/// <param name="Request">Makes the request that each trust is sent. It answers how much was done.</param>
public sealed record RecurringJob(string Name, string Cron, Func<IRequest<Result<int>>> Request);

/// <summary>Everything that recurs, declared once.</summary>
public static class RecurringJobs
{
    /// <summary>In the order in which a day brings them.</summary>
    public static IReadOnlyList<RecurringJob> All { get; } =
    [
        new("plan-meetings", "0 15 2 * * ?", () => new PlanAllMeetings()),
        new("open-reviews", "0 30 2 * * ?", () => new OpenReviews()),
        new("send-reminders", "0 30 7 ? * MON-FRI", () => new SendReminders()),
    ];

    /// <summary>By name; null when there is none.</summary>
    public static RecurringJob? Named(string name) => All.SingleOrDefault(job => job.Name == name);
}
