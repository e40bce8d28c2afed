namespace EcfMentor.IntegrationTests.Verbs;

/// <summary>What the executable says when it can't do what it was told.</summary>
public sealed class StartTests : IDisposable
{
    private readonly CommandLine line = new();

    [Theory]
    [InlineData("Oracle", "", "Database__Provider is \"Oracle\": set it to Sqlite, PostgreSql or SqlServer.")]
    [InlineData("", "", "Database__Provider is not set: set it to Sqlite, PostgreSql or SqlServer.")]
    [InlineData("PostgreSql", "", "ConnectionStrings__Default is not set: PostgreSql needs a connection string there.")]
    [InlineData("PostgreSql", "Nonsense", "ConnectionStrings__Default is not a PostgreSQL connection string")]
    [InlineData("PostgreSql", "Host=db", "ConnectionStrings__Default names no host or no database")]
    [InlineData("PostgreSql", "Host=db;Database=x;No Reset On Close=true", "trusts could not be kept apart")]
    [InlineData("Sqlite", "Nonsense", "ConnectionStrings__Default is not a SQLite connection string")]
    public async Task A_wrong_setting_stops_the_start_with_one_sentence(string provider, string connectionString, string sentence)
    {
        var (exit, output, error) = await line.RunAsync([], ("Database__Provider", provider), ("ConnectionStrings__Default", connectionString));

        Assert.Equal(1, exit);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Empty(output);
    }

    [Fact]
    public async Task A_build_without_the_whole_driver_says_so_when_told_to_use_sql_server()
    {
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, "Microsoft.SqlServer.Server.dll")))
        {
            Assert.Skip("This build has the whole driver");
        }

        var (exit, _, error) = await line.RunAsync([], ("Database__Provider", "SqlServer"), ("ConnectionStrings__Default", "Server=db;Database=x"));

        Assert.Equal(1, exit);
        Assert.Contains("EcfMentorFullFeed=true", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task An_unknown_verb_says_where_to_find_the_known_ones()
    {
        var (exit, _, error) = await line.RunAsync(["fly"]);

        Assert.Equal(1, exit);
        Assert.Equal("There is no verb \"fly\". Try: help", error.Trim());
    }

    [Fact]
    public async Task Help_lists_every_verb_and_each_explains_itself()
    {
        var (exit, output, _) = await line.RunAsync(["help"]);
        var (one, migrate, _) = await line.RunAsync(["migrate", "--help"]);

        Assert.Equal((0, 0), (exit, one));
        Assert.Contains("migrate", output, StringComparison.Ordinal);
        Assert.Contains("Brings the databases to the model of this build", migrate, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_makes_the_embedded_database_below_the_folder_and_does_nothing_the_second_time()
    {
        var first = await line.RunAsync(["migrate"]);
        var second = await line.RunAsync(["migrate"]);

        Assert.Equal((0, 0), (first.Exit, second.Exit));
        Assert.True(File.Exists(Path.Combine(line.Folder, "data", "ecfmentor.db")));
        Assert.Equal("Everything was up to date.", second.Output.Trim());
    }

    [Fact]
    public async Task A_verb_refuses_an_option_that_it_does_not_know()
    {
        var (exit, _, error) = await line.RunAsync(["migrate", "--fast", "yes"]);

        Assert.Equal(1, exit);
        Assert.Equal("--fast is not an option of this verb.", error.Trim());
    }

    public void Dispose() => line.Dispose();
}
