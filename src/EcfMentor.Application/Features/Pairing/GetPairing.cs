using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>The tutor's desk for pairing: their mentees, most pressing first, and the mentors of their schools.</summary>
[RequiresRole(Role.InductionTutor, Role.IteTutor)]
[InVault(Vault.Conditions, "let a tutor see who has a mentor and whom to ask")]
public sealed record GetPairing : IQuery<PairingDesk>;

/// <summary>What the tutor sees.</summary>
/// <param name="Today">The day of all that follows.</param>
/// <param name="Mentees">The most pressing first: without a mentor and nobody asked, by the length of the wait; then those for whom someone is asked; then the rest by name.</param>
/// <param name="Mentors">By last name.</param>
/// <param name="CouldTakeTheFirst">How many mentors the rules allow for the first of the mentees, were they asked today.</param>
/// <param name="SeveralSchools">True when the page has to say which school.</param>
public sealed record PairingDesk(
    DateOnly Today, IReadOnlyList<PairingMentee> Mentees, IReadOnlyList<PairingDeskMentor> Mentors, int CouldTakeTheFirst, bool SeveralSchools)
{
    /// <summary>The mentee who has waited longest without anybody asked; null when there's none.</summary>
    public PairingMentee? MostPressing => Mentees is [{ Required: not null, NeedsProposal: true } first, ..] ? first : null;
}

/// <summary>A mentor of the tutor's schools.</summary>
/// <param name="Person">Who.</param>
/// <param name="MenteesNow">How many people they mentor today.</param>
/// <param name="Asked">How many proposals wait for them or for their mentee-to-be.</param>
public sealed record PairingDeskMentor(PairingPerson Person, int MenteesNow, int Asked);

internal sealed class GetPairingHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetPairing, PairingDesk>
{
    public async Task<Result<PairingDesk>> Handle(GetPairing request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var schools = PairingScope.Schools(actor);
        var roster = await PairingRoster.ReadAsync(db, schools, time.Today(), cancellationToken);
        var mentees = roster.Periods
            .Where(actor.Pairs)
            .Select(period => (Period: period, Row: roster.MenteeRow(period)))
            .OrderBy(mentee => Urgency(mentee.Row))
            .ThenByDescending(mentee => mentee.Row.Required?.SchoolDays ?? 0)
            .ToList();
        var mentors = roster.Periods.Where(period => period.Role == Role.Mentor)
            .Select(mentor => new PairingDeskMentor(
                mentor.Card,
                roster.MenteesOf(mentor.PersonId),
                roster.Pairings.Count(p => p.MentorPeriodId == mentor.Id && p.IsOpen)));
        return new PairingDesk(
            roster.Today,
            [.. mentees.Select(mentee => mentee.Row)],
            [.. mentors],
            mentees.Count == 0 ? 0 : MentorChoiceRules.Sort(roster, mentees[0].Period).Count(choice => choice.Broken is null),
            schools.Count > 1);
    }

    private static int Urgency(PairingMentee mentee) => mentee switch
    {
        { Required: not null, NeedsProposal: true } => 0,
        { Required: not null } => 1,
        { NeedsProposal: true } => 2,
        _ => 3,
    };
}
