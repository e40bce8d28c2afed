using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Trusts;

/// <summary>Every trust with a space here, A to Z. Nothing about its people.</summary>
[RequiresOperator]
public sealed record GetTrusts : IQuery<TrustList>;

/// <summary>The trusts, and whether there is an establishment file to open more from.</summary>
public sealed record TrustList(IReadOnlyList<TrustLine> Trusts, int Schools);

/// <summary>One trust.</summary>
public sealed record TrustLine(Guid Id, string Name, string ShortName, int? TrustCode, TenantStatus Status, DateTime OpenedAt);

internal sealed class GetTrustsHandler(ICatalogDb db) : IQueryHandler<GetTrusts, TrustList>
{
    public async Task<Result<TrustList>> Handle(GetTrusts request, CancellationToken cancellationToken)
    {
        var trusts = await db.Trusts.AsNoTracking()
            .Select(trust => new TrustLine(trust.Id, trust.Name, trust.Identifier, trust.TrustCode, trust.Status, trust.OpenedAt))
            .ToListAsync(cancellationToken);
        return new TrustList(
            [.. trusts.OrderBy(trust => trust.Name, StringComparer.OrdinalIgnoreCase)],
            await db.Establishments.CountAsync(cancellationToken));
    }
}
