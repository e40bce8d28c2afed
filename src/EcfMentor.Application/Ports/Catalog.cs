namespace EcfMentor.Application.Ports;

/// <summary>A trust's entry in the catalog: the one place that knows of all trusts.</summary>
public sealed class CatalogTrust
{
    public Guid Id { get; set; }

    /// <summary>Short name in addresses; unique.</summary>
    public string Identifier { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The trust's code in the establishment file; unique where given.</summary>
    public int? TrustCode { get; set; }

    /// <summary>The host name that the trust is served under, lower case; null where the path names it.</summary>
    public string? Host { get; set; }

    public Tenancy.TenantStatus Status { get; set; } = Tenancy.TenantStatus.Active;

    /// <summary>Set for a trust with a database of its own.</summary>
    public string? ConnectionString { get; set; }

    public DateTime OpenedAt { get; set; }
}

/// <summary>
/// One row of the establishment file of Get Information about Schools, as far as onboarding needs it. Two are equal when
/// all their facts are: that is how an import sees what changed.
/// </summary>
public sealed record Establishment
{
    /// <summary>The longest text that is stored of a cell.</summary>
    public const int LongestText = 255;

    /// <summary>Unique reference number: five or six digits.</summary>
    public int Urn { get; set; }

    public string Name { get; set; } = "";

    public int? LaCode { get; set; }

    public string? LaName { get; set; }

    public int? EstablishmentNumber { get; set; }

    public int? TypeCode { get; set; }

    public string? TypeName { get; set; }

    public int StatusCode { get; set; }

    public string StatusName { get; set; } = "";

    public int? PhaseCode { get; set; }

    public string? PhaseName { get; set; }

    public DateOnly? OpenedOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>The academy trust, multi or single; null for a school of none, foundation trusts included.</summary>
    public int? TrustCode { get; set; }

    public string? TrustName { get; set; }

    public string? Ukprn { get; set; }

    public string? Postcode { get; set; }

    public string? Town { get; set; }

    public int? Pupils { get; set; }

    /// <summary>Open, or open but proposed to close.</summary>
    public bool IsOpen => StatusCode is 1 or 3;
}
