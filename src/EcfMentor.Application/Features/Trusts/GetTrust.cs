using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Trusts;

/// <summary>One trust, as the operator sees it.</summary>
[RequiresOperator]
public sealed record GetTrust(Guid Id) : IQuery<TrustLine>;

internal sealed class GetTrustHandler(ICatalogDb db) : IQueryHandler<GetTrust, TrustLine>
{
    public async Task<Result<TrustLine>> Handle(GetTrust request, CancellationToken cancellationToken) =>
        await db.Trusts.AsNoTracking()
            .Where(trust => trust.Id == request.Id)
            .Select(trust => new TrustLine(trust.Id, trust.Name, trust.Identifier, trust.TrustCode, trust.Status, trust.OpenedAt))
            .SingleOrDefaultAsync(cancellationToken) is { } found ? found : new NotFound();
}
