using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>Takes a proposal back that nobody has answered to the end. Whoever knew of it is told that it isn't going ahead.</summary>
/// <returns>The mentee's role at the school, for whom someone else can be asked now.</returns>
[RequiresRole(Role.InductionTutor, Role.IteTutor)]
[InVault(Vault.Conditions, "let a tutor take a proposal back")]
public sealed record WithdrawPairing(Guid Id) : ICommand<Guid>;

internal sealed class WithdrawPairingHandler(IAppDb db, IActorSource actors, ITrustAddress address, TimeProvider time)
    : ICommandHandler<WithdrawPairing, Guid>
{
    public async Task<Result<Guid>> Handle(WithdrawPairing request, CancellationToken cancellationToken)
    {
        var pairing = await db.ProposalsOf(await actors.CurrentAsync(cancellationToken))
            .Include(m => m.Mentee).Include(m => m.Mentor)
            .SingleOrDefaultAsync(m => m.Id == request.Id, cancellationToken);
        if (pairing is null)
        {
            return new NotFound();
        }

        if (!pairing.IsProposal)
        {
            return new Conflict("This has been answered meanwhile, so it can't be taken back.");
        }

        var tutor = await db.People.AsNoTracking().SingleAsync(person => person.Id == pairing.ProposedById, cancellationToken);
        var mail = new PairingMail(address, time.UtcNow());
        var menteeKnows = pairing.State == MentorshipState.AskingMentee;
        pairing.Withdraw();
        db.Outbox.AddRange(mail.Withdrawn(pairing, tutor), mail.NotGoingAhead(pairing, pairing.Mentor, pairing.Mentee));
        if (menteeKnows)
        {
            db.Outbox.Add(mail.NotGoingAhead(pairing, pairing.Mentee, pairing.Mentor));
        }

        return pairing.MenteePeriodId;
    }
}

/// <summary>Reaches proposals through the tutor who pairs the mentee.</summary>
internal static class OwnProposals
{
    /// <summary>Every pairing of a mentee whom the actor pairs, but never one of the actor's own as a mentee.</summary>
    public static IQueryable<Mentorship> ProposalsOf(this IAppDb db, Actor actor)
    {
        var (ects, trainees) = (actor.SchoolsAs(Role.InductionTutor), actor.SchoolsAs(Role.IteTutor));
        var me = actor.PersonId;
        return db.Mentorships.Where(m => m.MenteeId != me
            && ((m.MenteePeriod.Role == Role.Ect && ects.Contains(m.SchoolId)) || (m.MenteePeriod.Role == Role.Trainee && trainees.Contains(m.SchoolId))));
    }
}
