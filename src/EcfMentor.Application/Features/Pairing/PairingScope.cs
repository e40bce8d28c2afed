using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>
/// Whom an actor pairs: an induction tutor the ECTs, an ITE tutor the trainees of their schools. Nobody pairs themselves,
/// so that no mentee ever sees who has been asked for them.
/// </summary>
internal static class PairingScope
{
    public static IReadOnlyList<Guid> Schools(Actor actor) => actor.SchoolsAs(Role.InductionTutor, Role.IteTutor);

    /// <summary>True for a mentee whom the actor pairs as a tutor.</summary>
    public static bool Pairs(this Actor actor, RosterPeriod period) =>
        period.PersonId != actor.PersonId && period.Role switch
        {
            Role.Ect => actor.IsAt(Role.InductionTutor, period.SchoolId),
            Role.Trainee => actor.IsAt(Role.IteTutor, period.SchoolId),
            _ => false,
        };

    /// <summary>True for a mentee at a school that the actor heads.</summary>
    public static bool Heads(this Actor actor, RosterPeriod period) =>
        period.PersonId != actor.PersonId && period.Role.IsMentee() && actor.IsAt(Role.Headteacher, period.SchoolId);

    /// <summary>The mentee by their period, where the actor pairs them; null for anyone else.</summary>
    public static RosterPeriod? MenteeOf(this PairingRoster roster, Actor actor, Guid periodId) =>
        roster.Periods.FirstOrDefault(period => period.Id == periodId && actor.Pairs(period));
}
