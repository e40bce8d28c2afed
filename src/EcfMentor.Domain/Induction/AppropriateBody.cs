namespace EcfMentor.Domain.Induction;

/// <summary>What an appropriate body is, which decides whose inductions it may oversee (Statutory induction guidance (April 2024) 2.24). Stored by number: never renumber.</summary>
public enum AppropriateBodyKind
{
    /// <summary>A teaching school hub: the only kind for state-funded schools.</summary>
    TeachingSchoolHub = 1,

    /// <summary>The Independent Schools Teacher Induction Panel, for its members.</summary>
    IndependentSchoolsPanel = 2,

    /// <summary>Educational Success Partners, for British schools overseas.</summary>
    OverseasSchoolsBody = 3,

    /// <summary>A local authority: none since 1 September 2024. Kept for inductions that one oversaw.</summary>
    LocalAuthority = 4,
}

/// <summary>Where an appropriate body takes reports.</summary>
public enum ReportsGo
{
    /// <summary>The body's officer reads and receives them here.</summary>
    Here = 1,

    /// <summary>The school copies them into a system of the body's own.</summary>
    ToTheirSystem = 2,
}

/// <summary>An appropriate body that a trust works with, as the trust keeps it.</summary>
public sealed class AppropriateBody : Entity, IAggregate
{
    private AppropriateBody()
    {
    }

    /// <summary>Adds a body to a trust's list.</summary>
    public AppropriateBody(Guid id, string name, AppropriateBodyKind kind) : base(id)
    {
        Name = name;
        Kind = kind;
    }

    public string Name { get; private set; } = "";

    public AppropriateBodyKind Kind { get; private set; }

    /// <summary>
    /// Who an ECT may turn to and who takes no part in decisions: the named contact (2.28). Sees nothing here.
    /// </summary>
    public string? ContactName { get; private set; }

    /// <summary>The named contact's address, shown to the ECT.</summary>
    public string? ContactEmail { get; private set; }

    public ReportsGo Reports { get; private set; } = ReportsGo.ToTheirSystem;

    /// <summary>True when the hub is run by this trust, which employs its own teachers: it can't oversee their induction (2.25).</summary>
    public bool IsRunByTrust { get; private set; }

    /// <summary>Replaces all that may change.</summary>
    public void Revise(string name, AppropriateBodyKind kind, string? contactName, string? contactEmail, ReportsGo reports, bool isRunByTrust)
    {
        Name = name;
        Kind = kind;
        ContactName = contactName;
        ContactEmail = contactEmail;
        Reports = reports;
        IsRunByTrust = isRunByTrust;
    }
}

/// <summary>Who may be the appropriate body of whom (Statutory induction guidance (April 2024) 2.24 and 2.25).</summary>
public static class AppropriateBodyRules
{
    private static readonly DateOnly NoLocalAuthoritiesFrom = new(2024, 9, 1);

    /// <summary>Why a body can't oversee an ECT at a state-funded school; null when it can.</summary>
    /// <param name="kind">What the body is.</param>
    /// <param name="isRunByTrust">True when the trust that employs the ECT runs it.</param>
    /// <param name="hasTie">True when it recommended the ECT for QTS, or the ECT served induction in a school of its own.</param>
    /// <param name="start">The first day of induction under it.</param>
    public static string? Fault(AppropriateBodyKind kind, bool isRunByTrust, bool hasTie, DateOnly start) => kind switch
    {
        AppropriateBodyKind.LocalAuthority when start >= NoLocalAuthoritiesFrom =>
            "Local authorities stopped being appropriate bodies on 1 September 2024. Choose a teaching school hub",
        AppropriateBodyKind.IndependentSchoolsPanel =>
            "This body serves independent schools. A state-funded school uses a teaching school hub",
        AppropriateBodyKind.OverseasSchoolsBody =>
            "This body serves British schools overseas. A state-funded school uses a teaching school hub",
        _ when isRunByTrust =>
            "Your trust runs this hub and employs this ECT, so it can't decide on their induction. Choose another hub",
        _ when hasTie =>
            "A hub can't oversee someone it recommended for QTS, or who served induction in its own school. Choose another hub",
        _ => null,
    };
}
