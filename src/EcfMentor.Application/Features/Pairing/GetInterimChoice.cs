using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Pairing;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>Whom a headteacher could name as the interim mentor of a mentee, or why not yet.</summary>
[RequiresRole(Role.Headteacher)]
[InVault(Vault.Conditions, "let a headteacher name an interim mentor")]
public sealed record GetInterimChoice(Guid MenteePeriodId) : IQuery<InterimChoice>;

/// <summary>The choice of an interim mentor. Says nothing of who was asked or declined: that is between them and the tutor.</summary>
/// <param name="Mentee">Who is without a mentor.</param>
/// <param name="Required">How long for; null for someone who has a mentor or hasn't begun.</param>
/// <param name="Refusal">Why nobody can be named now; null when someone can.</param>
/// <param name="Options">Mentors whom the rules allow, fewest mentees first; empty while nobody can be named.</param>
public sealed record InterimChoice(PairingPerson Mentee, MentorRequired? Required, string? Refusal, IReadOnlyList<PairingOption> Options);

internal sealed class GetInterimChoiceHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetInterimChoice, InterimChoice>
{
    public async Task<Result<InterimChoice>> Handle(GetInterimChoice request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var roster = await PairingRoster.ReadAsync(db, actor.SchoolsAs(Role.Headteacher), time.Today(), cancellationToken);
        if (roster.Periods.FirstOrDefault(period => period.Id == request.MenteePeriodId && actor.Heads(period)) is not { } mentee)
        {
            return new NotFound();
        }

        var refusal = InterimRule.Refusal(roster, mentee);
        return new InterimChoice(
            mentee.Card,
            roster.Wait(mentee),
            refusal,
            refusal is not null ? [] :
            [
                .. InterimRule.Mentors(roster, mentee)
                    .Select(mentor => roster.Option(mentee, mentor, mentor.Card) with { SaidNo = false, NotWanted = false })
                    .OrderBy(option => option.MenteesNow),
            ]);
    }
}

/// <summary>When a headteacher may name an interim mentor, and whom.</summary>
internal static class InterimRule
{
    /// <summary>Why nobody can be named for the mentee today; null when someone can.</summary>
    public static string? Refusal(PairingRoster roster, RosterPeriod mentee)
    {
        if (roster.Current(mentee.PersonId) is { } current)
        {
            return $"{mentee.FirstName} has a mentor: {current.Mentor}";
        }

        if (roster.Coming(mentee.PersonId) is { } coming)
        {
            return $"{mentee.FirstName} and {coming.Mentor} have both said yes, and begin on {TypedText.InWords(coming.StartsOn)}";
        }

        return roster.Wait(mentee) switch
        {
            null => $"{mentee.FirstName} begins here on {TypedText.InWords(mentee.StartsOn)}",
            { HeadMayNameInterim: true } => null,
            { InterimFrom: { } from } => $"You can name an interim mentor from {TypedText.InWords(from)}, when ten school days have passed without two acceptances",
            _ => "You can name an interim mentor when ten school days have passed without two acceptances. The term dates don't reach that far yet",
        };
    }

    /// <summary>Mentors of the mentee's school who could begin today.</summary>
    public static IEnumerable<RosterPeriod> Mentors(PairingRoster roster, RosterPeriod mentee) =>
        roster.Periods.Where(period => period.Role == Role.Mentor && period.SchoolId == mentee.SchoolId
            && roster.Check(mentee.ForRules, period.ForRules, roster.Today, safeguards: null).Count == 0);
}
