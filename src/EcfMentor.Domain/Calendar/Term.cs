namespace EcfMentor.Domain.Calendar;

/// <summary>One term in the trust's calendar, or in one school's own where it differs.</summary>
public sealed class Term : Entity
{
    private Term()
    {
    }

    /// <summary>Records a term. Dates are checked before, by the calendar's own validation.</summary>
    public Term(Guid id, Guid? schoolId, int academicYear, Season season, DateOnly startsOn, DateOnly endsOn) : base(id)
    {
        SchoolId = schoolId;
        AcademicYear = academicYear;
        Season = season;
        StartsOn = startsOn;
        EndsOn = endsOn;
    }

    /// <summary>Null for the trust's own calendar, which holds wherever a school has none of its own.</summary>
    public Guid? SchoolId { get; private set; }

    /// <summary>The calendar year in which the school year starts: 2026 for 2026 to 2027.</summary>
    public int AcademicYear { get; private set; }

    public Season Season { get; private set; }

    /// <summary>First day of term, staff included.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day of term, staff included.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>First day of the half-term break.</summary>
    public DateOnly? BreakStartsOn { get; private set; }

    /// <summary>Last day of the half-term break.</summary>
    public DateOnly? BreakEndsOn { get; private set; }

    /// <summary>In-service training days: staff at work, no teaching.</summary>
    public List<DateOnly> InsetDays { get; private set; } = [];

    /// <summary>The term as rules see it.</summary>
    public TermDates Dates => new(
        StartsOn,
        EndsOn,
        BreakStartsOn is { } first && BreakEndsOn is { } last ? [new DateRange(first, last)] : [],
        InsetDays);

    /// <summary>Replaces the dates of the term.</summary>
    public void Revise(DateOnly startsOn, DateOnly endsOn, DateOnly? breakStartsOn, DateOnly? breakEndsOn, IEnumerable<DateOnly> insetDays)
    {
        StartsOn = startsOn;
        EndsOn = endsOn;
        BreakStartsOn = breakStartsOn;
        BreakEndsOn = breakEndsOn;
        InsetDays = [.. insetDays.Distinct().Order()];
    }
}
