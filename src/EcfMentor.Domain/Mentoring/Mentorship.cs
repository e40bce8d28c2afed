using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Mentoring;

/// <summary>Where a pairing stands. Stored by number: never renumber.</summary>
public enum MentorshipState
{
    /// <summary>The mentor has been asked; the mentee knows only that someone is being found.</summary>
    AskingMentor = 1,

    /// <summary>The mentor said yes; the mentee is asked next.</summary>
    AskingMentee = 2,

    /// <summary>Both said yes, or the headteacher named an interim mentor.</summary>
    Agreed = 3,

    /// <summary>The mentor said no. The mentee is never told.</summary>
    DeclinedByMentor = 4,

    /// <summary>The mentee said no.</summary>
    DeclinedByMentee = 5,

    /// <summary>The tutor took the proposal back.</summary>
    Withdrawn = 6,
}

/// <summary>
/// What a mentorship holds for its mentee and no second one may hold at the same time. Storage keeps it unique, so that of
/// two people who act at once only one succeeds. Stored by number: never renumber.
/// </summary>
public enum MentorshipHold
{
    /// <summary>The one proposal that may be open.</summary>
    OpenProposal = 1,

    /// <summary>The one agreed mentorship that may run without an end: any other has ended or has its last day set.</summary>
    OpenEnd = 2,
}

/// <summary>
/// One designated mentor for one mentee at one school, from one date to another (DfE: mentorship period).
/// Asked of the mentor first, then of the mentee; neither has to give a reason for declining.
/// </summary>
public sealed class Mentorship : Entity, IAggregate
{
    private Mentorship()
    {
    }

    /// <summary>Proposes a pairing: the mentor is asked.</summary>
    public Mentorship(Guid id, RolePeriod mentee, RolePeriod mentor, DateOnly startsOn, Guid proposedById, DateTime at) : base(id)
    {
        MenteePeriodId = mentee.Id;
        MentorPeriodId = mentor.Id;
        MenteeId = mentee.PersonId;
        MentorId = mentor.PersonId;
        SchoolId = mentee.SchoolId ?? throw new ArgumentException("A mentee's period is always at a school.", nameof(mentee));
        StartsOn = startsOn;
        ProposedById = proposedById;
        ProposedAt = at;
        State = MentorshipState.AskingMentor;
        Holds = MentorshipHold.OpenProposal;
        MeetingDays = (mentee.WorkingDays & mentor.WorkingDays).Each().FirstOrDefault();
    }

    public Guid MenteePeriodId { get; private set; }

    public RolePeriod MenteePeriod { get; private set; } = null!;

    public Guid MentorPeriodId { get; private set; }

    public RolePeriod MentorPeriod { get; private set; } = null!;

    public Guid MenteeId { get; private set; }

    public Person Mentee { get; private set; } = null!;

    public Guid MentorId { get; private set; }

    public Person Mentor { get; private set; } = null!;

    public Guid SchoolId { get; private set; }

    public Schools.School School { get; private set; } = null!;

    public MentorshipState State { get; private set; }

    /// <summary>What only one mentorship of the mentee may hold at a time; null once declined, withdrawn or given an end.</summary>
    public MentorshipHold? Holds { get; private set; }

    /// <summary>The first day of the mentorship, once agreed.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day; null while open.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>True when the headteacher named the mentor because ten school days had passed without two acceptances.</summary>
    public bool Interim { get; private set; }

    /// <summary>
    /// How the mentee is kept safe where their own tutor mentors them, as Statutory induction guidance (April 2024) 2.45
    /// requires of that exception; null otherwise.
    /// </summary>
    public string? Safeguards { get; private set; }

    public Guid ProposedById { get; private set; }

    public DateTime ProposedAt { get; private set; }

    public DateTime? MentorAnsweredAt { get; private set; }

    public DateTime? MenteeAnsweredAt { get; private set; }

    /// <summary>The day of the week on which the pair likes to meet; none when they share no day.</summary>
    public WorkingDays MeetingDays { get; private set; }

    /// <summary>Wall-clock start of the usual meeting; null until the pair sets one.</summary>
    public TimeOnly? MeetingTime { get; private set; }

    /// <summary>Planned length in minutes.</summary>
    public int MeetingMinutes { get; private set; } = 45;

    /// <summary>Where the pair usually meets.</summary>
    public string? MeetingPlace { get; private set; }

    /// <summary>True while an answer is awaited.</summary>
    public bool IsProposal => State is MentorshipState.AskingMentor or MentorshipState.AskingMentee;

    /// <summary>True when both agreed and the day lies inside the mentorship.</summary>
    public bool IsCurrentOn(DateOnly date) =>
        State == MentorshipState.Agreed && StartsOn <= date && (EndsOn is null || date <= EndsOn);

    /// <summary>Records the safeguards of the exception under 2.45.</summary>
    public void RecordSafeguards(string safeguards) => Safeguards = safeguards;

    /// <summary>The mentor says yes: the mentee is asked next.</summary>
    public void MentorAccepts(DateTime at)
    {
        Require(MentorshipState.AskingMentor);
        MentorAnsweredAt = at;
        State = MentorshipState.AskingMentee;
    }

    /// <summary>The mentor says no, without a reason and without the mentee knowing.</summary>
    public void MentorDeclines(DateTime at)
    {
        Require(MentorshipState.AskingMentor);
        MentorAnsweredAt = at;
        State = MentorshipState.DeclinedByMentor;
        Holds = null;
    }

    /// <summary>The mentee says yes: the mentorship is agreed, from <see cref="StartsOn"/> or today, whichever is later.</summary>
    public void MenteeAccepts(DateTime at, DateOnly today)
    {
        Require(MentorshipState.AskingMentee);
        MenteeAnsweredAt = at;
        State = MentorshipState.Agreed;
        Holds = MentorshipHold.OpenEnd;
        StartsOn = StartsOn < today ? today : StartsOn;
    }

    /// <summary>The mentee says no, without a reason.</summary>
    public void MenteeDeclines(DateTime at)
    {
        Require(MentorshipState.AskingMentee);
        MenteeAnsweredAt = at;
        State = MentorshipState.DeclinedByMentee;
        Holds = null;
    }

    /// <summary>The tutor takes an unanswered proposal back.</summary>
    public void Withdraw()
    {
        if (IsProposal)
        {
            State = MentorshipState.Withdrawn;
            Holds = null;
        }
    }

    /// <summary>The headteacher names an interim mentor, who begins at once and gives way to the next agreed one.</summary>
    public void NameInterim(DateTime at)
    {
        Interim = true;
        State = MentorshipState.Agreed;
        Holds = MentorshipHold.OpenEnd;
        MentorAnsweredAt = at;
    }

    /// <summary>Ends the mentorship after its last day.</summary>
    public void End(DateOnly lastDay)
    {
        EndsOn = EndsOn is { } already && already < lastDay ? already : lastDay;
        Holds = null;
    }

    /// <summary>Sets when and where the pair usually meets.</summary>
    public void Arrange(WorkingDays day, TimeOnly? time, int minutes, string? place)
    {
        MeetingDays = day;
        MeetingTime = time;
        MeetingMinutes = minutes;
        MeetingPlace = place;
    }

    private void Require(MentorshipState state)
    {
        if (State != state)
        {
            throw new InvalidOperationException($"This pairing is {State}, not {state}.");
        }
    }
}
