namespace EcfMentor.Domain.Mentoring;

/// <summary>Who a commitment binds.</summary>
public enum CommitmentBy
{
    Mentee = 1,
    Mentor = 2,
    School = 3,
}

/// <summary>Where a commitment stands.</summary>
public enum CommitmentState
{
    Made = 1,

    /// <summary>The headteacher has accepted the school's commitment.</summary>
    Accepted = 2,
    Done = 3,

    /// <summary>The headteacher says the school can't, and offers something else in reply.</summary>
    NotPossible = 4,
}

/// <summary>What one of three will do by when. A school's commitment becomes a visible duty of the headteacher.</summary>
public sealed class Commitment : Entity, IAggregate
{
    /// <summary>The most characters of one: a promise, not a plan.</summary>
    public const int LongestText = 1000;

    private Commitment()
    {
    }

    public Commitment(Guid id, Guid reviewId, CommitmentBy by, string text, DateOnly dueOn) : base(id)
    {
        ReviewId = reviewId;
        By = by;
        Text = text;
        DueOn = dueOn;
        State = CommitmentState.Made;
    }

    public Guid ReviewId { get; private set; }

    public Review Review { get; private set; } = null!;

    public CommitmentBy By { get; private set; }

    public string Text { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    public CommitmentState State { get; private set; }

    /// <summary>What the headteacher answered; the pair reads it.</summary>
    public string? Reply { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Rewords a commitment. It is a new promise then: whatever was answered to the old words is gone.</summary>
    public void Reword(string text, DateOnly dueOn)
    {
        Text = text;
        DueOn = dueOn;
        State = CommitmentState.Made;
        Reply = null;
        AnsweredAt = null;
    }

    /// <summary>The mentee or the mentor says whether their own is done.</summary>
    public void Finish(bool done, DateTime at)
    {
        State = done ? CommitmentState.Done : CommitmentState.Made;
        AnsweredAt = done ? at : null;
    }

    /// <summary>The headteacher says where the school's stands. Without new words the earlier reply stands.</summary>
    public void Answer(CommitmentState state, string? reply, DateTime at)
    {
        State = state;
        Reply = reply ?? Reply;
        AnsweredAt = at;
    }
}
