using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.Pairing;
using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>Someone in their role at a school, as a page about pairing names them.</summary>
/// <param name="PeriodId">The role at the school.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Role">What they are there.</param>
/// <param name="School">Where.</param>
/// <param name="Subject">In the trust's words; null when none was given.</param>
/// <param name="Phase">As Get Information about Schools names it; null when none was given.</param>
/// <param name="Days">When they work.</param>
public sealed record PairingPerson(
    Guid PeriodId, string FirstName, string LastName, Role Role, string School, string? Subject, string? Phase, WorkingDays Days)
{
    /// <summary>First and last name.</summary>
    public string Name => $"{FirstName} {LastName}";

    /// <summary>True when both teach the same subject; null when that isn't known of both.</summary>
    public bool? SameSubject(PairingPerson other) => Same(Subject, other.Subject);

    /// <summary>True when both teach the same phase; null when that isn't known of both.</summary>
    public bool? SamePhase(PairingPerson other) => Same(Phase, other.Phase);

    private static bool? Same(string? one, string? other) =>
        string.IsNullOrWhiteSpace(one) || string.IsNullOrWhiteSpace(other)
            ? null
            : string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>The mentor someone has or is about to have.</summary>
/// <param name="Name">First and last name.</param>
/// <param name="FirstName">First name.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="Interim">True when the headteacher named them.</param>
public sealed record PairedMentor(string Name, string FirstName, DateOnly StartsOn, bool Interim);

/// <summary>A proposal that waits.</summary>
/// <param name="Id">The proposal.</param>
/// <param name="Mentor">The mentor's first and last name.</param>
/// <param name="MentorFirstName">The mentor's first name.</param>
/// <param name="MentorSaidYes">True when the mentor has said yes and the mentee is asked; false while the mentor is.</param>
/// <param name="AskedOn">Since when the one who is asked has known.</param>
/// <param name="StartsOn">First day, if both say yes.</param>
public sealed record OpenProposal(Guid Id, string Mentor, string MentorFirstName, bool MentorSaidYes, DateOnly AskedOn, DateOnly StartsOn);

/// <summary>A mentee as their tutor sees them.</summary>
/// <param name="Person">Who.</param>
/// <param name="ArrivesOn">Their first day, where it is still to come.</param>
/// <param name="Mentor">The mentor today; null without one.</param>
/// <param name="Coming">The next mentor, agreed and to begin later; null without one.</param>
/// <param name="Asked">The proposal that waits; null without one.</param>
/// <param name="Required">How long they have been without a mentor; null with one, and before they arrive.</param>
/// <param name="CanNot">First names of mentors who can't take this on.</param>
/// <param name="NotWanted">First names of mentors whom the mentee would rather not have.</param>
public sealed record PairingMentee(
    PairingPerson Person, DateOnly? ArrivesOn, PairedMentor? Mentor, PairedMentor? Coming, OpenProposal? Asked, MentorRequired? Required,
    IReadOnlyList<string> CanNot, IReadOnlyList<string> NotWanted)
{
    /// <summary>True when it is for the tutor to act: nobody has been asked or agreed, and there's at most an interim mentor.</summary>
    public bool NeedsProposal => Asked is null && Coming is null && (Mentor is null || Mentor.Interim);
}

/// <summary>A mentor whom the tutor may ask.</summary>
/// <param name="Person">Who.</param>
/// <param name="MenteesNow">How many people they mentor today.</param>
/// <param name="SharedDays">The days on which both work.</param>
/// <param name="SameSubject">Null when not known of both.</param>
/// <param name="SamePhase">Null when not known of both.</param>
/// <param name="SaidNo">True when they were asked before and couldn't take this on.</param>
/// <param name="NotWanted">True when the mentee would rather not.</param>
public sealed record PairingOption(
    PairingPerson Person, int MenteesNow, WorkingDays SharedDays, bool? SameSubject, bool? SamePhase, bool SaidNo, bool NotWanted);

/// <summary>Someone whom a rule keeps off the list.</summary>
/// <param name="Person">Who.</param>
/// <param name="Reason">The rule in plain English.</param>
/// <param name="CanRecordException">True for the mentee's own tutor, who may mentor them where the exception is recorded.</param>
public sealed record NotOffered(PairingPerson Person, string Reason, bool CanRecordException);

/// <summary>Reads the roster for pages.</summary>
internal static class PairingViews
{
    /// <summary>How a mentee stands.</summary>
    public static PairingMentee MenteeRow(this PairingRoster roster, RosterPeriod mentee)
    {
        var declined = roster.Declined(mentee);
        return new PairingMentee(
            mentee.Card,
            mentee.StartsOn > roster.Today ? mentee.StartsOn : null,
            Paired(roster.Current(mentee.PersonId)),
            Paired(roster.Coming(mentee.PersonId)),
            Open(roster.Asked(mentee.PersonId)),
            roster.Wait(mentee),
            [.. declined.Where(p => p.State == MentorshipState.DeclinedByMentor).Select(p => p.MentorFirst)],
            [.. declined.Where(p => p.State == MentorshipState.DeclinedByMentee).Select(p => p.MentorFirst)]);
    }

    /// <summary>What is known about a mentor for a mentee.</summary>
    public static PairingOption Option(this PairingRoster roster, RosterPeriod mentee, RosterPeriod mentor, PairingPerson shown)
    {
        var before = roster.Declined(mentee).FirstOrDefault(p => p.MentorId == mentor.PersonId);
        return new PairingOption(
            shown,
            roster.MenteesOf(mentor.PersonId),
            mentee.Days & mentor.Days,
            mentee.Card.SameSubject(mentor.Card),
            mentee.Card.SamePhase(mentor.Card),
            before?.State == MentorshipState.DeclinedByMentor,
            before?.State == MentorshipState.DeclinedByMentee);
    }

    /// <summary>The proposal as a page shows it.</summary>
    public static OpenProposal? Open(RosterPairing? asked) => asked is null ? null : new OpenProposal(
        asked.Id, asked.Mentor, asked.MentorFirst,
        asked.State == MentorshipState.AskingMentee,
        (asked.MentorAnsweredAt ?? asked.ProposedAt).ToLondonDate(),
        asked.StartsOn);

    private static PairedMentor? Paired(RosterPairing? pairing) =>
        pairing is null ? null : new PairedMentor(pairing.Mentor, pairing.MentorFirst, pairing.StartsOn, pairing.Interim);
}
