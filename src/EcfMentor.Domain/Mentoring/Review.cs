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
