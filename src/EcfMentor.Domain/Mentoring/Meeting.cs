using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Mentoring;

/// <summary>What became of a planned meeting. Stored by number: never renumber.</summary>
public enum MeetingState
{
    Planned = 1,
    Held = 2,
    Missed = 3,
}

/// <summary>Whether a meeting fell in time the school protects (Statutory induction guidance (April 2024) 2.44). Never chosen beforehand.</summary>
public enum ProtectedTime
{
    Yes = 1,
    Partly = 2,
    No = 3,
}

/// <summary>Why a meeting was missed: a short list, and never words about anyone's health.</summary>
public enum MissedReason
{
    Clash = 1,
    NoCover = 2,
    OneOfUsAway = 3,
    Other = 4,
}

/// <summary>A mentor meeting: planned by the cadence, then held, moved or missed. Belongs to the mentoring vault.</summary>
public sealed class Meeting : Entity, IAggregate
{
    private Meeting()
    {
    }

    /// <summary>Plans a meeting.</summary>
    public Meeting(Guid id, Mentorship mentorship, DateOnly plannedOn) : base(id)
    {
        MentorshipId = mentorship.Id;
        PlannedOn = plannedOn;
        DueOn = plannedOn;
        PlannedAt = mentorship.MeetingTime;
        PlannedMinutes = mentorship.MeetingMinutes;
        Place = mentorship.MeetingPlace;
        State = MeetingState.Planned;
    }

    public Guid MentorshipId { get; private set; }

    public Mentorship Mentorship { get; private set; } = null!;

    /// <summary>The day the cadence proposed: it counts as due here however often it is moved.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The day on which it now stands.</summary>
    public DateOnly PlannedOn { get; private set; }

    /// <summary>Wall-clock start in London; null when the pair set none.</summary>
    public TimeOnly? PlannedAt { get; private set; }

    public int PlannedMinutes { get; private set; }

    public string? Place { get; private set; }

    public MeetingState State { get; private set; }

    public DateOnly? HeldOn { get; private set; }

    /// <summary>How long it lasted, in minutes.</summary>
    public int? Minutes { get; private set; }

    public ProtectedTime? InProtectedTime { get; private set; }

    public MissedReason? MissedReason { get; private set; }

    public Guid? RecordedById { get; private set; }

    public DateTime? RecordedAt { get; private set; }

    /// <summary>Records the meeting as held; a second recording corrects the first.</summary>
    public void RecordHeld(DateOnly on, int minutes, ProtectedTime inProtectedTime, Guid byId, DateTime at)
    {
        State = MeetingState.Held;
        HeldOn = on;
        Minutes = minutes;
        InProtectedTime = inProtectedTime;
        MissedReason = null;
        RecordedById = byId;
        RecordedAt = at;
    }

    /// <summary>Records that it did not happen.</summary>
    public void RecordMissed(MissedReason reason, Guid byId, DateTime at)
    {
        State = MeetingState.Missed;
        HeldOn = null;
        Minutes = null;
        InProtectedTime = null;
        MissedReason = reason;
        RecordedById = byId;
        RecordedAt = at;
    }

    /// <summary>Moves it to another day and time; it is planned again.</summary>
    public void Move(DateOnly on, TimeOnly? time, string? place)
    {
        State = MeetingState.Planned;
        PlannedOn = on;
        PlannedAt = time;
        Place = place;
        HeldOn = null;
        Minutes = null;
        InProtectedTime = null;
        MissedReason = null;
    }

    /// <summary>Takes over the pair's new arrangement. Only for a meeting that nobody has moved or recorded.</summary>
    /// <param name="on">The day that the cadence now proposes in the same week.</param>
    /// <param name="mentorship">Says when, how long and where the pair now meets.</param>
    public void Rearrange(DateOnly on, Mentorship mentorship)
    {
        if (State != MeetingState.Planned || PlannedOn != DueOn)
        {
            throw new InvalidOperationException("This meeting has been moved or recorded: it stands as it is.");
        }

        DueOn = on;
        PlannedOn = on;
        PlannedAt = mentorship.MeetingTime;
        PlannedMinutes = mentorship.MeetingMinutes;
        Place = mentorship.MeetingPlace;
    }

    /// <summary>True once a planned meeting should have ended: its day is past, or its last minute on the day itself.</summary>
    /// <param name="plannedOn">The day.</param>
    /// <param name="plannedAt">Wall-clock start; without one the whole day counts.</param>
    /// <param name="minutes">Planned length.</param>
    /// <param name="london">The wall clock in London now.</param>
    public static bool IsOver(DateOnly plannedOn, TimeOnly? plannedAt, int minutes, DateTime london)
    {
        var today = DateOnly.FromDateTime(london);
        return plannedOn < today
            || (plannedOn == today && plannedAt is { } start && london >= plannedOn.ToDateTime(start).AddMinutes(minutes));
    }
}

/// <summary>Something that one of the pair wants to talk about. Both see it.</summary>
public sealed class AgendaItem : Entity
{
    private AgendaItem()
    {
    }

    public AgendaItem(Guid id, Guid meetingId, Guid authorId, string text, DateTime at) : base(id)
    {
        MeetingId = meetingId;
        AuthorId = authorId;
        Text = text;
        AddedAt = at;
    }

    public Guid MeetingId { get; private set; }

    public Meeting Meeting { get; private set; } = null!;

    public Guid AuthorId { get; private set; }

    public Person Author { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public DateTime AddedAt { get; private set; }
}

/// <summary>A note about a meeting. Private to its author unless the author shares it with the pair.</summary>
public sealed class MeetingNote : Entity, IAggregate
{
    private MeetingNote()
    {
    }

    public MeetingNote(Guid id, Guid meetingId, Guid authorId, string text, bool shared, DateTime at) : base(id)
    {
        MeetingId = meetingId;
        AuthorId = authorId;
        Text = text;
        Shared = shared;
        WrittenAt = at;
    }

    public Guid MeetingId { get; private set; }

    public Meeting Meeting { get; private set; } = null!;

    public Guid AuthorId { get; private set; }

    public Person Author { get; private set; } = null!;

    public string Text { get; private set; } = "";

    /// <summary>True once the author lets the other of the pair read it.</summary>
    public bool Shared { get; private set; }

    public DateTime WrittenAt { get; private set; }

    /// <summary>The author rewrites the note or changes who may read it.</summary>
    public void Rewrite(string text, bool shared, DateTime at)
    {
        Text = text;
        Shared = shared;
        WrittenAt = at;
    }
}
