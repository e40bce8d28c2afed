using EcfMentor.Application.Features.Outbox;
using EcfMentor.Application.Ports;
using EcfMentor.Tenancy;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EcfMentor.Jobs.Mail;

/// <summary>Sends what waits in each trust's outbox. A message is leased first, so that two nodes do not both send it.</summary>
public sealed class OutboxDelivery(ITenantStore tenants, TrustScope scopes, MailSender sender, ILogger<OutboxDelivery> logger)
{
    /// <summary>At most this many for each trust in one round, so that one trust's flood does not hold up another's.</summary>
    private const int Batch = 20;

    /// <summary>One round over all trusts. Answers how many were sent.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var sent = 0;
        foreach (var tenant in await tenants.ActiveAsync(ct))
        {
            try
            {
                sent += await DeliverAsync(tenant, ct);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "The outbox of trust {Trust} could not be read", tenant.Id);
            }
        }

        return sent;
    }

    private async Task<int> DeliverAsync(TenantInfo tenant, CancellationToken ct)
    {
        await using var scope = scopes.Open(tenant);
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var leased = await mediator.Send(new LeaseOutbox(Batch), ct);
        if (!leased.IsSuccess)
        {
            return 0;
        }

        var sent = 0;
        foreach (var message in leased.Value)
        {
            string? fault = null;
            try
            {
                await sender.SendAsync(message.Id, message.To, message.Subject, message.Body, ct);
                sent++;
            }
            catch (Exception exception) when (exception is System.Net.Mail.SmtpException or IOException or FormatException)
            {
                fault = exception.GetType().Name;
                logger.LogWarning("Message {Message} of trust {Trust} was not taken: {Fault}", message.Id, tenant.Id, fault);
            }

            await mediator.Send(new SettleOutbox(message.Id, fault), ct);
        }

        return sent;
    }
}
