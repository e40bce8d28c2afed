using EcfMentor.Domain;

namespace EcfMentor.Application.Ports;

/// <summary>
/// An e-mail to be sent, written in the same transaction as the change that caused it, so that neither happens without
/// the other. Never holds the content of a private record.
/// </summary>
public sealed class OutboxMessage : Entity
{
    private OutboxMessage()
    {
    }

    /// <summary>Writes an e-mail.</summary>
    /// <param name="id">Its identity, which also becomes the message id.</param>
    /// <param name="key">Says what the message is about; a second message with the same key is never written.</param>
    /// <param name="to">The address.</param>
    /// <param name="subject">One line.</param>
    /// <param name="body">Plain text.</param>
    /// <param name="at">When it was written (UTC).</param>
    public OutboxMessage(Guid id, string key, string to, string subject, string body, DateTime at) : base(id)
    {
        Key = key;
        To = to;
        Subject = subject;
        Body = body;
        WrittenAt = at;
        DueAt = at;
    }

    public string Key { get; private set; } = "";

    public string To { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Body { get; private set; } = "";

    public DateTime WrittenAt { get; private set; }

    /// <summary>Not sent before.</summary>
    public DateTime DueAt { get; private set; }

    public DateTime? SentAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>What the mail server said last, without addresses.</summary>
    public string? LastError { get; private set; }

    /// <summary>Whoever delivers it holds it until then.</summary>
    public DateTime? LeasedUntil { get; private set; }

    public void MarkSent(DateTime at)
    {
        SentAt = at;
        LastError = null;
        LeasedUntil = null;
        Attempts++;
    }

    public void MarkFailed(string error, DateTime retryAt)
    {
        Attempts++;
        LastError = error;
        DueAt = retryAt;
        LeasedUntil = null;
    }
}

/// <summary>One run of a recurring job for this trust: unique by job and time, so that two nodes never run it twice.</summary>
public sealed class JobRun : Entity
{
    private JobRun()
    {
    }

    public JobRun(Guid id, string job, DateTime scheduledFor, DateTime at) : base(id)
    {
        Job = job;
        ScheduledFor = scheduledFor;
        RanAt = at;
    }

    public string Job { get; private set; } = "";

    /// <summary>The instant for which the clock scheduled it (UTC).</summary>
    public DateTime ScheduledFor { get; private set; }

    public DateTime RanAt { get; private set; }
}

/// <summary>A staff file that has been read but not saved: its cells as they stand, to be corrected in place. Deleted once saved.</summary>
public sealed class StaffImport : Entity, IAggregate
{
    private StaffImport()
    {
    }

    public StaffImport(Guid id, Guid uploadedById, string fileName, string rows, DateTime at) : base(id)
    {
        UploadedById = uploadedById;
        FileName = fileName;
        Rows = rows;
        UploadedAt = at;
    }

    public Guid UploadedById { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>The rows as JSON: line number and cells.</summary>
    public string Rows { get; private set; } = "";

    public DateTime UploadedAt { get; private set; }

    /// <summary>Takes corrected cells.</summary>
    public void Correct(string rows) => Rows = rows;
}
