using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Reviews;

/// <summary>One review as one of the pair may see it.</summary>
/// <param name="Id">Which.</param>
/// <param name="IAmMentee">True when the reader is the mentee.</param>
/// <param name="Mentee">The ECT or trainee.</param>
/// <param name="Mentor">The mentor.</param>
/// <param name="School">Where they work.</param>
/// <param name="Label">The half-term: "Autumn, second half-term".</param>
/// <param name="DueOn">By when it should be agreed.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Mine">What the reader wrote.</param>
/// <param name="OtherSharedAt">When the other shared; null while they haven't. Whether they have begun, nobody is told.</param>
/// <param name="Theirs">The other's answers; null until both have shared.</param>
/// <param name="Before">What the review before this one agreed; null when there is none.</param>
/// <param name="Owed">What the record says of the school.</param>
/// <param name="Commitments">What this review has come to so far.</param>
/// <param name="Edition">Which edition of the commitments this is.</param>
/// <param name="IAgreedAt">When the reader agreed.</param>
/// <param name="OtherAgreedAt">When the other agreed.</param>
/// <param name="Others">Heads and tutors of the school: heads see the school's commitment, tutors nothing.</param>
/// <param name="Days">The days that a commitment can be due on: the last school day of each week ahead.</param>
/// <param name="CanChange">False once the mentorship is over: then it is there to read.</param>
public sealed record ReviewView(
    Guid Id, bool IAmMentee, ReviewPerson Mentee, ReviewPerson Mentor, string School, string Label, DateOnly DueOn, ReviewStage Stage,
    OwnVoice Mine, DateTime? OtherSharedAt, IReadOnlyList<string>? Theirs, ReviewBefore? Before, OwedByTheSchool Owed,
    IReadOnlyList<CommitmentView> Commitments, int Edition, DateTime? IAgreedAt, DateTime? OtherAgreedAt,
    IReadOnlyList<SchoolColleague> Others, IReadOnlyList<DateOnly> Days, bool CanChange)
{
    /// <summary>The other of the two.</summary>
    public ReviewPerson Other => IAmMentee ? Mentor : Mentee;

    /// <summary>The reader.</summary>
    public ReviewPerson Me => IAmMentee ? Mentee : Mentor;

    /// <summary>The commitment of one of the three; null where there is none.</summary>
    public CommitmentView? By(CommitmentBy by) => Commitments.FirstOrDefault(commitment => commitment.By == by);
}

/// <summary>What the reader wrote.</summary>
/// <param name="Answers">To the five prompts; empty where none was given.</param>
/// <param name="SharedAt">Null for a draft.</param>
/// <param name="Version">0 when nothing has been kept yet.</param>
public sealed record OwnVoice(IReadOnlyList<string> Answers, DateTime? SharedAt, int Version);

/// <summary>The review before, for looking back.</summary>
public sealed record ReviewBefore(Guid Id, string Label, IReadOnlyList<CommitmentView> Commitments);

/// <summary>A commitment and where it stands.</summary>
/// <param name="Mine">True when it binds the reader, who may then say that it is done.</param>
public sealed record CommitmentView(Guid Id, CommitmentBy By, string Text, DateOnly DueOn, CommitmentState State, string? Reply, bool Mine);

/// <summary>What the record says the school owes and gave this half-term, up to yesterday.</summary>
/// <param name="Due">Meetings due.</param>
/// <param name="Held">Of those, held.</param>
/// <param name="Protected">Of those held, wholly in protected time.</param>
public sealed record OwedByTheSchool(int Due, int Held, int Protected);

/// <summary>Someone at the school whom the pair might think of when they ask who sees this.</summary>
public sealed record SchoolColleague(string Name, Role Role);
