using EcfMentor.Persistence;
using EcfMentor.Persistence.PostgreSql;
using EcfMentor.Persistence.Sqlite;
using EcfMentor.Persistence.SqlServer;

namespace EcfMentor.Web.Composition;

/// <summary>Reads which database to use from the settings, and refuses what cannot work.</summary>
public static class DatabaseComposition
{
    /// <summary>The default file of the embedded database, below the folder that the portal is started in.</summary>
    public const string EmbeddedDefault = "Data Source=data/ecfmentor.db";

    private static readonly IDatabaseEngine[] Engines = [new SqliteEngine(), new PostgreSqlEngine(), new SqlServerEngine()];

    public static DatabaseSettings Read(IConfiguration configuration)
    {
        var wanted = configuration["Database:Provider"];
        if (string.IsNullOrWhiteSpace(wanted))
        {
            throw new ConfigurationException("Database__Provider is not set: set it to Sqlite, PostgreSql or SqlServer.");
        }

        var engine = Engines.SingleOrDefault(known => string.Equals(known.Provider.ToString(), wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw new ConfigurationException($"Database__Provider is \"{wanted}\": set it to Sqlite, PostgreSql or SqlServer.");
        var connectionString = configuration.GetConnectionString("Default");
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            connectionString = engine.Provider == DatabaseProvider.Sqlite
                ? EmbeddedDefault
                : throw new ConfigurationException($"ConnectionStrings__Default is not set: {engine.Provider} needs a connection string there.");
        }

        return engine.Fault(connectionString) is { } fault
            ? throw new ConfigurationException(fault)
            : new DatabaseSettings(engine, connectionString);
    }
}
