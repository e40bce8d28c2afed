namespace EcfMentor.Domain.Schools;

/// <summary>A code of the GIAS file with its name. The file's codes differ from the ids in GIAS's web pages, so both are kept.</summary>
/// <param name="Code">The code as the file has it, without blanks.</param>
/// <param name="Name">The name beside it; may be empty.</param>
public readonly record struct GiasCode(string Code, string Name);

/// <summary>What kind of trust runs an establishment, as far as this product is concerned.</summary>
public enum TrustKind
{
    /// <summary>No academy trust. A foundation trust (flag 1, "Supported by a trust") is none either.</summary>
    None = 0,

    /// <summary>Multi-academy trust (flag 3).</summary>
    MultiAcademy = 3,

    /// <summary>Single-academy trust (flag 5).</summary>
    SingleAcademy = 5,
}

/// <summary>
/// One row of the GIAS establishment file (edubasealldata), as far as it is used. Empty cells are null.
/// </summary>
public sealed record GiasEstablishment
{
    private const string Open = "1";
    private const string OpenButProposedToClose = "3";

    /// <summary>Unique reference number.</summary>
    public required Urn Urn { get; init; }

    /// <summary>The establishment's name.</summary>
    public required string Name { get; init; }

    /// <summary>Local authority: code (3 digits) and name.</summary>
    public required GiasCode LocalAuthority { get; init; }

    /// <summary>Number inside the local authority (4 digits); null for establishments without one.</summary>
    public int? EstablishmentNumber { get; init; }

    /// <summary>TypeOfEstablishment, for example 34 "Academy converter".</summary>
    public required GiasCode Type { get; init; }

    /// <summary>EstablishmentTypeGroup, for example 10 "Academies".</summary>
    public required GiasCode TypeGroup { get; init; }

    /// <summary>EstablishmentStatus: 1 open, 2 closed, 3 open but proposed to close, 4 proposed to open.</summary>
    public required GiasCode Status { get; init; }

    /// <summary>PhaseOfEducation: 0 not applicable, 1 nursery … 7 all-through.</summary>
    public required GiasCode Phase { get; init; }

    /// <summary>Day it opened.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>Day it closed.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>TrustSchoolFlag (code) as the file has it; several may be joined with ~.</summary>
    public string? TrustFlag { get; init; }

    /// <summary>Trusts (code): the trust's group UID. For flag 1 it names a foundation trust: see <see cref="TrustKind"/>.</summary>
    public int? TrustCode { get; init; }

    /// <summary>Trusts (name).</summary>
    public string? TrustName { get; init; }

    /// <summary>UK provider reference number, 8 digits.</summary>
    public string? Ukprn { get; init; }

    /// <summary>Postcode.</summary>
    public string? Postcode { get; init; }

    /// <summary>Town.</summary>
    public string? Town { get; init; }

    /// <summary>Number of pupils at the last census.</summary>
    public int? Pupils { get; init; }

    /// <summary>DistrictAdministrative (code), for example E09000001.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>True when it teaches: status 1, or 3 (open, but proposed to close).</summary>
    public bool IsOpen => Status.Code is Open or OpenButProposedToClose;

    /// <summary>The kind of academy trust that runs it.</summary>
    public TrustKind TrustKind => TrustFlags.Kind(TrustFlag);

    /// <summary>The academy trust's group UID; null when no academy trust runs it.</summary>
    public int? AcademyTrustCode => TrustKind == TrustKind.None ? null : TrustCode;

    /// <summary>LA code and establishment number as people write them, "201/3614"; null without a number.</summary>
    public string? LaEstab => EstablishmentNumber is { } number ? $"{LocalAuthority.Code}/{number:D4}" : null;
}

/// <summary>Reads GIAS's TrustSchoolFlag.</summary>
public static class TrustFlags
{
    /// <summary>What parts several values in one cell of the GIAS file.</summary>
    public const char Joint = '~';

    /// <summary>
    /// The kind of academy trust that a flag means; multi-academy wins when several are joined.
    /// Flag 1 is a foundation trust of a maintained school, which is no trust of this kind.
    /// </summary>
    public static TrustKind Kind(string? flag)
    {
        var kinds = (flag ?? "").Split(Joint, StringSplitOptions.TrimEntries).Select(One).ToList();
        return kinds.Contains(TrustKind.MultiAcademy) ? TrustKind.MultiAcademy
            : kinds.Contains(TrustKind.SingleAcademy) ? TrustKind.SingleAcademy
            : TrustKind.None;
    }

    private static TrustKind One(string flag) => flag switch
    {
        "3" => TrustKind.MultiAcademy,
        "5" => TrustKind.SingleAcademy,
        _ => TrustKind.None,
    };
}
