using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Accounts;

/// <summary>
/// Someone can't sign in. Whether the address is known is answered by e-mail only: the answer here is always the same.
/// Anonymous, because whoever has forgotten a password cannot sign in.
/// </summary>
[AllowAnonymousRequest]
public sealed record RequestPasswordReset(string Email) : ICommand<Done>;

internal sealed class RequestPasswordResetHandler(
    IAppDb db, IAccounts accounts, ITrustAddress address, ITenantContext tenant, TimeProvider time) : ICommandHandler<RequestPasswordReset, Done>
{
    public async Task<Result<Done>> Handle(RequestPasswordReset request, CancellationToken cancellationToken)
    {
        if (await accounts.ResetAsync(request.Email, cancellationToken) is not { } link)
        {
            return Done.It;
        }

        var firstName = await db.People.Where(person => person.Id == link.PersonId).Select(person => person.FirstName).SingleAsync(cancellationToken);
        var (to, now) = (address.Link(link.Path), time.UtcNow());
        var message = link.IsInvitation
            ? AccountMail.Invitation(link.PersonId, link.Email, firstName, tenant.Current.Name, to, now)
            : AccountMail.PasswordReset(link.PersonId, link.Email, firstName, to, now);
        await db.Outbox.AddOnceAsync(message, cancellationToken);
        return Done.It;
    }
}
