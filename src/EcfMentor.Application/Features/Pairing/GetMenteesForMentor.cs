using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>Whom one mentor could be offered: the mentees of their school who are without a mentor or have an interim one.</summary>
[RequiresRole(Role.InductionTutor, Role.IteTutor)]
[InVault(Vault.Conditions, "let a tutor offer a mentee to a mentor")]
public sealed record GetMenteesForMentor(Guid MentorPeriodId) : IQuery<MenteeChoices>;

/// <summary>The choice of a mentee.</summary>
/// <param name="Mentor">To whom.</param>
/// <param name="MenteesNow">How many people they mentor today.</param>
/// <param name="Options">Those who have waited longest first.</param>
/// <param name="NotOffered">Mentees without a mentor whom a rule, or a proposal that waits, keeps off the list.</param>
public sealed record MenteeChoices(PairingPerson Mentor, int MenteesNow, IReadOnlyList<MenteeOption> Options, IReadOnlyList<NotOffered> NotOffered);

/// <summary>A mentee whom the mentor may be asked about.</summary>
/// <param name="Mentee">How they stand.</param>
/// <param name="Facts">What is known of the two together.</param>
public sealed record MenteeOption(PairingMentee Mentee, PairingOption Facts);

internal sealed class GetMenteesForMentorHandler(IAppDb db, IActorSource actors, TimeProvider time)
    : IQueryHandler<GetMenteesForMentor, MenteeChoices>
{
    public async Task<Result<MenteeChoices>> Handle(GetMenteesForMentor request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var roster = await PairingRoster.ReadAsync(db, PairingScope.Schools(actor), time.Today(), cancellationToken);
        if (roster.Periods.FirstOrDefault(p => p.Id == request.MentorPeriodId && p.Role == Role.Mentor) is not { } mentor)
        {
            return new NotFound();
        }

        var rows = roster.Periods
            .Where(period => period.SchoolId == mentor.SchoolId && actor.Pairs(period))
            .Select(period => (Row: roster.MenteeRow(period), Choice: MentorChoiceRules.Choice(roster, period, mentor)))
            .Where(pair => pair.Row.Coming is null && pair.Row.Mentor is null or { Interim: true })
            .ToList();
        return new MenteeChoices(
            mentor.Card,
            roster.MenteesOf(mentor.PersonId),
            [
                .. rows.Where(pair => pair.Row.NeedsProposal && pair.Choice.Broken is null)
                    .Select(pair => new MenteeOption(pair.Row, roster.Option(pair.Choice.Mentee, mentor, pair.Choice.Mentee.Card)))
                    .OrderByDescending(option => option.Mentee.Required?.SchoolDays ?? -1),
            ],
            [
                .. rows.Where(pair => !pair.Row.NeedsProposal || pair.Choice.Broken is not null)
                    .Select(pair => new NotOffered(
                        pair.Choice.Mentee.Card,
                        pair.Choice.Broken?.Reason ?? $"{pair.Row.Asked!.Mentor} has been asked. Wait for the answer, or take that proposal back first",
                        pair.Row.NeedsProposal && pair.Choice.OnlyOwnTutor)),
            ]);
    }
}
