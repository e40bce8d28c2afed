using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Trusts;

/// <summary>The first step of <see cref="OpenTrust"/>: the trust's row in the catalog, or the one that an earlier try left.</summary>
[RequiresOperator]
internal sealed record RegisterTrust(OpenTrust Draft) : ICommand<TenantInfo>;

internal sealed class RegisterTrustHandler(ICatalogDb db, TimeProvider time) : ICommandHandler<RegisterTrust, TenantInfo>
{
    public async Task<Result<TenantInfo>> Handle(RegisterTrust request, CancellationToken cancellationToken)
    {
        var draft = request.Draft;
        var (fileName, half, fault) = await TrustDraftCheck.CheckAsync(db, draft, cancellationToken);
        if (fault is not null)
        {
            return fault;
        }

        var trust = half ?? new CatalogTrust
        {
            Id = Guid.CreateVersion7(),
            Identifier = draft.ShortName,
            Name = string.IsNullOrWhiteSpace(draft.Name) ? fileName! : draft.Name.Trim(),
            TrustCode = draft.TrustCode,
            OpenedAt = time.UtcNow(),
        };
        if (half is null)
        {
            db.Trusts.Add(trust);
        }

        return new TenantInfo(trust.Id, trust.Identifier, trust.Name, trust.Status, trust.Host, trust.ConnectionString);
    }
}
