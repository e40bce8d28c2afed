using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>Who could mentor one mentee, with the facts that help to choose; and why the others aren't offered.</summary>
[RequiresRole(Role.InductionTutor, Role.IteTutor)]
[InVault(Vault.Conditions, "let a tutor choose a mentor for a mentee")]
public sealed record GetMentorsForMentee(Guid MenteePeriodId) : IQuery<MentorChoices>;

/// <summary>The choice of a mentor.</summary>
/// <param name="Mentee">Who needs one, and how they stand.</param>
/// <param name="Options">Same subject first, then fewest mentees, then by name.</param>
/// <param name="NotOffered">Mentors of the school whom a rule keeps off the list.</param>
public sealed record MentorChoices(PairingMentee Mentee, IReadOnlyList<PairingOption> Options, IReadOnlyList<NotOffered> NotOffered);

internal sealed class GetMentorsForMenteeHandler(IAppDb db, IActorSource actors, TimeProvider time)
    : IQueryHandler<GetMentorsForMentee, MentorChoices>
{
    public async Task<Result<MentorChoices>> Handle(GetMentorsForMentee request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var roster = await PairingRoster.ReadAsync(db, PairingScope.Schools(actor), time.Today(), cancellationToken);
        if (roster.MenteeOf(actor, request.MenteePeriodId) is not { } mentee)
        {
            return new NotFound();
        }

        var choices = MentorChoiceRules.Sort(roster, mentee).ToList();
        return new MentorChoices(
            roster.MenteeRow(mentee),
            [
                .. choices.Where(choice => choice.Broken is null)
                    .Select(choice => roster.Option(mentee, choice.Mentor, choice.Mentor.Card))
                    .OrderByDescending(option => option.SameSubject == true)
                    .ThenBy(option => option.MenteesNow),
            ],
            [
                .. choices.Where(choice => choice.Broken is not null)
                    .Select(choice => new NotOffered(choice.Mentor.Card, choice.Broken!.Reason, choice.OnlyOwnTutor)),
            ]);
    }
}
