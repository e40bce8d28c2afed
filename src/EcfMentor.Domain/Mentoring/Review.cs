using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Mentoring;

/// <summary>
/// A half-term review: generative accountability. Both write alone, read together, and agree what each will do:
/// the mentee, the mentor and the school. No grades. Belongs to the mentoring vault; only the school's
/// commitments leave it, to the headteacher, once both have agreed.
/// </summary>
public sealed class Review : Entity, IAggregate
{
    private Review()
    {
    }

    /// <summary>Opens the review of one half-term.</summary>
    public Review(Guid id, Guid mentorshipId, int academicYear, int halfTerm, DateOnly dueOn) : base(id)
    {
        MentorshipId = mentorshipId;
        AcademicYear = academicYear;
        HalfTerm = halfTerm;
        DueOn = dueOn;
    }

    public Guid MentorshipId { get; private set; }

    public Mentorship Mentorship { get; private set; } = null!;

    /// <summary>The year in which the school year starts.</summary>
    public int AcademicYear { get; private set; }

    /// <summary>1 to 6, the half-term of the school year.</summary>
    public int HalfTerm { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>
    /// Counts up with every change of the commitments. What someone agrees to is one edition: of two people who change and
    /// agree at the same moment, the second is told.
    /// </summary>
    public int Edition { get; private set; }

    public DateTime? MenteeAgreedAt { get; private set; }

    public DateTime? MentorAgreedAt { get; private set; }

    public List<ReviewVoice> Voices { get; private set; } = [];

    public List<Commitment> Commitments { get; private set; } = [];

    /// <summary>True once both have agreed: from then on the headteacher sees the school's commitments.</summary>
    public bool Agreed => MenteeAgreedAt is not null && MentorAgreedAt is not null;

    /// <summary>One of the pair agrees to the commitments as they stand.</summary>
    public void Agree(bool asMentee, DateTime at)
    {
        if (asMentee)
        {
            MenteeAgreedAt ??= at;
        }
        else
        {
            MentorAgreedAt ??= at;
        }
    }

    /// <summary>A changed commitment asks for both agreements anew.</summary>
    public void CommitmentsChanged()
    {
        Edition++;
        MenteeAgreedAt = null;
        MentorAgreedAt = null;
    }
}

/// <summary>What one of the pair wrote alone. Private to its author until shared; read together once both have.</summary>
public sealed class ReviewVoice : Entity, IAggregate
{
    private ReviewVoice()
    {
    }

    public ReviewVoice(Guid id, Guid reviewId, Guid authorId) : base(id)
    {
        ReviewId = reviewId;
        AuthorId = authorId;
    }

    public Guid ReviewId { get; private set; }

    public Review Review { get; private set; } = null!;

    public Guid AuthorId { get; private set; }

    public Person Author { get; private set; } = null!;

    /// <summary>Answers to the five prompts of the review, in their order; empty where none was given.</summary>
    public List<string> Answers { get; private set; } = ["", "", "", "", ""];

    public DateTime? SharedAt { get; private set; }

    /// <summary>Keeps a draft.</summary>
    public void Write(IEnumerable<string> answers) => Answers = [.. answers];

    /// <summary>The author lets the other of the pair read it.</summary>
    public void Share(DateTime at) => SharedAt ??= at;
}

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
