using EcfMentor.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Accounts;

/// <summary>Adding to the outbox.</summary>
internal static class OutboxOnce
{
    /// <summary>
    /// Adds a message unless one with its key is there. Of two that come at the same moment the database's unique key stops
    /// the second.
    /// </summary>
    public static async Task AddOnceAsync(this DbSet<OutboxMessage> outbox, OutboxMessage message, CancellationToken ct)
    {
        if (!await outbox.AnyAsync(row => row.Key == message.Key, ct))
        {
            outbox.Add(message);
        }
    }
}
