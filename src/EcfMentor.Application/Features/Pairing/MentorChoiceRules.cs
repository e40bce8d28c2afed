using EcfMentor.Domain.Pairing;
using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>A possible pairing of two people of one school.</summary>
/// <param name="Mentee">The mentee.</param>
/// <param name="Mentor">The mentor.</param>
/// <param name="Broken">The first hard rule that keeps them apart; null when they may be paired.</param>
internal sealed record PairingChoice(RosterPeriod Mentee, RosterPeriod Mentor, BrokenRule? Broken)
{
    /// <summary>True when nothing but the exception for a mentee's own tutor would have to be recorded.</summary>
    public bool OnlyOwnTutor { get; init; }
}

/// <summary>Sorts a school's people into those who may be paired and those whom a rule keeps apart.</summary>
internal static class MentorChoiceRules
{
    /// <summary>Each mentor of the mentee's school.</summary>
    public static IEnumerable<PairingChoice> Sort(PairingRoster roster, RosterPeriod mentee) =>
        roster.Periods
            .Where(period => period.Role == Role.Mentor && period.SchoolId == mentee.SchoolId)
            .Select(mentor => Choice(roster, mentee, mentor));

    /// <summary>One mentor for one mentee, beginning when pairings usually do.</summary>
    public static PairingChoice Choice(PairingRoster roster, RosterPeriod mentee, RosterPeriod mentor)
    {
        var broken = roster.Check(mentee.ForRules, mentor.ForRules, roster.UsualStart(mentee, mentor), safeguards: null);
        return new PairingChoice(mentee, mentor, broken.Count == 0 ? null : broken[0])
        {
            OnlyOwnTutor = broken.Count == 1 && broken[0].Rule == PairingRule.NotOwnTutor,
        };
    }
}
