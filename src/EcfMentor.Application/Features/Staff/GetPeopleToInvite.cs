using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Staff;

/// <summary>Who has not been invited yet, by school, and who has.</summary>
[RequiresRole(Role.TrustInductionLead)]
public sealed record GetPeopleToInvite : IQuery<PeopleToInvite>;

/// <summary>Someone to invite, or invited before.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">First and last name.</param>
/// <param name="Roles">Their roles that aren't over, for example "mentor at Marram High School".</param>
/// <param name="InvitedAt">When the last invitation went out (UTC); null for never.</param>
/// <param name="Accepted">True once they have chosen a password.</param>
public sealed record Invitee(Guid Id, string Name, IReadOnlyList<string> Roles, DateTime? InvitedAt, bool Accepted);

/// <summary>The people of one school.</summary>
/// <param name="School">Its name; null for those whose roles are across the trust.</param>
/// <param name="People">Each person once, at the first of their schools.</param>
public sealed record InviteesAtSchool(string? School, IReadOnlyList<Invitee> People);

/// <summary>What the page for invitations shows.</summary>
/// <param name="Schools">The next to invite, at most <see cref="InvitePeople.Most"/> people.</param>
/// <param name="Waiting">Everyone not invited yet.</param>
/// <param name="Invited">Everyone invited before: those who have not accepted yet first, the latest first.</param>
/// <param name="Example">The e-mail as the first of them would get it, with a stand-in for the link.</param>
public sealed record PeopleToInvite(IReadOnlyList<InviteesAtSchool> Schools, int Waiting, IReadOnlyList<Invitee> Invited, InvitationEmail Example)
{
    /// <summary>People in <see cref="Schools"/>.</summary>
    public int Shown => Schools.Sum(school => school.People.Count);
}

internal sealed class GetPeopleToInviteHandler(IAppDb db, IActorSource actors, IAccounts accounts, ITenantContext tenant, TimeProvider time)
    : IQueryHandler<GetPeopleToInvite, PeopleToInvite>
{
    public async Task<Result<PeopleToInvite>> Handle(GetPeopleToInvite request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var roles = await InvitationList.ReadAsync(InvitationList.Of(db, actor.PersonId, time.Today()), cancellationToken);
        var active = await accounts.ActiveAsync(cancellationToken);
        var people = roles.GroupBy(role => role.PersonId)
            .Select(person => (person.First().School, Invitee: Person([.. person], active.Contains(person.Key))))
            .ToList();
        var waiting = people.Where(person => person.Invitee is { InvitedAt: null, Accepted: false }).ToList();
        var first = waiting.Count > 0 ? waiting[0].Invitee : people.Select(person => person.Invitee).FirstOrDefault();
        return new PeopleToInvite(
            [.. waiting.Take(InvitePeople.Most).GroupBy(person => person.School).Select(school => new InviteesAtSchool(school.Key, [.. school.Select(person => person.Invitee)]))],
            waiting.Count,
            [.. people.Select(person => person.Invitee).Where(person => person.InvitedAt is not null).OrderBy(person => person.Accepted).ThenByDescending(person => person.InvitedAt).ThenBy(person => person.Name, StringComparer.Ordinal)],
            InvitationEmail.Write(
                first?.Name.Split(' ')[0] ?? "Asha", tenant.Current.Name, $"{actor.FirstName} {actor.LastName}",
                first?.Roles ?? ["mentor"], "(a link of their own)"));
    }

    private static Invitee Person(IReadOnlyList<InvitableRole> roles, bool accepted) => new(
        roles[0].PersonId, $"{roles[0].FirstName} {roles[0].LastName}", [.. roles.Select(role => role.Words).Distinct()], roles[0].InvitedAt, accepted);
}
