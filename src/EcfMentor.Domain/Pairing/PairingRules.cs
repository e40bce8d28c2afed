using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Pairing;

/// <summary>A role that a person holds at a school.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="SchoolId">Where.</param>
/// <param name="Role">As what.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day; null while it goes on.</param>
public sealed record PairingPeriod(Guid PersonId, Guid SchoolId, Role Role, DateOnly Start, DateOnly? End)
{
    /// <summary>First to last day; an open end is the last day there is.</summary>
    public DateRange Range => DateRange.From(Start, End);
}

/// <summary>A designated mentor of a mentee, past, present or to come.</summary>
/// <param name="Id">The mentorship.</param>
/// <param name="MentorId">The mentor, as a person.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day; null while it goes on.</param>
public sealed record DesignatedMentorship(Guid Id, Guid MentorId, DateOnly Start, DateOnly? End)
{
    /// <summary>First to last day; an open end is the last day there is.</summary>
    public DateRange Range => DateRange.From(Start, End);
}

/// <summary>A pairing that someone proposes, with what is known around it.</summary>
public sealed record ProposedPairing
{
    /// <summary>The mentee's role at the school.</summary>
    public required PairingPeriod Mentee { get; init; }

    /// <summary>The mentor's role at the school.</summary>
    public required PairingPeriod Mentor { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day; null for as long as both stay.</summary>
    public DateOnly? End { get; init; }

    /// <summary>People who are the mentee's induction tutor (for an ECT) or ITE tutor (for a trainee).</summary>
    public IReadOnlyCollection<Guid> TutorIds { get; init; } = [];

    /// <summary>What protects the mentee when tutor and mentor are one person, as recorded; blank without the exception.</summary>
    public string? Safeguards { get; init; }

    /// <summary>The mentee's designated mentorships so far.</summary>
    public IReadOnlyCollection<DesignatedMentorship> Existing { get; init; } = [];

    /// <summary>True when it is to take the place of the mentee's present mentor: see <see cref="Succession"/>.</summary>
    public bool Replaces { get; init; }

    /// <summary>First to last day; an open end is the last day there is.</summary>
    public DateRange Range => DateRange.From(Start, End);
}

/// <summary>The rules of pairing. Stored by number: never renumber.</summary>
public enum PairingRule
{
    /// <summary>Only an ECT or a trainee is mentored.</summary>
    MenteeRole = 1,

    /// <summary>Only someone with the role of mentor mentors.</summary>
    MentorRole = 2,

    /// <summary>Both are at the same school.</summary>
    SameSchool = 3,

    /// <summary>Nobody mentors themselves.</summary>
    NotSelf = 4,

    /// <summary>The mentee's own tutor doesn't mentor them, save with recorded safeguards.</summary>
    NotOwnTutor = 5,

    /// <summary>The end isn't before the start.</summary>
    DatesInOrder = 6,

    /// <summary>Both dates lie inside the mentee's time at the school.</summary>
    InsideMenteePeriod = 7,

    /// <summary>Both dates lie inside the mentor's time at the school.</summary>
    InsideMentorPeriod = 8,

    /// <summary>One designated mentor at a time.</summary>
    OneDesignatedMentor = 9,
}

/// <summary>A rule that a proposed pairing breaks.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Reason">Why, in plain English, and what to do.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record BrokenRule(PairingRule Rule, string Reason, string Source);

/// <summary>The hard rules for one mentor and one mentee.</summary>
public static class PairingRules
{
    private const string Guidance = "Statutory induction guidance (April 2024)";
    private const string Service = "Register early career teachers: mentorship periods";

    /// <summary>Every rule that the proposal breaks, in the order of <see cref="PairingRule"/>; empty when it may go ahead.</summary>
    /// <param name="proposal">What is proposed.</param>
    /// <param name="today">Today, to tell a mentorship that has begun from one to come.</param>
    public static IReadOnlyList<BrokenRule> Check(ProposedPairing proposal, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return [.. People(proposal), .. Dates(proposal), .. Designated(proposal, today)];
    }

    private static IEnumerable<BrokenRule> People(ProposedPairing p)
    {
        if (!p.Mentee.Role.IsMentee())
        {
            yield return new(PairingRule.MenteeRole, "Only an ECT or a trainee can be given a mentor. Choose someone with one of these roles", Service);
        }

        if (p.Mentor.Role != Role.Mentor)
        {
            yield return new(PairingRule.MentorRole, "This person isn't a mentor. Choose someone with the role of mentor", Service);
        }

        if (p.Mentee.SchoolId != p.Mentor.SchoolId)
        {
            yield return new(PairingRule.SameSchool, "They are at different schools. Choose a mentor at the mentee's school, or first add the mentor there", Service);
        }

        if (p.Mentee.PersonId == p.Mentor.PersonId)
        {
            yield return new(PairingRule.NotSelf, "Nobody can be their own mentor. Choose someone else", Service);
        }

        if (p.TutorIds.Contains(p.Mentor.PersonId) && string.IsNullOrWhiteSpace(p.Safeguards))
        {
            yield return new(
                PairingRule.NotOwnTutor,
                p.Mentee.Role == Role.Trainee
                    ? "This person is the trainee's ITE tutor, who assesses. Choose someone else, or record why there's nobody and what protects the trainee"
                    : "This person is the ECT's induction tutor, who assesses. Choose someone else, or record why there's nobody and what protects the ECT",
                $"{Guidance} 2.45");
        }
    }

    private static IEnumerable<BrokenRule> Dates(ProposedPairing p)
    {
        if (p.End < p.Start)
        {
            yield return new(PairingRule.DatesInOrder, "The pairing ends before it starts. Give an end on or after the start", Service);
            yield break;
        }

        if (!Inside(p, p.Mentee))
        {
            yield return new(PairingRule.InsideMenteePeriod, $"The mentee is at this school {Words(p.Mentee)}. Choose dates inside that", Service);
        }

        if (!Inside(p, p.Mentor))
        {
            yield return new(PairingRule.InsideMentorPeriod, $"The mentor is at this school as a mentor {Words(p.Mentor)}. Choose dates inside that", Service);
        }
    }

    private static IEnumerable<BrokenRule> Designated(ProposedPairing p, DateOnly today)
    {
        foreach (var existing in p.Existing.Where(e => e.Range.Overlaps(p.Range)).OrderBy(e => e.Start).ThenBy(e => e.Id))
        {
            if (existing.MentorId == p.Mentor.PersonId)
            {
                yield return new(PairingRule.OneDesignatedMentor, "This person is already the mentee's mentor at that time. There's nothing to do", Service);
            }
            else if (!p.Replaces)
            {
                yield return new(PairingRule.OneDesignatedMentor, $"The mentee has a mentor {Words(existing.Start, existing.End)}. Replace that mentor, or start later", Service);
            }
            else if (Succession.HasBegun(existing, today) && p.Start <= existing.Start)
            {
                yield return new(PairingRule.OneDesignatedMentor, $"The present mentor began on {TypedText.InWords(existing.Start)}. Start after that day", Service);
            }
        }
    }

    // A pairing with an open end lasts as long as both stay, so only a given end can stick out.
    private static bool Inside(ProposedPairing p, PairingPeriod period) =>
        period.Range.Contains(p.Start) && (p.End is null || period.Range.Contains(p.End.Value));

    private static string Words(PairingPeriod period) => Words(period.Start, period.End);

    private static string Words(DateOnly start, DateOnly? end) => end is { } last
        ? $"from {TypedText.InWords(start)} to {TypedText.InWords(last)}"
        : $"from {TypedText.InWords(start)}";
}
