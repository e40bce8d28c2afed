using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>What someone has been asked: as the mentor-to-be, or as the mentee once the mentor has said yes.</summary>
[RequiresPerson]
[InVault(Vault.Conditions, "show the two who are asked what they are asked")]
public sealed record GetPairingRequest(Guid Id) : IQuery<PairingRequestView>;

/// <summary>Where a request stands for the one who looks.</summary>
public enum PairingRequestStage
{
    /// <summary>They are asked now.</summary>
    Asked = 1,

    /// <summary>The mentor has said yes and the mentee is asked.</summary>
    WaitingForMentee = 2,

    /// <summary>Both have said yes, or the headteacher has named the mentor.</summary>
    Agreed = 3,

    /// <summary>They said no themselves.</summary>
    YouDeclined = 4,

    /// <summary>It isn't going ahead. A mentor never learns whether the mentee or the tutor ended it.</summary>
    NotGoingAhead = 5,
}

/// <summary>A request as one of the two sees it.</summary>
/// <param name="Id">The pairing.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="IAmMentee">True for the mentee, false for the mentor.</param>
/// <param name="Other">The other of the two.</param>
/// <param name="SharedDays">The days on which both work.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day, once it has one.</param>
/// <param name="TutorFirstName">Who proposed it.</param>
/// <param name="TutorName">Who proposed it: first and last name.</param>
/// <param name="Interim">True when the headteacher named the mentor.</param>
/// <param name="Safeguards">What protects the mentee where the mentor is their own tutor; null otherwise.</param>
public sealed record PairingRequestView(
    Guid Id, PairingRequestStage Stage, bool IAmMentee, PairingPerson Other, WorkingDays SharedDays, DateOnly StartsOn, DateOnly? EndsOn,
    string TutorFirstName, string TutorName, bool Interim, string? Safeguards);

internal sealed class GetPairingRequestHandler(IAppDb db, IActorSource actors) : IQueryHandler<GetPairingRequest, PairingRequestView>
{
    public async Task<Result<PairingRequestView>> Handle(GetPairingRequest request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var row = await db.RequestsOf(me).AsNoTracking()
            .Where(m => m.Id == request.Id)
            .Select(m => new
            {
                m.State,
                m.MenteeId,
                m.StartsOn,
                m.EndsOn,
                m.Interim,
                m.Safeguards,
                School = m.School.Name,
                m.Mentee,
                m.MenteePeriod,
                m.Mentor,
                m.MentorPeriod,
                Tutor = db.People.Where(p => p.Id == m.ProposedById).Select(p => new { p.FirstName, p.LastName }).First(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return new NotFound();
        }

        var mine = row.MenteeId == me;
        return new PairingRequestView(
            request.Id,
            StageOf(row.State, mine),
            mine,
            mine ? Card(row.Mentor, row.MentorPeriod, row.School) : Card(row.Mentee, row.MenteePeriod, row.School),
            row.MenteePeriod.WorkingDays & row.MentorPeriod.WorkingDays,
            row.StartsOn, row.EndsOn,
            row.Tutor.FirstName, $"{row.Tutor.FirstName} {row.Tutor.LastName}",
            row.Interim, row.Safeguards);
    }

    private static PairingPerson Card(Person person, RolePeriod period, string school) =>
        new(period.Id, person.FirstName, person.LastName, period.Role, school, period.Subject, period.Phase, period.WorkingDays);

    private static PairingRequestStage StageOf(MentorshipState state, bool iAmMentee) => (state, iAmMentee) switch
    {
        (MentorshipState.AskingMentor, false) or (MentorshipState.AskingMentee, true) => PairingRequestStage.Asked,
        (MentorshipState.AskingMentee, false) => PairingRequestStage.WaitingForMentee,
        (MentorshipState.Agreed, _) => PairingRequestStage.Agreed,
        (MentorshipState.DeclinedByMentor, false) or (MentorshipState.DeclinedByMentee, true) => PairingRequestStage.YouDeclined,
        _ => PairingRequestStage.NotGoingAhead,
    };
}
