using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Persistence;

/// <summary>The engines that a deployment can choose from.</summary>
public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}

/// <summary>What differs between engines, kept in one assembly each.</summary>
public interface IDatabaseEngine
{
    DatabaseProvider Provider { get; }

    /// <summary>
    /// Why this build cannot use the connection string, in one sentence that says what to set; null when it can.
    /// </summary>
    string? Fault(string connectionString);

    /// <summary>Configures a context. <paramref name="history"/> is the table that remembers its migrations.</summary>
    void Configure(DbContextOptionsBuilder options, string connectionString, string history);

    /// <summary>True when saving failed because a row like it is already there.</summary>
    bool IsDuplicate(DbUpdateException exception);

    /// <summary>Gets ready for migrating: makes folders, waits for another process that migrates, clears what a killed one left.</summary>
    Task<IAsyncDisposable> BeginMigrationAsync(DbContext context, CancellationToken ct);
}

/// <summary>The tables that remember which migrations ran: one for each context, since both may share a database.</summary>
public static class MigrationHistory
{
    public const string App = "__app_migrations";

    public const string Catalog = "__catalog_migrations";
}
