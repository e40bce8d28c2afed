using EcfMentor.Persistence;
using EcfMentor.Persistence.PostgreSql;
using EcfMentor.Persistence.Sqlite;
using EcfMentor.Persistence.SqlServer;

namespace EcfMentor.TestCommon.Databases;

/// <summary>A database engine that tests run on: it makes an empty, migrated database for each test that asks.</summary>
public abstract class TestEngine
{
    /// <summary>Every engine, in the order in which their rows are shown.</summary>
    public static IReadOnlyList<TestEngine> All { get; } = [new SqliteTestEngine(), new PostgreSqlTestEngine(), new SqlServerTestEngine()];

    private readonly Lazy<Task<string>> template;

    protected TestEngine() => template = new Lazy<Task<string>>(MakeTemplateAsync);

    public abstract IDatabaseEngine Engine { get; }

    public string Name => Engine.Provider.ToString();

    /// <summary>Why tests on this engine are skipped; null when it can be used.</summary>
    public abstract string? SkipReason { get; }

    public static TestEngine Named(string name) => All.Single(engine => engine.Name == name);

    /// <summary>A fresh database with every table and no rows.</summary>
    public async Task<TestDatabase> CreateAsync() => await CopyAsync(await template.Value);

    protected abstract Task<string> MakeTemplateAsync();

    protected abstract Task<TestDatabase> CopyAsync(string source);

    /// <summary>Runs every migration of both contexts.</summary>
    protected async Task MigrateAsync(string connectionString)
    {
        await using var catalog = DesignTime.Catalog(Engine, connectionString);
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.MigrateAsync(catalog.Database);
        await using var app = DesignTime.App(Engine, connectionString);
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.MigrateAsync(app.Database);
    }
}

/// <summary>One test's database. Disposing it deletes it.</summary>
public sealed class TestDatabase(TestEngine engine, string connectionString, Func<Task> drop) : IAsyncDisposable
{
    public TestEngine Engine { get; } = engine;

    public string ConnectionString { get; } = connectionString;

    public DatabaseSettings Settings => new(Engine.Engine, ConnectionString);

    /// <summary>The same database for a second user, whose disposing leaves it.</summary>
    public TestDatabase Shared() => new(Engine, ConnectionString, () => Task.CompletedTask);

    public async ValueTask DisposeAsync() => await drop();
}
