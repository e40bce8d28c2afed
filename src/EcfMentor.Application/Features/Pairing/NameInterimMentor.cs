using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>
/// Names an interim mentor, who begins today without being asked and gives way to the next mentor agreed. A proposal that
/// waits goes on waiting.
/// </summary>
[RequiresRole(Role.Headteacher)]
[InVault(Vault.Conditions, "let a headteacher name an interim mentor")]
public sealed record NameInterimMentor(Guid MenteePeriodId, Guid? MentorPeriodId) : ICommand<Guid>;

internal sealed class NameInterimMentorValidator : AbstractValidator<NameInterimMentor>
{
    public NameInterimMentorValidator() => RuleFor(c => c.MentorPeriodId).NotNull().WithMessage("Choose a mentor");
}

internal sealed class NameInterimMentorHandler(
    IAppDb db, IActorSource actors, IEnumerable<IMeetingPlanner> planners, ITrustAddress address, TimeProvider time)
    : ICommandHandler<NameInterimMentor, Guid>
{
    public async Task<Result<Guid>> Handle(NameInterimMentor request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var today = time.Today();
        var roster = await PairingRoster.ReadAsync(db, actor.SchoolsAs(Role.Headteacher), today, cancellationToken);
        var mentor = roster.Periods.FirstOrDefault(period => period.Id == request.MentorPeriodId);
        if (mentor is null || roster.Periods.FirstOrDefault(period => period.Id == request.MenteePeriodId && actor.Heads(period)) is not { } mentee)
        {
            return new NotFound();
        }

        if (InterimRule.Refusal(roster, mentee) is { } refusal)
        {
            return new Conflict(refusal);
        }

        var broken = roster.Check(mentee.ForRules, mentor.ForRules, today, safeguards: null);
        return broken.Count > 0
            ? Invalid.Because(nameof(request.MentorPeriodId), broken[0].Reason)
            : await NameAsync(roster, mentee, mentor, actor, cancellationToken);
    }

    private async Task<Guid> NameAsync(PairingRoster roster, RosterPeriod mentee, RosterPeriod mentor, Actor head, CancellationToken ct)
    {
        var periods = await db.RolePeriods.Include(p => p.Person)
            .Where(p => p.Id == mentee.Id || p.Id == mentor.Id)
            .ToDictionaryAsync(p => p.Id, ct);
        var pairing = new Mentorship(Guid.CreateVersion7(), periods[mentee.Id], periods[mentor.Id], roster.Today, head.PersonId, time.UtcNow());
        pairing.NameInterim(time.UtcNow());
        db.Mentorships.Add(pairing);
        await NewMentor.BeginAsync(db, planners, pairing, roster.Today, ct);

        var tutorIds = roster.TutorsOf(mentee).Select(tutor => tutor.PersonId).ToList();
        var tutors = await db.People.AsNoTracking().Where(person => tutorIds.Contains(person.Id)).ToListAsync(ct);
        db.Outbox.AddRange(new PairingMail(address, time.UtcNow()).InterimNamed(
            pairing, periods[mentee.Id].Person, periods[mentor.Id].Person, $"{head.FirstName} {head.LastName}", tutors));
        return pairing.Id;
    }
}
