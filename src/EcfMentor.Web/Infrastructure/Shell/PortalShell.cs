using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Web.Infrastructure.Shell;

/// <summary>The frame for whoever is signed in: their trust, their name, and the places their roles open.</summary>
public sealed class PortalShell(ITenantContext tenant, IActorSource actors) : IShellSource
{
    private const int MostItems = 5;

    public async ValueTask<Shell> CurrentAsync(CancellationToken ct)
    {
        var actor = await actors.CurrentAsync(ct);
        return actor.Kind switch
        {
            ActorKind.Person => ForPerson(actor),
            ActorKind.Operator => new Shell("Platform", "Operator", "OP", Voice.Staff, [new NavItem("Trusts", "/platform", "schools")], [new NavItem("Your account", "/platform/account", "key")])
            {
                SignOutPath = "/platform/sign-out",
            },
            _ => Shell.Anonymous with { TrustName = tenant.CurrentOrNull?.Name },
        };
    }

    private Shell ForPerson(Actor actor) => new(
        tenant.Current.Name,
        $"{actor.FirstName} {actor.LastName}",
        $"{actor.FirstName.AsSpan(0, Math.Min(1, actor.FirstName.Length))}{actor.LastName.AsSpan(0, Math.Min(1, actor.LastName.Length))}".ToUpperInvariant(),
        VoiceOf(actor),
        [.. Places(actor).Take(MostItems)],
        [new NavItem("Your account", "/account", "key")])
    {
        InTrust = true,
    };

    private static Voice VoiceOf(Actor actor) =>
        actor.IsAny(Role.Ect, Role.Trainee) ? Voice.Mentee
        : actor.Is(Role.Mentor) ? Voice.Mentor
        : Voice.Staff;

    private static IEnumerable<NavItem> Places(Actor actor)
    {
        yield return new NavItem("Today", "/today", "today");
        if (actor.IsAny(Role.Ect, Role.Trainee, Role.Mentor))
        {
            yield return new NavItem("Meetings", "/meetings", "meetings");
            if (actor.Is(Role.Ect))
            {
                yield return new NavItem("Induction", "/induction", "induction");
            }
            else
            {
                yield return new NavItem("Next steps", "/next-steps", "flag");
            }

            yield return new NavItem("Reviews", "/reviews", "voice");
            yield return new NavItem("Question", "/check-in", "pulse");
        }

        if (actor.IsAny(Role.InductionTutor, Role.Headteacher, Role.TrustInductionLead))
        {
            yield return new NavItem("Inductions", "/inductions", "induction");
        }

        if (actor.IsAny(Role.InductionTutor, Role.IteTutor))
        {
            yield return new NavItem("Pairing", "/pairing", "pairing");
        }

        if (actor.IsAny(Role.InductionTutor, Role.IteTutor, Role.Headteacher, Role.TrustLeader, Role.TrustInductionLead))
        {
            yield return new NavItem(actor.IsAny(Role.TrustLeader, Role.TrustInductionLead) ? "Trust" : "School", "/conditions", "trust");
        }

        if (actor.Is(Role.Headteacher))
        {
            yield return new NavItem("Promises", "/commitments", "thanks");
        }

        if (actor.Is(Role.TrustInductionLead))
        {
            yield return new NavItem("Set-up", "/set-up", "setup");
        }
    }
}
