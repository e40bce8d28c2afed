using EcfMentor.Persistence;
using EcfMentor.Persistence.Sqlite;
using Microsoft.Data.Sqlite;

namespace EcfMentor.TestCommon.Databases;

/// <summary>A file for each test, copied from one that was migrated once.</summary>
internal sealed class SqliteTestEngine : TestEngine
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("ecfmentor-tests-").FullName;

    static SqliteTestEngine() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    };

    public override IDatabaseEngine Engine { get; } = new SqliteEngine();

    public override string? SkipReason => null;

    protected override async Task<string> MakeTemplateAsync()
    {
        var file = Path.Combine(Folder, "template.db");
        await MigrateAsync($"Data Source={file};Pooling=False");
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return file;
    }

    protected override Task<TestDatabase> CopyAsync(string source)
    {
        var file = Path.Combine(Folder, $"{Guid.NewGuid():N}.db");
        File.Copy(source, file);
        var connectionString = $"Data Source={file}";
        return Task.FromResult(new TestDatabase(this, connectionString, () =>
        {
            using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
            return Task.CompletedTask;
        }));
    }
}
