using EcfMentor.Application.Features.Accounts;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Trusts;

/// <summary>The last step of <see cref="OpenTrust"/>, inside the trust: its set-up, its lead, and the lead's invitation. Answers the address of its space.</summary>
[RequiresSystem]
internal sealed record PrepareTrust(int TrustCode, string LeadFirstName, string LeadLastName, string LeadEmail) : ICommand<string>;

internal sealed class PrepareTrustHandler(
    IAppDb db, IAccounts accounts, ITrustAddress address, ITenantContext tenant, TimeProvider time) : ICommandHandler<PrepareTrust, string>
{
    public async Task<Result<string>> Handle(PrepareTrust request, CancellationToken cancellationToken)
    {
        if (await db.Setups.AnyAsync(cancellationToken))
        {
            return new Conflict($"Trust {request.TrustCode} is open already. Its short name is {tenant.Current.Identifier}");
        }

        var lead = new Person(
            Guid.CreateVersion7(), request.LeadFirstName.Trim(), request.LeadLastName.Trim(), EmailAddress.Parse(request.LeadEmail).Value!.Value, trn: null);
        lead.MarkInvited(time.UtcNow());
        db.People.Add(lead);
        db.RolePeriods.Add(new RolePeriod(Guid.CreateVersion7(), lead.Id, schoolId: null, Role.TrustInductionLead, time.Today()));
        db.Setups.Add(new TrustSetup(Guid.CreateVersion7(), tenant.Current.Name, request.TrustCode));

        var path = await accounts.InvitationPathAsync(lead.Id, lead.Email, cancellationToken);
        db.Outbox.Add(AccountMail.LeadInvitation(lead, tenant.Current.Name, address.Link(path), time.UtcNow()));
        return address.Link("/");
    }
}
