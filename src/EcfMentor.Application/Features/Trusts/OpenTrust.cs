using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Tenancy;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.Application.Features.Trusts;

/// <summary>
/// Opens a space for a trust and invites the person who will set it up. The catalog and the trust's own data may be two
/// databases, so this is three steps, each of which may be run again:
/// 1. the catalog's row, in one transaction: it reserves the code and the short name and gives the trust its id for ever;
/// 2. the trust's root row in its own database, made only where it is missing;
/// 3. everything inside the trust (set-up, lead, role, account, invitation), in one transaction.
/// The set-up row is written last of all and with the rest, so its being there means that the trust is open. Where a step fails, the
/// same command run again finds the half-opened row by code and short name and goes on from there; until then there is
/// nobody who could sign in.
/// </summary>
[RequiresOperator]
public sealed record OpenTrust(int TrustCode, string ShortName, string? Name, string LeadFirstName, string LeadLastName, string LeadEmail)
    : TrustDraft(TrustCode, ShortName, Name, LeadFirstName, LeadLastName, LeadEmail), IProcess<TrustOpened>;

/// <summary>A trust that has just been opened.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">How people call it.</param>
/// <param name="Address">Where its space begins.</param>
public sealed record TrustOpened(Guid Id, string Name, string Address);

internal sealed class OpenTrustValidator : AbstractValidator<OpenTrust>
{
    public OpenTrustValidator() => Include(new TrustDraftValidator());
}

internal sealed class OpenTrustHandler(IMediator mediator, ITrustSpace spaces, ITenantStore tenants, TrustScope scopes)
    : IProcessHandler<OpenTrust, TrustOpened>
{
    public async Task<Result<TrustOpened>> Handle(OpenTrust request, CancellationToken cancellationToken)
    {
        var registered = await mediator.Send(new RegisterTrust(request), cancellationToken);
        if (registered.Error is { } error)
        {
            return error;
        }

        tenants.Forget();
        var tenant = registered.Value;
        await spaces.OpenAsync(tenant, cancellationToken);
        await using var scope = scopes.Open(tenant);
        var inside = scope.ServiceProvider.GetRequiredService<IMediator>();
        var prepared = await inside.Send(
            new PrepareTrust(request.TrustCode, request.LeadFirstName, request.LeadLastName, request.LeadEmail), cancellationToken);
        return prepared.Error is { } fault ? fault : new TrustOpened(tenant.Id, tenant.Name, prepared.Value);
    }
}
