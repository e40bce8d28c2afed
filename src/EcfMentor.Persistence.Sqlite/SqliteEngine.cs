using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Persistence.Sqlite;

/// <summary>The embedded default: one file on a local disk, one node.</summary>
public sealed class SqliteEngine : IDatabaseEngine
{
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    public DatabaseProvider Provider => DatabaseProvider.Sqlite;

    public string? Fault(string connectionString)
    {
        try
        {
            return string.IsNullOrWhiteSpace(new SqliteConnectionStringBuilder(connectionString).DataSource)
                ? "ConnectionStrings__Default names no file: set it to, for example, Data Source=data/ecfmentor.db."
                : null;
        }
        catch (ArgumentException)
        {
            return "ConnectionStrings__Default is not a SQLite connection string: set it to, for example, Data Source=data/ecfmentor.db.";
        }
    }

    public void Configure(DbContextOptionsBuilder options, string connectionString, string history) =>
        options.UseSqlite(WithDefaults(connectionString), sqlite => sqlite
            .MigrationsAssembly(typeof(SqliteEngine).Assembly.GetName().Name)
            .MigrationsHistoryTable(history));

    public bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public async Task<IAsyncDisposable> BeginMigrationAsync(DbContext context, CancellationToken ct)
    {
        var file = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;
        if (file == ":memory:" || string.IsNullOrEmpty(file))
        {
            return new NoLock();
        }

        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var held = await FileLock.TakeAsync(path + ".migrating", ct);

        // With the file lock held nobody else migrates, so a row that a killed process left in EF's lock table is stale;
        // EF itself would wait for it for ever.
        if (File.Exists(path) && new FileInfo(path).Length > 0)
        {
            await context.Database.OpenConnectionAsync(ct);
            await context.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); DELETE FROM \"__EFMigrationsLock\"", ct);
            await context.Database.CloseConnectionAsync();
        }

        return held;
    }

    private static string WithDefaults(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (builder.DefaultTimeout == 30 && !connectionString.Contains("Timeout", StringComparison.OrdinalIgnoreCase))
        {
            builder.DefaultTimeout = 20;
        }

        return builder.ToString();
    }

    private sealed class NoLock : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class FileLock(FileStream stream) : IAsyncDisposable
    {
        public static async Task<FileLock> TakeAsync(string path, CancellationToken ct)
        {
            while (true)
            {
                try
                {
                    return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
                }
                catch (IOException)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
                }
            }
        }

        public ValueTask DisposeAsync() => stream.DisposeAsync();
    }
}
