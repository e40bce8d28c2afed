using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.Pairing;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>Says yes or no to what one has been asked. Nobody has to say why.</summary>
[RequiresPerson]
[InVault(Vault.Conditions, "let the two who are asked say yes or no")]
public sealed record AnswerPairing(Guid Id, bool Yes) : ICommand<PairingAnswered>;

/// <summary>What an answer came to.</summary>
public enum PairingAnswered
{
    /// <summary>A yes that counts.</summary>
    Accepted = 1,

    /// <summary>A no.</summary>
    Declined = 2,

    /// <summary>A yes to something that the rules no longer allow: it has been taken back and the tutor knows.</summary>
    NoLongerPossible = 3,
}

internal sealed class AnswerPairingHandler(
    IAppDb db, IActorSource actors, IEnumerable<IMeetingPlanner> planners, ITrustAddress address, TimeProvider time)
    : ICommandHandler<AnswerPairing, PairingAnswered>
{
    private const string Settled = "This has been settled already, or taken back. Nothing has changed.";

    public async Task<Result<PairingAnswered>> Handle(AnswerPairing request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var pairing = await db.RequestsOf(me)
            .Include(m => m.Mentee).Include(m => m.Mentor).Include(m => m.MenteePeriod).Include(m => m.MentorPeriod)
            .SingleOrDefaultAsync(m => m.Id == request.Id, cancellationToken);
        if (pairing is null)
        {
            return new NotFound();
        }

        var isMentee = pairing.MenteeId == me;
        if (pairing.State != (isMentee ? MentorshipState.AskingMentee : MentorshipState.AskingMentor))
        {
            return new Conflict(Settled);
        }

        var tutor = await db.People.AsNoTracking().SingleAsync(person => person.Id == pairing.ProposedById, cancellationToken);
        var mail = new PairingMail(address, time.UtcNow());
        return request.Yes
            ? await AcceptAsync(pairing, isMentee, tutor, mail, cancellationToken)
            : Decline(pairing, isMentee, tutor, mail);
    }

    private PairingAnswered Decline(Mentorship pairing, bool isMentee, Person tutor, PairingMail mail)
    {
        if (isMentee)
        {
            pairing.MenteeDeclines(time.UtcNow());
            db.Outbox.AddRange(mail.MenteeDeclined(pairing, tutor), mail.NotGoingAhead(pairing, pairing.Mentor, pairing.Mentee));
        }
        else
        {
            pairing.MentorDeclines(time.UtcNow());
            db.Outbox.Add(mail.MentorDeclined(pairing, tutor));
        }

        return PairingAnswered.Declined;
    }

    private async Task<PairingAnswered> AcceptAsync(Mentorship pairing, bool isMentee, Person tutor, PairingMail mail, CancellationToken ct)
    {
        var broken = await BrokenAsync(pairing, ct);
        if (broken.Count > 0)
        {
            pairing.Withdraw();
            db.Outbox.Add(mail.NoLongerPossible(pairing, tutor, broken[0].Reason));
            if (isMentee)
            {
                db.Outbox.Add(mail.NotGoingAhead(pairing, pairing.Mentor, pairing.Mentee));
            }

            return PairingAnswered.NoLongerPossible;
        }

        if (!isMentee)
        {
            pairing.MentorAccepts(time.UtcNow());
            db.Outbox.Add(mail.MenteeAsked(pairing, tutor.FirstName));
            return PairingAnswered.Accepted;
        }

        pairing.MenteeAccepts(time.UtcNow(), time.Today());
        await NewMentor.BeginAsync(db, planners, pairing, time.Today(), ct);
        db.Outbox.AddRange(mail.Agreed(pairing, tutor));
        return PairingAnswered.Accepted;
    }

    /// <summary>The rules as they stand now: roles, dates and mentors may have changed since the proposal.</summary>
    private async Task<IReadOnlyList<BrokenRule>> BrokenAsync(Mentorship pairing, CancellationToken ct)
    {
        var roster = await PairingRoster.ReadAsync(db, [pairing.SchoolId], time.Today(), ct);
        return roster.Check(ForRules(pairing.MenteePeriod), ForRules(pairing.MentorPeriod), pairing.StartsOn, pairing.Safeguards, pairing.ProposedById);
    }

    private static PairingPeriod ForRules(RolePeriod period) =>
        new(period.PersonId, period.SchoolId!.Value, period.Role, period.StartsOn, period.EndsOn);
}
