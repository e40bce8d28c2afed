using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Persistence.SqlServer;

/// <summary>SQL Server, in builds made with its whole driver (-p:EcfMentorFullFeed=true).</summary>
public sealed class SqlServerEngine : IDatabaseEngine
{
    private const int UniqueIndex = 2601;
    private const int UniqueConstraint = 2627;

    public DatabaseProvider Provider => DatabaseProvider.SqlServer;

    public string? Fault(string connectionString)
    {
        // The driver needs this assembly for its first command with a parameter. Looking for it, rather than at how the
        // build was made, lets a deployment that brings the assembly along start.
        if (!HasWholeDriver())
        {
            return "This build was made without part of SQL Server's driver: publish with -p:EcfMentorFullFeed=true, or set Database__Provider to PostgreSql or Sqlite.";
        }

        try
        {
            return string.IsNullOrWhiteSpace(new SqlConnectionStringBuilder(connectionString).DataSource)
                ? "ConnectionStrings__Default names no server: set it to, for example, Server=db;Database=EcfMentor;…"
                : null;
        }
        catch (ArgumentException)
        {
            return "ConnectionStrings__Default is not a SQL Server connection string: set it to, for example, Server=db;Database=EcfMentor;…";
        }
    }

    public void Configure(DbContextOptionsBuilder options, string connectionString, string history) =>
        options.UseSqlServer(connectionString, sqlServer => sqlServer
            .MigrationsAssembly(typeof(SqlServerEngine).Assembly.GetName().Name)
            .MigrationsHistoryTable(history)
            .EnableRetryOnFailure());

    public bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is SqlException { Number: UniqueIndex or UniqueConstraint };

    public Task<IAsyncDisposable> BeginMigrationAsync(DbContext context, CancellationToken ct) =>
        Task.FromResult<IAsyncDisposable>(new NothingToEnd());

    private static bool HasWholeDriver()
    {
        const string assembly = "Microsoft.SqlServer.Server";
        try
        {
            System.Reflection.Assembly.Load(assembly);
            return true;
        }
        catch (FileNotFoundException)
        {
            // An assembly laid beside a build that was not made with it is not on the list of trusted ones: load it by path.
            var beside = Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
            if (!File.Exists(beside))
            {
                return false;
            }

            System.Runtime.Loader.AssemblyLoadContext.Default.LoadFromAssemblyPath(beside);
            return true;
        }
    }

    private sealed class NothingToEnd : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
