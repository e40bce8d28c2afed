using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Messaging;

/// <summary>
/// Says who may make a request. Every request carries exactly one of these; an architecture test sees to it.
/// A role opens the door; which schools or people lie behind it is for the handler's query to say.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class AccessAttribute : Attribute
{
    /// <summary>True when this actor may make the request.</summary>
    public abstract bool Allows(Actor actor);
}

/// <summary>Anyone who holds one of these roles today, at any school.</summary>
public sealed class RequiresRoleAttribute(params Role[] roles) : AccessAttribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;

    public override bool Allows(Actor actor) => actor.IsPerson && actor.IsAny([.. Roles]);
}

/// <summary>Anyone signed in to this trust: about themselves, or about things that the handler finds through them.</summary>
public sealed class RequiresPersonAttribute : AccessAttribute
{
    public override bool Allows(Actor actor) => actor.IsPerson;
}

/// <summary>The platform's operator, or the command line.</summary>
public sealed class RequiresOperatorAttribute : AccessAttribute
{
    public override bool Allows(Actor actor) => actor.Kind is ActorKind.Operator or ActorKind.System;
}

/// <summary>The clock or the command line only.</summary>
public sealed class RequiresSystemAttribute : AccessAttribute
{
    public override bool Allows(Actor actor) => actor.Kind == ActorKind.System;
}

/// <summary>Anyone at all. Say why beside it.</summary>
public sealed class AllowAnonymousRequestAttribute : AccessAttribute
{
    public override bool Allows(Actor actor) => true;
}

/// <summary>The two vaults, and the open ground between them.</summary>
public enum Vault
{
    /// <summary>The pair's own records. No leader, tutor or head reads them.</summary>
    Mentoring = 1,

    /// <summary>Statutory records: the ECT or trainee, the tutor, the head, the appropriate body's officer.</summary>
    Assessment = 2,

    /// <summary>Facts about arrangements, without a word that anyone wrote in confidence.</summary>
    Conditions = 3,
}

/// <summary>Names the vault that a request reads or writes, and what for. Everything that touches a mentoring word carries it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InVaultAttribute(Vault vault, string purpose) : Attribute
{
    public Vault Vault { get; } = vault;

    public string Purpose { get; } = purpose;
}
