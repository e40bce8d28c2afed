using EcfMentor.Domain.People;

namespace EcfMentor.Tenancy;

/// <summary>What kind of thing is asking.</summary>
public enum ActorKind
{
    Anonymous = 0,
    Person = 1,

    /// <summary>The platform's operator: opens trusts, sees nobody's data.</summary>
    Operator = 2,

    /// <summary>The clock or a command line.</summary>
    System = 3,
}

/// <summary>One role that someone holds today, at one school or (null) across the trust.</summary>
public readonly record struct Grant(Role Role, Guid? SchoolId);

/// <summary>Who is asking, and what they may do today in this trust.</summary>
public sealed class Actor
{
    private Actor(ActorKind kind, Guid? personId, string? firstName, string? lastName, IReadOnlyList<Grant> grants)
    {
        Kind = kind;
        this.personId = personId;
        FirstName = firstName ?? "";
        LastName = lastName ?? "";
        Grants = grants;
    }

    private readonly Guid? personId;

    public static Actor Anonymous { get; } = new(ActorKind.Anonymous, null, null, null, []);

    public static Actor System { get; } = new(ActorKind.System, null, null, null, []);

    public static Actor Operator { get; } = new(ActorKind.Operator, null, null, null, []);

    /// <summary>Someone on the trust's roster.</summary>
    public static Actor ForPerson(Guid personId, string firstName, string lastName, IReadOnlyList<Grant> grants) =>
        new(ActorKind.Person, personId, firstName, lastName, grants);

    public ActorKind Kind { get; }

    public string FirstName { get; }

    public string LastName { get; }

    /// <summary>Roles held today.</summary>
    public IReadOnlyList<Grant> Grants { get; }

    public bool IsPerson => Kind == ActorKind.Person;

    /// <summary>The person. Throws for anything else that asks.</summary>
    public Guid PersonId => personId ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>True when the role is held today, anywhere.</summary>
    public bool Is(Role role) => Grants.Any(grant => grant.Role == role);

    /// <summary>True when any of the roles is held today, anywhere.</summary>
    public bool IsAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Is(role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the role is held today at that school.</summary>
    public bool IsAt(Role role, Guid schoolId) => Grants.Any(grant => grant.Role == role && grant.SchoolId == schoolId);

    /// <summary>The schools at which any of the roles is held today.</summary>
    public IReadOnlyList<Guid> SchoolsAs(params Role[] roles) =>
        [.. Grants.Where(grant => roles.Contains(grant.Role) && grant.SchoolId is not null).Select(grant => grant.SchoolId!.Value).Distinct()];
}

/// <summary>Finds out who is asking, once per unit of work.</summary>
public interface IActorSource
{
    ValueTask<Actor> CurrentAsync(CancellationToken ct);
}
