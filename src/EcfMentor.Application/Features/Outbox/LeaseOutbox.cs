using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Outbox;

/// <summary>Takes messages that are due, for two minutes, for one sender.</summary>
[RequiresSystem]
public sealed record LeaseOutbox(int Most) : ICommand<IReadOnlyList<LeasedMessage>>;

/// <summary>A message to send.</summary>
public sealed record LeasedMessage(Guid Id, string To, string Subject, string Body);

internal sealed class LeaseOutboxHandler(IAppDb db, TimeProvider time) : ICommandHandler<LeaseOutbox, IReadOnlyList<LeasedMessage>>
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public async Task<Result<IReadOnlyList<LeasedMessage>>> Handle(LeaseOutbox request, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var due = await db.Outbox.AsNoTracking()
            .Where(message => message.SentAt == null && message.DueAt <= now && (message.LeasedUntil == null || message.LeasedUntil < now))
            .OrderBy(message => message.DueAt)
            .Take(request.Most)
            .Select(message => new LeasedMessage(message.Id, message.To, message.Subject, message.Body))
            .ToListAsync(cancellationToken);

        var leased = new List<LeasedMessage>();
        foreach (var message in due)
        {
            // The condition is checked again in the update: of two senders that both saw the row, one gets it.
            var taken = await db.Outbox
                .Where(row => row.Id == message.Id && row.SentAt == null && (row.LeasedUntil == null || row.LeasedUntil < now))
                .ExecuteUpdateAsync(row => row.SetProperty(m => m.LeasedUntil, now + Lease), cancellationToken);
            if (taken == 1)
            {
                leased.Add(message);
            }
        }

        return leased;
    }
}
