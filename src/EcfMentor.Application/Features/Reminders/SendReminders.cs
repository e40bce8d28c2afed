using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Reminders;

/// <summary>
/// Writes the morning's e-mails: one to each of a pair about a meeting that nobody has recorded, once ever; and on the
/// first teaching day of a week, this week's question, once. Answers how many were written.
/// </summary>
[RequiresSystem, InVault(Vault.Mentoring, "remind of meetings and the question; reads no word")]
public sealed record SendReminders : ICommand<int>;

/// <summary>An e-mail that may be written: its key says whether it was before.</summary>
internal sealed record Reminder(string Key, string To, string Subject, string Body);

internal sealed class SendRemindersHandler(IAppDb db, ITrustAddress address, TimeProvider time) : ICommandHandler<SendReminders, int>
{
    // As many keys in one query as every engine takes.
    private const int KeysAtOnce = 500;

    public async Task<Result<int>> Handle(SendReminders request, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var calendars = await SchoolCalendars.ReadAsync(db, cancellationToken);
        var meetings = await new UnrecordedMeetings(db, address, calendars, today).ReadAsync(cancellationToken);
        var questions = await new QuestionOfTheWeek(db, address, calendars, today).ReadAsync(cancellationToken);
        var written = 0;
        foreach (var chunk in meetings.Concat(questions).DistinctBy(reminder => reminder.Key).Chunk(KeysAtOnce))
        {
            var keys = chunk.Select(reminder => reminder.Key).ToList();
            var before = await db.Outbox.AsNoTracking().Where(m => keys.Contains(m.Key)).Select(m => m.Key).ToListAsync(cancellationToken);
            foreach (var reminder in chunk.ExceptBy(before, reminder => reminder.Key))
            {
                db.Outbox.Add(new OutboxMessage(Guid.CreateVersion7(), reminder.Key, reminder.To, reminder.Subject, reminder.Body, time.UtcNow()));
                written++;
            }
        }

        return written;
    }
}
