using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>A proposal that waits for an answer, for the tutor who may take it back.</summary>
[RequiresRole(Role.InductionTutor, Role.IteTutor)]
[InVault(Vault.Conditions, "let a tutor look at a proposal before taking it back")]
public sealed record GetOpenProposal(Guid Id) : IQuery<ProposalView>;

/// <summary>The proposal.</summary>
/// <param name="Id">The pairing.</param>
/// <param name="Mentee">First and last name.</param>
/// <param name="MenteeFirstName">First name.</param>
/// <param name="Mentor">First and last name.</param>
/// <param name="MentorFirstName">First name.</param>
/// <param name="School">Where.</param>
/// <param name="MentorSaidYes">True when the mentee has been asked too.</param>
/// <param name="StartsOn">The first day, if both say yes.</param>
/// <param name="ProposedOn">When the mentor was asked.</param>
public sealed record ProposalView(
    Guid Id, string Mentee, string MenteeFirstName, string Mentor, string MentorFirstName, string School, bool MentorSaidYes,
    DateOnly StartsOn, DateOnly ProposedOn);

internal sealed class GetOpenProposalHandler(IAppDb db, IActorSource actors) : IQueryHandler<GetOpenProposal, ProposalView>
{
    public async Task<Result<ProposalView>> Handle(GetOpenProposal request, CancellationToken cancellationToken)
    {
        var row = await db.ProposalsOf(await actors.CurrentAsync(cancellationToken)).AsNoTracking()
            .Where(m => m.Id == request.Id && (m.State == MentorshipState.AskingMentor || m.State == MentorshipState.AskingMentee))
            .Select(m => new { m.Mentee, m.Mentor, School = m.School.Name, m.State, m.StartsOn, m.ProposedAt })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? new NotFound()
            : new ProposalView(
                request.Id, row.Mentee.Name, row.Mentee.FirstName, row.Mentor.Name, row.Mentor.FirstName, row.School,
                row.State == MentorshipState.AskingMentee, row.StartsOn, row.ProposedAt.ToLondonDate());
    }
}
