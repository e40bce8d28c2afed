using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Staff;

/// <summary>
/// Invites people: each gets an e-mail with a link of their own, in the same transaction. Takes the first
/// <see cref="Most"/> and says how many are left. People without a role that goes on are passed over, and so are those
/// who sign in already.
/// </summary>
/// <param name="People">Whom.</param>
/// <param name="Again">Also those who were invited before: for someone whose link ran out. Otherwise a form sent twice invites once.</param>
[RequiresRole(Role.TrustInductionLead)]
public sealed record InvitePeople(IReadOnlyList<Guid> People, bool Again = false) : ICommand<InvitationsSent>
{
    /// <summary>The most people in one go.</summary>
    public const int Most = 200;
}

/// <summary>What was done.</summary>
/// <param name="Sent">Invitations on their way.</param>
/// <param name="Left">People asked for who were more than one go takes.</param>
public sealed record InvitationsSent(int Sent, int Left);

internal sealed class InvitePeopleHandler(
    IAppDb db, IActorSource actors, IAccounts accounts, ITrustAddress address, ITenantContext tenant, TimeProvider time)
    : ICommandHandler<InvitePeople, InvitationsSent>
{
    public async Task<Result<InvitationsSent>> Handle(InvitePeople request, CancellationToken cancellationToken)
    {
        var asked = request.People.Distinct().ToList();
        if (asked.Count == 0)
        {
            return Invalid.Because("People", "Choose whom to invite");
        }

        var actor = await actors.CurrentAsync(cancellationToken);
        var now = asked.Take(InvitePeople.Most).ToList();
        var roles = await InvitationList.ReadAsync(
            InvitationList.Of(db, actor.PersonId, time.Today()).Where(period => now.Contains(period.PersonId)), cancellationToken);
        if (roles.Count == 0)
        {
            return new NotFound();
        }

        var people = await db.People.Where(person => now.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        var sent = 0;
        var active = await accounts.ActiveAsync(cancellationToken);
        foreach (var person in roles.GroupBy(role => role.PersonId).Where(person => !active.Contains(person.Key) && (request.Again || person.First().InvitedAt is null)))
        {
            await InviteAsync(people[person.Key], [.. person.Select(role => role.Words).Distinct()], actor, cancellationToken);
            sent++;
        }

        (await db.Setups.SingleOrDefaultAsync(cancellationToken))?.PeopleInvited(time.UtcNow());
        return new InvitationsSent(sent, asked.Count - now.Count);
    }

    private async Task InviteAsync(Person person, IReadOnlyList<string> roles, Actor actor, CancellationToken ct)
    {
        var at = time.UtcNow();
        var path = await accounts.InvitationPathAsync(person.Id, person.Email, ct);
        var mail = InvitationEmail.Write(person.FirstName, tenant.Current.Name, $"{actor.FirstName} {actor.LastName}", roles, address.Link(path));
        db.Outbox.Add(new OutboxMessage(Guid.CreateVersion7(), $"invitation:{person.Id}:{at:O}", person.Email, mail.Subject, mail.Body, at));
        person.MarkInvited(at);
    }
}
