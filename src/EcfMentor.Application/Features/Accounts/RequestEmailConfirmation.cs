using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Accounts;

/// <summary>
/// Sends the link that confirms an address. Anonymous, because it comes before the first sign-in; the page that sends it
/// has checked the password.
/// </summary>
[AllowAnonymousRequest]
public sealed record RequestEmailConfirmation(Guid PersonId) : ICommand<Done>;

internal sealed class RequestEmailConfirmationHandler(IAppDb db, IAccounts accounts, ITrustAddress address, TimeProvider time)
    : ICommandHandler<RequestEmailConfirmation, Done>
{
    public async Task<Result<Done>> Handle(RequestEmailConfirmation request, CancellationToken cancellationToken)
    {
        if (await accounts.ConfirmationAsync(request.PersonId, cancellationToken) is { } link)
        {
            var firstName = await db.People.Where(person => person.Id == link.PersonId).Select(person => person.FirstName).SingleAsync(cancellationToken);
            await db.Outbox.AddOnceAsync(
                AccountMail.Confirmation(link.PersonId, link.Email, firstName, address.Link(link.Path), time.UtcNow()), cancellationToken);
        }

        return Done.It;
    }
}
