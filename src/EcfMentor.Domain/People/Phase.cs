namespace EcfMentor.Domain.People;

/// <summary>
/// Phase of education, by the names and codes of the GIAS establishment file (PhaseOfEducation).
/// Stored by number: never renumber. "Not applicable" (code 0) is the absence of a phase.
/// </summary>
public enum Phase
{
    /// <summary>Nursery.</summary>
    Nursery = 1,

    /// <summary>Primary.</summary>
    Primary = 2,

    /// <summary>Middle school deemed primary.</summary>
    MiddleDeemedPrimary = 3,

    /// <summary>Secondary.</summary>
    Secondary = 4,

    /// <summary>Middle school deemed secondary.</summary>
    MiddleDeemedSecondary = 5,

    /// <summary>16 plus.</summary>
    SixteenPlus = 6,

    /// <summary>All-through.</summary>
    AllThrough = 7,
}

/// <summary>Reads and writes phases.</summary>
public static class Phases
{
    private static readonly Phase[] Every = Enum.GetValues<Phase>();

    private static readonly Dictionary<string, Phase> Synonyms = new(StringComparer.Ordinal)
    {
        ["earlyyears"] = Phase.Nursery,
        ["eyfs"] = Phase.Nursery,
        ["infant"] = Phase.Primary,
        ["infants"] = Phase.Primary,
        ["junior"] = Phase.Primary,
        ["juniors"] = Phase.Primary,
        ["primaryschool"] = Phase.Primary,
        ["middle"] = Phase.MiddleDeemedSecondary,
        ["secondaryschool"] = Phase.Secondary,
        ["sixthform"] = Phase.SixteenPlus,
        ["post16"] = Phase.SixteenPlus,
        ["16"] = Phase.SixteenPlus,
    };

    /// <summary>The phase as GIAS names it, for example "All-through".</summary>
    public static string Name(this Phase phase) => phase switch
    {
        Phase.Nursery => "Nursery",
        Phase.Primary => "Primary",
        Phase.MiddleDeemedPrimary => "Middle deemed primary",
        Phase.Secondary => "Secondary",
        Phase.MiddleDeemedSecondary => "Middle deemed secondary",
        Phase.SixteenPlus => "16 plus",
        Phase.AllThrough => "All-through",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };

    /// <summary>Reads a phase by its name in any case; blank is no phase. Other words yield the likely fix.</summary>
    public static Parsed<Phase?> Parse(string? text)
    {
        var clean = TypedText.Collapse(text);
        if (clean.Length == 0)
        {
            return Parsed.Of<Phase?>(null);
        }

        foreach (var phase in Every)
        {
            if (string.Equals(phase.Name(), clean, StringComparison.OrdinalIgnoreCase))
            {
                return Parsed.Of<Phase?>(phase);
            }
        }

        var names = string.Join(", ", Every.SkipLast(1).Select(p => p.Name())) + " or " + Every[^1].Name();
        return Parsed.Wrong<Phase?>("we don't know this phase", $"Use one of: {names}. Or leave it blank", Likely(TypedText.Key(clean))?.Name());
    }

    private static Phase? Likely(string key)
    {
        foreach (var phase in Every)
        {
            if (TypedText.Key(phase.Name()) == key)
            {
                return phase;
            }
        }

        if (Synonyms.TryGetValue(key, out var meant))
        {
            return meant;
        }

        var near = Every.Where(p => TypedText.Edits(TypedText.Key(p.Name()), key) <= 2).ToList();
        return near.Count == 1 ? near[0] : null;
    }
}
