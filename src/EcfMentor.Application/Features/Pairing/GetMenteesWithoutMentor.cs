using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>Mentees of one's schools who are without a mentor today: for heads all, for tutors those whom they pair.</summary>
[RequiresRole(Role.Headteacher, Role.InductionTutor, Role.IteTutor)]
[InVault(Vault.Conditions, "show heads and tutors who is without a mentor")]
public sealed record GetMenteesWithoutMentor : IQuery<IReadOnlyList<MenteeWithoutMentor>>;

/// <summary>A mentee without a mentor.</summary>
/// <param name="Person">Who and where.</param>
/// <param name="Since">The first day without one.</param>
/// <param name="SchoolDays">Whole school days that have passed, today not counted.</param>
/// <param name="InterimFrom">The first day on which the head may name an interim mentor; null when the terms don't reach it.</param>
/// <param name="BeginsOn">When the mentor to whom both have said yes begins; null without one.</param>
/// <param name="SomeoneIsAsked">True while a proposal waits. Who was asked, only the tutor's pages say.</param>
/// <param name="MayNameInterim">True when the one who looks is the head and ten school days have passed.</param>
/// <param name="MayPropose">True when the one who looks is the mentee's tutor.</param>
public sealed record MenteeWithoutMentor(
    PairingPerson Person, DateOnly Since, int SchoolDays, DateOnly? InterimFrom, DateOnly? BeginsOn, bool SomeoneIsAsked,
    bool MayNameInterim, bool MayPropose);

internal sealed class GetMenteesWithoutMentorHandler(IAppDb db, IActorSource actors, TimeProvider time)
    : IQueryHandler<GetMenteesWithoutMentor, IReadOnlyList<MenteeWithoutMentor>>
{
    public async Task<Result<IReadOnlyList<MenteeWithoutMentor>>> Handle(GetMenteesWithoutMentor request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var schools = actor.SchoolsAs(Role.Headteacher, Role.InductionTutor, Role.IteTutor);
        var roster = await PairingRoster.ReadAsync(db, schools, time.Today(), cancellationToken);
        return roster.Periods
            .Where(period => actor.Heads(period) || actor.Pairs(period))
            .Select(period => (Period: period, Wait: roster.Wait(period)))
            .Where(mentee => mentee.Wait is not null)
            .OrderByDescending(mentee => mentee.Wait!.SchoolDays)
            .Select(mentee => new MenteeWithoutMentor(
                mentee.Period.Card,
                mentee.Wait!.Since,
                mentee.Wait.SchoolDays,
                mentee.Wait.InterimFrom,
                roster.Coming(mentee.Period.PersonId)?.StartsOn,
                roster.Asked(mentee.Period.PersonId) is not null,
                actor.Heads(mentee.Period) && InterimRule.Refusal(roster, mentee.Period) is null,
                actor.Pairs(mentee.Period)))
            .ToList();
    }
}
