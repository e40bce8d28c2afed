namespace EcfMentor.Domain.Induction;

/// <summary>The numbers of one edition of the statutory guidance, from the day it takes effect.</summary>
public sealed record InductionRules
{
    /// <summary>The first day on which this edition holds.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>How reasons name it.</summary>
    public required string Edition { get; init; }

    /// <summary>Full-time terms of induction: 2.30.</summary>
    public required decimal RequiredTerms { get; init; }

    /// <summary>Full-time terms of the first year, at whose end the first formal assessment falls: 2.55.</summary>
    public required decimal FirstYearTerms { get; init; }

    /// <summary>Term fractions, FTE left out, that a spell at a school must reach to count: 2.33.</summary>
    public required decimal LeastSpell { get; init; }

    /// <summary>Full-time terms below which no reduction goes: 3.2.</summary>
    public required decimal LeastTotal { get; init; }

    /// <summary>Days of ad hoc absence in a year of induction from which the year grows by all of them: 3.6.</summary>
    public required decimal AbsenceThreshold { get; init; }

    /// <summary>The most of a main-pay-range teacher's timetable that may be taught in year 1, in per cent: 2.20.</summary>
    public required int FirstYearTimetable { get; init; }

    /// <summary>The same from year 2 on.</summary>
    public required int SecondYearTimetable { get; init; }

    /// <summary>Kinds of leave left out of the threshold, each from the first day of absence on which it is: 3.6.</summary>
    public required IReadOnlyDictionary<AbsenceType, DateOnly> ExcludedLeave { get; init; }

    /// <summary>Every edition known, earliest first.</summary>
    public static IReadOnlyList<InductionRules> All { get; } = [April2024()];

    /// <summary>The edition in force on a day; the earliest known one for days before it.</summary>
    public static InductionRules InForce(DateOnly date) => All.LastOrDefault(rules => rules.EffectiveFrom <= date) ?? All[0];

    /// <summary>True when an absence of this kind that began on the day doesn't count towards the threshold.</summary>
    public bool IsExcluded(AbsenceType type, DateOnly start) => ExcludedLeave.TryGetValue(type, out var from) && from <= start;

    // In force since the two-year induction began; this edition of its text is the one that reasons cite.
    private static InductionRules April2024() => new()
    {
        EffectiveFrom = new(2021, 9, 1),
        Edition = "Statutory induction guidance (April 2024)",
        RequiredTerms = 6,
        FirstYearTerms = 3,
        LeastSpell = 1,
        LeastTotal = 1,
        AbsenceThreshold = 30,
        FirstYearTimetable = 90,
        SecondYearTimetable = 95,
        ExcludedLeave = new Dictionary<AbsenceType, DateOnly>
        {
            [AbsenceType.Maternity] = DateOnly.MinValue,
            [AbsenceType.Paternity] = DateOnly.MinValue,
            [AbsenceType.Adoption] = DateOnly.MinValue,
            [AbsenceType.SharedParental] = DateOnly.MinValue,
            [AbsenceType.ParentalBereavement] = DateOnly.MinValue,
            [AbsenceType.Carers] = new(2024, 4, 6),
        },
    };
}

/// <summary>One step of an explanation: what is the case, and which rule makes it matter.</summary>
/// <param name="Text">A sentence in plain words.</param>
/// <param name="Rule">The rule's number in the project's list, such as "R10"; null for a bare fact.</param>
/// <param name="Source">Edition and paragraph, such as "Statutory induction guidance (April 2024) 2.48"; null for a bare fact.</param>
public sealed record Reason(string Text, string? Rule = null, string? Source = null)
{
    /// <summary>All of it on one line.</summary>
    public override string ToString() => (Rule, Source) switch
    {
        ({ } rule, { } source) => $"{Text} ({rule}, {source})",
        (null, { } source) => $"{Text} ({source})",
        _ => Text,
    };
}
