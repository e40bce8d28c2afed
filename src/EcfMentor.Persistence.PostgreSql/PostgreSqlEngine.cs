using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EcfMentor.Persistence.PostgreSql;

/// <summary>The choice for many trusts and many nodes.</summary>
public sealed class PostgreSqlEngine : IDatabaseEngine
{
    private const string Example = "Host=db;Database=ecfmentor;Username=ecfmentor;Password=…";

    public DatabaseProvider Provider => DatabaseProvider.PostgreSql;

    public string? Fault(string connectionString)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString);
            if (string.IsNullOrWhiteSpace(builder.Host) || string.IsNullOrWhiteSpace(builder.Database))
            {
                return $"ConnectionStrings__Default names no host or no database: set it to, for example, {Example}.";
            }

            // Note: what one request set on a connection (the trust, for row-level security) must not outlive it.
            return builder.NoResetOnClose || builder.Multiplexing
                ? "ConnectionStrings__Default turns on No Reset On Close or Multiplexing, with which trusts could not be kept apart: leave both out."
                : null;
        }
        catch (ArgumentException)
        {
            return $"ConnectionStrings__Default is not a PostgreSQL connection string: set it to, for example, {Example}.";
        }
    }

    public void Configure(DbContextOptionsBuilder options, string connectionString, string history) =>
        options.UseNpgsql(WithDefaults(connectionString), npgsql => npgsql
            .MigrationsAssembly(typeof(PostgreSqlEngine).Assembly.GetName().Name)
            .MigrationsHistoryTable(history));

    public bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public Task<IAsyncDisposable> BeginMigrationAsync(DbContext context, CancellationToken ct) =>
        Task.FromResult<IAsyncDisposable>(new NothingToEnd());

    private static string WithDefaults(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (builder.MaxAutoPrepare == 0)
        {
            builder.MaxAutoPrepare = 50;
        }

        return builder.ToString();
    }

    private sealed class NothingToEnd : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
