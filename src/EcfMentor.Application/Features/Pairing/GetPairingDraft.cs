using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Pairing;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>One pairing before it is proposed: what to confirm.</summary>
[RequiresRole(Role.InductionTutor, Role.IteTutor)]
[InVault(Vault.Conditions, "let a tutor confirm a proposal")]
public sealed record GetPairingDraft(Guid MenteePeriodId, Guid MentorPeriodId) : IQuery<PairingDraft>;

/// <summary>What is to be proposed.</summary>
/// <param name="Mentee">Who would be mentored, and how they stand.</param>
/// <param name="Facts">The mentor, and what is known of the two together.</param>
/// <param name="UsualStart">The first day offered.</param>
/// <param name="IsOwnTutor">True when the exception has to be recorded.</param>
/// <param name="InTheWay">Why it can't be proposed at all; empty when it can.</param>
public sealed record PairingDraft(PairingMentee Mentee, PairingOption Facts, DateOnly UsualStart, bool IsOwnTutor, IReadOnlyList<string> InTheWay);

internal sealed class GetPairingDraftHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetPairingDraft, PairingDraft>
{
    public async Task<Result<PairingDraft>> Handle(GetPairingDraft request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var roster = await PairingRoster.ReadAsync(db, PairingScope.Schools(actor), time.Today(), cancellationToken);
        if (roster.MenteeOf(actor, request.MenteePeriodId) is not { } mentee
            || roster.Periods.FirstOrDefault(period => period.Id == request.MentorPeriodId) is not { } mentor)
        {
            return new NotFound();
        }

        var start = roster.UsualStart(mentee, mentor);
        var broken = roster.Check(mentee.ForRules, mentor.ForRules, start, safeguards: null);
        var asked = roster.Asked(mentee.PersonId);
        return new PairingDraft(
            roster.MenteeRow(mentee),
            roster.Option(mentee, mentor, mentor.Card),
            start,
            broken.Any(rule => rule.Rule == PairingRule.NotOwnTutor),
            [
                .. asked is null ? Array.Empty<string>() : [ProposePairingHandler.AlreadyAsked(asked)],
                .. broken.Where(rule => rule.Rule != PairingRule.NotOwnTutor).Select(rule => rule.Reason),
            ]);
    }
}
