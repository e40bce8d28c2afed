using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction;

/// <summary>The appropriate bodies that the trust works with.</summary>
[RequiresRole(Role.InductionTutor, Role.TrustInductionLead)]
public sealed record GetAppropriateBodies : IQuery<IReadOnlyList<BodyDetails>>;

/// <summary>All that the trust keeps of a body.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="ContactName">The named contact.</param>
/// <param name="ContactEmail">The named contact's address.</param>
/// <param name="Reports">Where it takes reports.</param>
/// <param name="IsRunByTrust">True when the trust runs it.</param>
/// <param name="Inductions">How many inductions it oversees.</param>
public sealed record BodyDetails(
    Guid Id, string Name, AppropriateBodyKind Kind, string? ContactName, string? ContactEmail, ReportsGo Reports, bool IsRunByTrust, int Inductions);

internal sealed class GetAppropriateBodiesHandler(IAppDb db) : IQueryHandler<GetAppropriateBodies, IReadOnlyList<BodyDetails>>
{
    public async Task<Result<IReadOnlyList<BodyDetails>>> Handle(GetAppropriateBodies request, CancellationToken cancellationToken) =>
        await db.AppropriateBodies.AsNoTracking().OrderBy(body => body.Name)
            .Select(body => new BodyDetails(
                body.Id, body.Name, body.Kind, body.ContactName, body.ContactEmail, body.Reports, body.IsRunByTrust,
                db.Inductions.Count(induction => induction.AppropriateBodyId == body.Id)))
            .ToListAsync(cancellationToken);
}
