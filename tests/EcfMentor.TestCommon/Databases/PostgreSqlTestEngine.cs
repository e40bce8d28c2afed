using EcfMentor.Persistence;
using EcfMentor.Persistence.PostgreSql;
using Npgsql;

namespace EcfMentor.TestCommon.Databases;

/// <summary>A database for each test, made from a migrated template on the server that TEST_POSTGRES names.</summary>
internal sealed class PostgreSqlTestEngine : TestEngine
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("TEST_POSTGRES");

    public override IDatabaseEngine Engine { get; } = new PostgreSqlEngine();

    public override string? SkipReason => string.IsNullOrEmpty(Server) ? "TEST_POSTGRES is not set" : null;

    protected override async Task<string> MakeTemplateAsync()
    {
        var name = $"ecf_template_{Guid.NewGuid():N}";
        await OnServerAsync($"CREATE DATABASE {name}");
        await MigrateAsync(For(name));
        await using var connection = new NpgsqlConnection(For(name));
        NpgsqlConnection.ClearPool(connection);
        return name;
    }

    protected override async Task<TestDatabase> CopyAsync(string source)
    {
        var name = $"ecf_test_{Guid.NewGuid():N}";
        await OnServerAsync($"CREATE DATABASE {name} TEMPLATE {source}");
        var connectionString = For(name);
        return new TestDatabase(this, connectionString, async () =>
        {
            await using (var connection = new NpgsqlConnection(connectionString))
            {
                NpgsqlConnection.ClearPool(connection);
            }

            await OnServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        });
    }

    private static string For(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20, MaxAutoPrepare = 50 }.ToString();

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
