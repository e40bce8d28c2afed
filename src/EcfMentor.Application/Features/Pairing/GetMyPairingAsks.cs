using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>What about pairing waits for whoever is signed in, and whether a mentor is being found for them.</summary>
[RequiresPerson]
[InVault(Vault.Conditions, "show people what they are asked about pairing")]
public sealed record GetMyPairingAsks : IQuery<MyPairingAsks>;

/// <summary>What waits.</summary>
/// <param name="Asks">Requests to answer, the oldest first; each has its page at /pairing/requests/{Id}.</param>
/// <param name="BeingFound">Set for a mentee without a mentor whom nobody asks anything yet. The same whether a mentor has been asked, has declined or nobody has begun.</param>
/// <param name="Coming">The mentor agreed to begin later; null without one.</param>
public sealed record MyPairingAsks(IReadOnlyList<PairingAsk> Asks, MentorBeingFound? BeingFound, PairedMentor? Coming);

/// <summary>One request to answer.</summary>
/// <param name="Id">The pairing.</param>
/// <param name="AsMentor">True when asked to mentor, false when asked whether the mentor is right.</param>
/// <param name="FirstName">Of the other.</param>
/// <param name="LastName">Of the other.</param>
/// <param name="School">Where.</param>
/// <param name="StartsOn">The first day, if both say yes.</param>
public sealed record PairingAsk(Guid Id, bool AsMentor, string FirstName, string LastName, string School, DateOnly StartsOn);

/// <summary>A mentor is being found.</summary>
/// <param name="TutorFirstName">By whom; null when the school has nobody in that role.</param>
/// <param name="School">Where.</param>
public sealed record MentorBeingFound(string? TutorFirstName, string School);

internal sealed class GetMyPairingAsksHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetMyPairingAsks, MyPairingAsks>
{
    public async Task<Result<MyPairingAsks>> Handle(GetMyPairingAsks request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var me = actor.PersonId;
        var asks = await db.RequestsOf(me).AsNoTracking()
            .Where(m => (m.State == MentorshipState.AskingMentor && m.MentorId == me) || (m.State == MentorshipState.AskingMentee && m.MenteeId == me))
            .OrderBy(m => m.ProposedAt)
            .Select(m => new PairingAsk(
                m.Id,
                m.MentorId == me,
                m.MentorId == me ? m.Mentee.FirstName : m.Mentor.FirstName,
                m.MentorId == me ? m.Mentee.LastName : m.Mentor.LastName,
                m.School.Name,
                m.StartsOn))
            .ToListAsync(cancellationToken);
        if (!actor.IsAny(Role.Ect, Role.Trainee))
        {
            return new MyPairingAsks(asks, null, null);
        }

        var roster = await PairingRoster.ReadAsync(db, actor.SchoolsAs(Role.Ect, Role.Trainee), time.Today(), cancellationToken);
        var waiting = roster.Periods.FirstOrDefault(period => period.PersonId == me && period.Role.IsMentee() && roster.Wait(period) is not null);
        var coming = roster.Coming(me);
        return new MyPairingAsks(
            asks,
            waiting is null || coming is not null || asks.Any(ask => !ask.AsMentor)
                ? null
                : new MentorBeingFound(roster.TutorsOf(waiting) is [var tutor, ..] ? tutor.FirstName : null, waiting.School),
            coming is null ? null : new PairedMentor(coming.Mentor, coming.MentorFirst, coming.StartsOn, coming.Interim));
    }
}
