using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EcfMentor.Jobs.Mail;

/// <summary>Empties the outboxes every few seconds while the process lives.</summary>
internal sealed class OutboxService(OutboxDelivery delivery, TimeProvider time, ILogger<OutboxService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await delivery.RunAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "A round of outbox delivery failed");
            }
        }
    }
}
