namespace EcfMentor.Tenancy;

/// <summary>Whether a trust's space can be used.</summary>
public enum TenantStatus
{
    Active = 1,

    /// <summary>Nobody gets in and no job runs; nothing is lost.</summary>
    Suspended = 2,
}

/// <summary>One trust's space. <see cref="Id"/> is for ever; <see cref="Identifier"/> is its short name in addresses and may change.</summary>
/// <param name="Id">Never re-used. What cookies, rows and jobs carry.</param>
/// <param name="Identifier">First path segment or host label, lower case.</param>
/// <param name="Name">The trust's name as people know it.</param>
/// <param name="Status">Whether the space can be used.</param>
/// <param name="Host">The host name that the trust is served under; null where the first path segment names it.</param>
/// <param name="ConnectionString">Set for a trust that has a database of its own; null in the shared one.</param>
public sealed record TenantInfo(Guid Id, string Identifier, string Name, TenantStatus Status, string? Host, string? ConnectionString);

/// <summary>Which trust the present unit of work is for.</summary>
public interface ITenantContext
{
    /// <summary>The trust. Throws when none is set: nothing may read or write without one.</summary>
    TenantInfo Current { get; }

    /// <summary>The trust, or null where there is none: on platform pages and before resolution.</summary>
    TenantInfo? CurrentOrNull { get; }
}

/// <summary>The scoped holder of the trust. Set once, by the request's resolution or by a job's runner, before anything else is resolved.</summary>
public sealed class TenantContext : ITenantContext
{
    public TenantInfo Current => CurrentOrNull ?? throw new InvalidOperationException("No trust is set for this unit of work.");

    public TenantInfo? CurrentOrNull { get; private set; }

    /// <summary>Sets the trust. A unit of work never changes trust: a second, different one is a fault.</summary>
    public void Enter(TenantInfo tenant)
    {
        if (CurrentOrNull is { } already && already.Id != tenant.Id)
        {
            throw new InvalidOperationException("This unit of work belongs to another trust.");
        }

        CurrentOrNull = tenant;
    }
}

/// <summary>Finds trusts in the catalog.</summary>
public interface ITenantStore
{
    /// <summary>By short name; null when there is none.</summary>
    ValueTask<TenantInfo?> ByIdentifierAsync(string identifier, CancellationToken ct);

    /// <summary>By the host name that a trust is served under; null when there is none.</summary>
    ValueTask<TenantInfo?> ByHostAsync(string host, CancellationToken ct);

    /// <summary>By id; null when there is none.</summary>
    ValueTask<TenantInfo?> ByIdAsync(Guid id, CancellationToken ct);

    /// <summary>Every active trust, for jobs that run for each.</summary>
    Task<IReadOnlyList<TenantInfo>> ActiveAsync(CancellationToken ct);

    /// <summary>Forgets what was remembered, after a trust was opened or changed.</summary>
    void Forget();
}
