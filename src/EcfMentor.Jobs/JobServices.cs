using EcfMentor.Jobs.Clock;
using EcfMentor.Jobs.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace EcfMentor.Jobs;

/// <summary>Registers what runs without being asked.</summary>
public static class JobServices
{
    /// <summary>What jobs need. Nothing starts by itself: <see cref="AddClock"/> does that.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SmtpOptions>(configuration.GetSection(SmtpOptions.Section));
        services.AddSingleton<MailSender>();
        services.AddSingleton<OutboxDelivery>();
        services.AddSingleton<FanOut>();
        return services;
    }

    /// <summary>Starts the clock in this process.</summary>
    public static IServiceCollection AddClock(this IServiceCollection services)
    {
        services.AddHostedService<OutboxService>();
        services.AddQuartz(ClockSchedule.Declare);
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }
}
