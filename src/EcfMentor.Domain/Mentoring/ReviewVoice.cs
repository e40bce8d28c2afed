using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Mentoring;

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
