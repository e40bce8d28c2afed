using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Trusts;

/// <summary>
/// Suspends a trust, so that nobody gets in and no job runs, or lets it go on. Nothing is lost. Other nodes notice within half a minute.
/// </summary>
[RequiresOperator]
public sealed record SetTrustStatus(Guid Id, TenantStatus Status) : ICommand<Done>;

internal sealed class SetTrustStatusHandler(ICatalogDb db) : ICommandHandler<SetTrustStatus, Done>
{
    public async Task<Result<Done>> Handle(SetTrustStatus request, CancellationToken cancellationToken)
    {
        var trust = await db.Trusts.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        if (trust is null || !Enum.IsDefined(request.Status))
        {
            return new NotFound();
        }

        trust.Status = request.Status;
        return Done.It;
    }
}
