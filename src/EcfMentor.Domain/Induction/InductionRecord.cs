using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Induction;

/// <summary>How an ECT is trained alongside induction, in the words in use since September 2025. Stored by number: never renumber.</summary>
public enum TrainingProgramme
{
    /// <summary>Training by a lead provider and its delivery partner.</summary>
    ProviderLed = 1,

    /// <summary>Training by the school.</summary>
    SchoolLed = 2,
}

/// <summary>
/// One person's statutory induction. There is at most one (Statutory induction guidance (April 2024) 1.13, regulation 9), and it is
/// kept for six years after it ends (2.77). Holds dated facts only; what they mean is computed by <see cref="InductionEngine"/>.
/// </summary>
public sealed class InductionRecord : Entity, IAggregate
{
    private InductionRecord()
    {
    }

    /// <summary>Registers an induction.</summary>
    public InductionRecord(Guid id, Guid personId, DateOnly startsOn, DateOnly qtsOn, Guid appropriateBodyId) : base(id)
    {
        PersonId = personId;
        StartsOn = startsOn;
        QtsOn = qtsOn;
        AppropriateBodyId = appropriateBodyId;
    }

    public Guid PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    /// <summary>The day that the appropriate body set; it can differ from the contract's (2.23).</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>When qualified teacher status was awarded: never after <see cref="StartsOn"/> (2.10).</summary>
    public DateOnly QtsOn { get; private set; }

    public Guid AppropriateBodyId { get; private set; }

    public AppropriateBody AppropriateBody { get; private set; } = null!;

    public TrainingProgramme Programme { get; private set; } = TrainingProgramme.ProviderLed;

    /// <summary>The lead provider's name; null for school-led training.</summary>
    public string? LeadProvider { get; private set; }

    /// <summary>Where and how much, in the trust and before it.</summary>
    public List<InductionPeriod> Periods { get; private set; } = [];

    public List<InductionAbsence> Absences { get; private set; } = [];

    public List<InductionRuling> Rulings { get; private set; } = [];

    /// <summary>What happened once induction was served.</summary>
    public List<InductionOutcomeStep> Outcome { get; private set; } = [];

    /// <summary>Sets how the ECT is trained.</summary>
    public void Train(TrainingProgramme programme, string? leadProvider)
    {
        Programme = programme;
        LeadProvider = programme == TrainingProgramme.ProviderLed ? leadProvider : null;
    }

    /// <summary>Another appropriate body takes over, as it does with a move (2.75).</summary>
    public void Move(Guid appropriateBodyId) => AppropriateBodyId = appropriateBodyId;

    /// <summary>The facts for a plan.</summary>
    /// <param name="asOf">The day of the plan.</param>
    /// <param name="nameOf">A school's name by its id.</param>
    public InductionFacts Facts(DateOnly asOf, Func<Guid, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        return new()
        {
            AsOf = asOf,
            Segments =
            [
                .. Periods.OrderBy(period => period.StartsOn).Select(period => new InductionSegment(
                    period.SchoolId is { } school ? nameOf(school) : period.OtherSchool ?? "", period.StartsOn, period.EndsOn, period.FteHundredths / 100m)),
            ],
            Absences =
            [
                .. Absences.OrderBy(absence => absence.StartsOn)
                    .Select(absence => new Absence(absence.StartsOn, absence.HalfDays / 2m, absence.Type, absence.EndsOn)),
            ],
            Decisions = [.. Rulings.OrderBy(ruling => ruling.On).ThenBy(ruling => ruling.Id).Select(ruling => ruling.Decision)],
        };
    }

    /// <summary>The period in force on a day; null when nobody employs the ECT then.</summary>
    public InductionPeriod? PeriodOn(DateOnly date) =>
        Periods.Where(period => period.Covers(date)).OrderBy(period => period.StartsOn).FirstOrDefault();
}

/// <summary>A stretch of an induction at one school and one FTE; both ends included.</summary>
public sealed class InductionPeriod : Entity
{
    private InductionPeriod()
    {
    }

    /// <summary>Records a stretch at a school of the trust.</summary>
    public InductionPeriod(Guid id, Guid inductionId, Guid? schoolId, string? otherSchool, DateOnly startsOn, DateOnly? endsOn, int fteHundredths) : base(id)
    {
        InductionId = inductionId;
        SchoolId = schoolId;
        OtherSchool = otherSchool;
        StartsOn = startsOn;
        EndsOn = endsOn;
        FteHundredths = fteHundredths;
    }

