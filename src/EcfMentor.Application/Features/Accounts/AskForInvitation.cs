using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Accounts;

/// <summary>
/// Someone holds an invitation that has run out and asks for another: whoever sets up the trust hears of it, once a day. Where
/// there is nobody else to ask, because they are the trust's only lead, a fresh one goes to the address it went to before.
/// Anonymous, because nobody can sign in before accepting; the answer is the same for every id.
/// </summary>
[AllowAnonymousRequest]
public sealed record AskForInvitation(Guid PersonId) : ICommand<Done>;

internal sealed class AskForInvitationHandler(
    IAppDb db, IAccounts accounts, ITrustAddress address, ITenantContext tenant, TimeProvider time) : ICommandHandler<AskForInvitation, Done>
{
    public async Task<Result<Done>> Handle(AskForInvitation request, CancellationToken cancellationToken)
    {
        var asks = await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == request.PersonId, cancellationToken);
        if (asks?.InvitedAt is null || await accounts.ResetAsync(asks.Email, cancellationToken) is not { IsInvitation: true } fresh)
        {
            return Done.It;
        }

        var (today, now) = (time.Today(), time.UtcNow());
        var leads = await db.RolePeriods.AsNoTracking()
            .Where(period => period.Role == Role.TrustInductionLead && period.PersonId != asks.Id
                && period.StartsOn <= today && (period.EndsOn == null || period.EndsOn >= today))
            .Select(period => period.Person)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var lead in leads)
        {
            await db.Outbox.AddOnceAsync(
                AccountMail.InvitationRanOut(lead.Id, lead.Email, lead.FirstName, asks.Id, asks.Name, address.Link("/set-up"), now), cancellationToken);
        }

        if (leads.Count == 0)
        {
            await db.Outbox.AddOnceAsync(
                AccountMail.Invitation(asks.Id, asks.Email, asks.FirstName, tenant.Current.Name, address.Link(fresh.Path), now), cancellationToken);
        }

        return Done.It;
    }
}
