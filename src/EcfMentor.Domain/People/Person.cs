namespace EcfMentor.Domain.People;

/// <summary>
/// One person in one trust, for as long as the trust keeps their record: trainee, then ECT, then mentor.
/// Dates of birth and National Insurance numbers are never held.
/// </summary>
public sealed class Person : Entity, IAggregate
{
    private Person()
    {
    }

    /// <summary>Adds someone to the trust's roster.</summary>
    public Person(Guid id, string firstName, string lastName, string email, string? trn) : base(id)
    {
        FirstName = firstName;
        LastName = lastName;
        Email = email;
        NormalizedEmail = Normalize(email);
        Trn = trn;
    }

    public string FirstName { get; private set; } = "";

    public string LastName { get; private set; } = "";

    /// <summary>The address as it was given; compare <see cref="NormalizedEmail"/> instead.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The address in upper case: unique within the trust.</summary>
    public string NormalizedEmail { get; private set; } = "";

    /// <summary>Teacher reference number, seven digits; null for someone who has none yet.</summary>
    public string? Trn { get; private set; }

    /// <summary>When the invitation was last sent (UTC); null when nobody has invited them.</summary>
    public DateTime? InvitedAt { get; private set; }

    /// <summary>First and last name.</summary>
    public string Name => $"{FirstName} {LastName}";

    /// <summary>The form in which addresses are compared.</summary>
    public static string Normalize(string email) => email.Trim().ToUpperInvariant();

    /// <summary>Corrects the roster's facts about someone. The address stays: it is how a file finds them.</summary>
    public void Correct(string firstName, string lastName, string? trn)
    {
        FirstName = firstName;
        LastName = lastName;
        Trn = trn ?? Trn;
    }

    /// <summary>Notes that an invitation has gone out.</summary>
    public void MarkInvited(DateTime at) => InvitedAt = at;
}