    public Guid InductionId { get; private set; }

    public InductionRecord Induction { get; private set; } = null!;

    /// <summary>The school, where it is one of the trust.</summary>
    public Guid? SchoolId { get; private set; }

    /// <summary>The school's name, where it is another trust's.</summary>
    public string? OtherSchool { get; private set; }

    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Full-time equivalent in hundredths: 60 is 0.6.</summary>
    public int FteHundredths { get; private set; }

    /// <summary>True on every day from the first to the last.</summary>
    public bool Covers(DateOnly date) => DateRange.From(StartsOn, EndsOn).Contains(date);

    /// <summary>Closes the period on its last day.</summary>
    public void End(DateOnly lastDay) => EndsOn = lastDay;

    /// <summary>Puts a wrong FTE right from the first day on.</summary>
    public void Correct(int fteHundredths) => FteHundredths = fteHundredths;
}

/// <summary>An absence of an ECT: type and days. Never a diagnosis or a reason.</summary>
public sealed class InductionAbsence : Entity
{
    private InductionAbsence()
    {
    }

    /// <summary>Records an absence.</summary>
    public InductionAbsence(Guid id, Guid inductionId, AbsenceType type, DateOnly startsOn, DateOnly? endsOn, int halfDays, Guid recordedById, DateTime recordedAt) : base(id)
    {
        InductionId = inductionId;
        Type = type;
        StartsOn = startsOn;
        EndsOn = endsOn;
        HalfDays = halfDays;
        RecordedById = recordedById;
        RecordedAt = recordedAt;
    }

    public Guid InductionId { get; private set; }

    public InductionRecord Induction { get; private set; } = null!;

    public AbsenceType Type { get; private set; }

    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day away; null when the ECT isn't back or nobody noted it.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>The ECT's working days away, in halves.</summary>
    public int HalfDays { get; private set; }

    public Guid RecordedById { get; private set; }

    public DateTime RecordedAt { get; private set; }
}

/// <summary>The kinds of ruling. Stored by number: never renumber.</summary>
public enum RulingKind
{
    /// <summary>The appropriate body extends a completed induction: 3.8.</summary>
    Extension = 1,

    /// <summary>The appropriate body sets a lower total: 3.2, 3.5.</summary>
    Reduction = 2,

    /// <summary>The ECT chooses to be given back statutory leave: 3.7.</summary>
    ExtendForLeave = 3,

    /// <summary>The appropriate body's record of terms served: 2.74.</summary>
    Served = 4,
}

/// <summary>A decision about an induction, as it was told to the school.</summary>
public sealed class InductionRuling : Entity
{
    private InductionRuling()
    {
    }

    /// <summary>Records a ruling.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="inductionId">Whose.</param>
    /// <param name="kind">What was decided.</param>
    /// <param name="on">On which day.</param>
    /// <param name="terms">Terms added, the new total or terms served; null for leave.</param>
    /// <param name="halfDays">Days given back, or days of absence in a record of service, in halves; null where there are none.</param>
    /// <param name="recordedById">Who entered it.</param>
    /// <param name="recordedAt">When (UTC).</param>
    public InductionRuling(Guid id, Guid inductionId, RulingKind kind, DateOnly on, decimal? terms, int? halfDays, Guid recordedById, DateTime recordedAt) : base(id)
    {
        InductionId = inductionId;
        Kind = kind;
        On = on;
        TermHundredths = terms is { } value ? (int)Math.Round(value * 100) : null;
        HalfDays = halfDays;
        RecordedById = recordedById;
        RecordedAt = recordedAt;
    }

    public Guid InductionId { get; private set; }

    public InductionRecord Induction { get; private set; } = null!;

    public RulingKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>Full-time terms in hundredths.</summary>
    public int? TermHundredths { get; private set; }

    public int? HalfDays { get; private set; }

    public Guid RecordedById { get; private set; }

    public DateTime RecordedAt { get; private set; }

    /// <summary>As the engine takes it.</summary>
    public InductionDecision Decision => Kind switch
    {
        RulingKind.Extension => new ExtensionDecision(On, (TermHundredths ?? 0) / 100m),
        RulingKind.Reduction => new ReductionDecision(On, (TermHundredths ?? 0) / 100m),
        RulingKind.ExtendForLeave => new LeaveExtensionDecision(On, (HalfDays ?? 0) / 2m),
        _ => new ServedDecision(On, (TermHundredths ?? 0) / 100m, HalfDays / 2m),
    };
}
