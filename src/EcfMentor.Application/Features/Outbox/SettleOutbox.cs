using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Outbox;

/// <summary>Notes that a message was sent, or why not; then it is tried again later, each time after twice as long.</summary>
[RequiresSystem]
public sealed record SettleOutbox(Guid MessageId, string? Fault) : ICommand<Done>;

internal sealed class SettleOutboxHandler(IAppDb db, TimeProvider time) : ICommandHandler<SettleOutbox, Done>
{
    private const int LongestExponent = 8;

    public async Task<Result<Done>> Handle(SettleOutbox request, CancellationToken cancellationToken)
    {
        var message = await db.Outbox.SingleOrDefaultAsync(m => m.Id == request.MessageId, cancellationToken);
        if (message is null)
        {
            return new NotFound();
        }

        var now = time.UtcNow();
        if (request.Fault is null)
        {
            message.MarkSent(now);
        }
        else
        {
            message.MarkFailed(request.Fault, now + TimeSpan.FromMinutes(1 << Math.Min(message.Attempts, LongestExponent)));
        }

        return Done.It;
    }
}
