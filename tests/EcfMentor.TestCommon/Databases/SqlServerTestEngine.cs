using EcfMentor.Persistence;
using EcfMentor.Persistence.SqlServer;
using Microsoft.Data.SqlClient;

namespace EcfMentor.TestCommon.Databases;

/// <summary>A database for each test on the server that TEST_SQLSERVER names, in a build with the whole driver.</summary>
internal sealed class SqlServerTestEngine : TestEngine
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("TEST_SQLSERVER");

    public override IDatabaseEngine Engine { get; } = new SqlServerEngine();

    public override string? SkipReason => string.IsNullOrEmpty(Server) ? "TEST_SQLSERVER is not set" : Engine.Fault(Server);

    protected override Task<string> MakeTemplateAsync() => Task.FromResult("");

    protected override async Task<TestDatabase> CopyAsync(string source)
    {
        var name = $"ecf_test_{Guid.NewGuid():N}";
        await OnServerAsync($"CREATE DATABASE [{name}]");
        var connectionString = new SqlConnectionStringBuilder(Server) { InitialCatalog = name }.ToString();
        await MigrateAsync(connectionString);
        return new TestDatabase(this, connectionString, async () =>
        {
            await using (var connection = new SqlConnection(connectionString))
            {
                SqlConnection.ClearPool(connection);
            }

            await OnServerAsync($"DROP DATABASE [{name}]");
        });
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new SqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
