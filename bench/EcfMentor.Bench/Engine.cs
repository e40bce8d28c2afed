using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace EcfMentor.Bench;

/// <summary>One of the databases to measure on.</summary>
internal sealed record Engine(string Name, string ConnectionString, DbDataSource Source)
{
    public static Engine Named(string name, string connectionString) => name switch
    {
        "Sqlite" => new(name, connectionString, SqliteFactory.Instance.CreateDataSource(connectionString)),
        "PostgreSql" => new(name, connectionString, NpgsqlDataSource.Create(connectionString)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Sqlite or PostgreSql"),
    };

    /// <summary>SQLite in a file of its own; PostgreSQL where there is one.</summary>
    public static IEnumerable<Engine> All(string folder)
    {
        yield return Named("Sqlite", $"Data Source={Path.Combine(folder, "bench.db")}");
        if (Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } postgres)
        {
            yield return Named("PostgreSql", postgres);
        }
    }
}
