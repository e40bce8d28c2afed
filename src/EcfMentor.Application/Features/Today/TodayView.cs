using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Today;

/// <summary>One person's day, made of what their roles bring.</summary>
public sealed record TodayView
{
    /// <summary>The date in London.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>True for an ECT or a trainee.</summary>
    public bool IsMentee { get; init; }

    /// <summary>True for an early career teacher.</summary>
    public bool IsEct { get; init; }

    /// <summary>True for a mentor.</summary>
    public bool IsMentor { get; init; }

    /// <summary>True for those who look after conditions across the trust.</summary>
    public bool IsLeader { get; init; }

    /// <summary>The agreed pairs of today and of days to come.</summary>
    public IReadOnlyList<Pair> Pairs { get; init; } = [];

    /// <summary>Those whom the person mentors.</summary>
    public IReadOnlyList<TodayMentee> Mentees { get; init; } = [];

    /// <summary>Meetings that should be over and are not recorded, oldest first.</summary>
    public IReadOnlyList<TodayMeeting> ToRecord { get; init; } = [];

    /// <summary>Meetings of the next four weeks, soonest first.</summary>
    public IReadOnlyList<TodayMeeting> Coming { get; init; } = [];

    /// <summary>Three at most, most pressing first.</summary>
    public IReadOnlyList<TodayAsk> Asks { get; init; } = [];

    /// <summary>When the next question comes; null when the calendar doesn't reach that far.</summary>
    public DateOnly? EnoughUntil { get; init; }

    /// <summary>Open next steps of the person's pairs, and those finished in the last fortnight.</summary>
    public IReadOnlyList<TodayPairStep> Steps { get; init; } = [];

    /// <summary>Who finds the mentee a mentor; null when nobody holds that role.</summary>
    public string? TutorFirstName { get; init; }

    /// <summary>What the school has agreed to do for the mentee and their mentor, lately; only while they mentor.</summary>
    public IReadOnlyList<TodayPromise> Promises { get; init; } = [];

    /// <summary>A mentor's own meetings of this half-term.</summary>
    public TodayTime Time { get; init; } = new(0, 0);

    /// <summary>For tutors and heads; null for everyone else.</summary>
    public TodayDesk? Desk { get; init; }

    /// <summary>How many of the school's commitments wait for the head's answer.</summary>
    public int CommitmentsToAnswer { get; init; }

    /// <summary>Steps of the set-up that are done, of four; null for everyone but the lead.</summary>
    public int? SetUpDone { get; init; }

    /// <summary>How many steps the set-up has.</summary>
    public const int SetUpSteps = 4;
}

/// <summary>A mentorship that concerns the person: agreed, or waiting for their answer.</summary>
public sealed record TodayMentorship(
    Pair Pair, MentorshipState State, DateOnly? EndsOn, Role MenteeRole, string? Subject, DateOnly? ReviewDueOn, Guid? ReviewId,
    IReadOnlyList<TodayStep> Steps, IReadOnlyList<TodayPromise> Promises);

/// <summary>Something that the school was asked for by both of a pair.</summary>
public sealed record TodayPromise(string Text, CommitmentState State);

/// <summary>How long a mentor met their mentees this half-term.</summary>
/// <param name="ProtectedMinutes">Of those minutes, the ones in protected time.</param>
/// <param name="Minutes">All of them.</param>
public sealed record TodayTime(int ProtectedMinutes, int Minutes);

/// <summary>Someone whom the person mentors.</summary>
/// <param name="ReviewDueOn">When their next half-term review falls due; null when none is open.</param>
public sealed record TodayMentee(Pair Pair, Role Role, string? Subject, DateOnly? ReviewDueOn);

/// <summary>A planned meeting with its agenda.</summary>
public sealed record TodayMeeting(
    Guid Id, Guid MentorshipId, DateOnly PlannedOn, TimeOnly? PlannedAt, int PlannedMinutes, string? Place, Pair Pair,
    IReadOnlyList<TodayAgendaItem> Agenda)
{
    /// <summary>What there is to talk about, the mentee's items first.</summary>
    public IEnumerable<TodayAgendaItem> InOrder => Agenda.OrderBy(item => item.AuthorId == Pair.Mentee.Id ? 0 : 1);
}

/// <summary>Something to talk about.</summary>
public sealed record TodayAgendaItem(Guid Id, Guid AuthorId, string Text);

/// <summary>A next step.</summary>
public sealed record TodayStep(Guid Id, Guid OwnerId, string Text, NextStepState State, DateTime AgreedAt);

/// <summary>A next step and the pair that agreed it.</summary>
public sealed record TodayPairStep(Pair Pair, TodayStep Step);

/// <summary>What kind of thing someone is asked to do.</summary>
public enum TodayAskKind
{
    /// <summary>A mentor is asked whether they will mentor someone.</summary>
    WillYouMentor,

    /// <summary>A mentee is asked whether this mentor is right for them.</summary>
    IsThisYourMentor,

    /// <summary>The half-term review.</summary>
    Review,

    /// <summary>This week's question.</summary>
    Question,
}

/// <summary>One thing to do.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Other">With whom; null for this week's question.</param>
/// <param name="Id">The mentorship or the review; null for this week's question.</param>
/// <param name="DueOn">By when; null where nothing falls due.</param>
public sealed record TodayAsk(TodayAskKind Kind, PairMember? Other, Guid? Id, DateOnly? DueOn);

/// <summary>What tutors and heads look after.</summary>
/// <param name="WithoutMentor">Mentees of their schools without a mentor, longest first.</param>
/// <param name="IsHead">True when the person is a head.</param>
public sealed record TodayDesk(IReadOnlyList<TodayWithoutMentor> WithoutMentor, bool IsTutor, bool IsHead);

/// <summary>A mentee without a mentor today.</summary>
/// <param name="PeriodId">Their time at the school, for which a mentor is found.</param>
/// <param name="Name">First and last name.</param>
/// <param name="SchoolName">Where.</param>
/// <param name="SchoolDays">Whole school days since the first without a mentor.</param>
/// <param name="HeadMayNameInterim">True once ten school days have passed.</param>
/// <param name="WaitingFor">Whose answer is awaited; null when nobody has been asked, and for a head, who is not told.</param>
public sealed record TodayWithoutMentor(
    Guid PeriodId, string Name, Role Role, string SchoolName, int SchoolDays, bool HeadMayNameInterim, string? WaitingFor);
