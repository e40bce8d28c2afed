using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Mentoring;

/// <summary>Where a next step stands.</summary>
public enum NextStepState
{
    Open = 1,
    Done = 2,

    /// <summary>Let go, without ceremony.</summary>
    LetGo = 3,
}

/// <summary>A small experiment that one of the pair takes on. Few at a time, no scores.</summary>
public sealed class NextStep : Entity, IAggregate
{
    /// <summary>How many next steps each of a pair may have open at once.</summary>
    public const int MostOpenEach = 3;

    private NextStep()
    {
    }

    public NextStep(Guid id, Guid mentorshipId, Guid? meetingId, Guid ownerId, string text, DateTime at) : base(id)
    {
        MentorshipId = mentorshipId;
        MeetingId = meetingId;
        OwnerId = ownerId;
        Text = text;
        AgreedAt = at;
        State = NextStepState.Open;
    }

    public Guid MentorshipId { get; private set; }

    public Mentorship Mentorship { get; private set; } = null!;

    public Guid? MeetingId { get; private set; }

    public Guid OwnerId { get; private set; }

    public Person Owner { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public NextStepState State { get; private set; }

    public DateTime AgreedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Marks the step as done or lets it go.</summary>
    public void Close(NextStepState state, DateTime at)
    {
        State = state;
        ClosedAt = state == NextStepState.Open ? null : at;
    }
}
