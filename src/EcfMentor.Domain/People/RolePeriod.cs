using EcfMentor.Domain.Schools;

namespace EcfMentor.Domain.People;

/// <summary>
/// A person in a role from one date to another, both inclusive: at one school, or across the trust.
/// What DfE's services call an at-school period, and also what grants the role's permissions here.
/// </summary>
public sealed class RolePeriod : Entity, IAggregate
{
    private RolePeriod()
    {
    }

    /// <summary>Records a role.</summary>
    public RolePeriod(Guid id, Guid personId, Guid? schoolId, Role role, DateOnly startsOn) : base(id)
    {
        PersonId = personId;
        SchoolId = schoolId;
        Role = role;
        StartsOn = startsOn;
    }

    public Guid PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    /// <summary>Null for a role across the whole trust.</summary>
    public Guid? SchoolId { get; private set; }

    public School? School { get; private set; }

    public Role Role { get; private set; }

    /// <summary>The first day in the role.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day in the role; null while open.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Full-time equivalent in hundredths: 60 is 0.6.</summary>
    public int FteHundredths { get; private set; } = 100;

    public WorkingDays WorkingDays { get; private set; } = WorkingDays.All;

    /// <summary>The subject taught or trained in, in the trust's own words.</summary>
    public string? Subject { get; private set; }

    /// <summary>The phase of education, in the words of Get Information about Schools.</summary>
    public string? Phase { get; private set; }

    /// <summary>Full-time equivalent, 0.1 to 1.0.</summary>
    public decimal Fte => FteHundredths / 100m;

    /// <summary>True on every day from the first to the last, both included.</summary>
    public bool Covers(DateOnly date) => StartsOn <= date && (EndsOn is null || date <= EndsOn);

    /// <summary>Takes over the roster's facts.</summary>
    public void Revise(DateOnly startsOn, DateOnly? endsOn, int fteHundredths, WorkingDays days, string? subject, string? phase)
    {
        StartsOn = startsOn;
        EndsOn = endsOn;
        FteHundredths = fteHundredths;
        WorkingDays = days;
        Subject = subject;
        Phase = phase;
    }

    /// <summary>Closes the period on its last day. One that has not begun by then covers no day at all.</summary>
    public void End(DateOnly lastDay) => EndsOn = lastDay;
}
