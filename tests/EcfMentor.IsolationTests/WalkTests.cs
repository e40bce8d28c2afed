using EcfMentor.Application.Ports;
using EcfMentor.Persistence;
using EcfMentor.Tenancy;
using EcfMentor.TestCommon.Databases;
using EcfMentor.TestCommon.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace EcfMentor.IsolationTests;

/// <summary>Two look-alike trusts, every route, every role, the other's ids. And the proof that this can fail.</summary>
public class WalkTests
{
    /// <summary>What a stranger may call. Reviewed one by one: each is about signing in, or tells nothing of any trust.</summary>
    private static readonly string[] Anonymous =
    [
        "GET /", "POST /",
        "GET /sign-in", "POST /sign-in", "GET /sign-in/code", "POST /sign-in/code", "GET /sign-out", "POST /sign-out",
        "GET /invitation", "POST /invitation", "POST /invitation/again",
        "GET /forgotten-password", "POST /forgotten-password", "GET /new-password", "POST /new-password",
        "GET /confirm-email", "POST /confirm-email",
        "GET /help", "GET /privacy", "GET /accessibility",
    ];

    [Theory, EveryEngine]
    public async Task The_others_ids_are_no_different_from_ids_that_never_were(string engine)
    {
        await using var portal = await AppFactory.StartAsync(engine);
        var (one, other) = await TwoAsync(portal);

        AssertNone(await new RouteWalk(portal).WithForeignIdsAsync(one, other));
    }

    [Theory, EveryEngine]
    public async Task No_page_shows_a_word_of_the_other_trust_and_none_fails(string engine)
    {
        await using var portal = await AppFactory.StartAsync(engine);
        var (one, other) = await TwoAsync(portal);

        var (faults, opened) = await new RouteWalk(portal).OwnPagesAsync(one, other);

        AssertNone(faults);

        // The positive control: each page opens for somebody of the trust, or the walk proves nothing about it.
        AssertNone(opened.Where(page => page.Value == 0).Select(page => page.Key).Except(NeedsMoreThanTheWorldHas));
    }

    /// <summary>Pages that redirect, need a state which no row can hold for everyone, or take two ids; each has tests of its own.</summary>
    private static readonly string[] NeedsMoreThanTheWorldHas = ["GET /sign-in/code", "GET /", "GET /pairing/new"];

    [Fact]
    public async Task Anonymous_gets_the_sign_in_page_and_nothing_else()
    {
        await using var portal = await AppFactory.StartAsync();
        var (one, _) = await TwoAsync(portal);

        var open = await new RouteWalk(portal).AnonymouslyAsync(one);

        Assert.Equal(string.Join("\n", Anonymous.Order()), string.Join("\n", open.Order()));
    }

    [Fact]
    public async Task The_world_has_a_row_in_every_table()
    {
        await using var portal = await AppFactory.StartAsync();
        var (one, other) = await TwoAsync(portal);

        Assert.Empty(await one.EmptyTablesAsync());
        Assert.Empty(await other.EmptyTablesAsync());
    }

    [Fact]
    public async Task With_the_filter_off_the_suite_fails()
    {
        await using var portal = await AppFactory.StartAsync();
        var (one, other) = await TwoAsync(portal);
        await using var unfiltered = portal.Altered(services => services
            .Replace(ServiceDescriptor.Singleton<AppDbContextFactory, UnfilteredFactory>())
            .AddLogging(logging => logging.ClearProviders()));

        var (faults, _) = await new RouteWalk(unfiltered).OwnPagesAsync(one, other);

        Assert.Contains(faults, fault => fault.EndsWith("shows the other trust's words", StringComparison.Ordinal));
    }

    /// <summary>Fails with every fault, each on a line.</summary>
    private static void AssertNone(IEnumerable<string> faults)
    {
        var lines = faults.ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }

    internal static async Task<(World One, World Other)> TwoAsync(AppFactory portal)
    {
        var one = await portal.OpenTrustAsync("one");
        var other = await portal.OpenTrustAsync("other");
        return (await World.FillAsync(portal, one), await World.FillAsync(portal, other));
    }

    /// <summary>The portal's contexts with nothing between trusts but their keys.</summary>
    private sealed class UnfilteredFactory(DatabaseSettings settings) : AppDbContextFactory(settings)
    {
        private readonly DatabaseSettings settings = settings;

        protected override IDbContextFactory<AppDbContext> MakePool(string connectionString) => new Pool(settings.Engine, connectionString);

        private sealed class Pool(IDatabaseEngine engine, string connectionString) : IDbContextFactory<AppDbContext>
        {
            public AppDbContext CreateDbContext()
            {
                var options = new DbContextOptionsBuilder<UnfilteredContext>();
                Configure(options, engine, connectionString);
                return new UnfilteredContext(options.Options);
            }
        }
    }

    private sealed class UnfilteredContext(DbContextOptions options) : AppDbContext(options)
    {
        protected override bool FiltersByTenant => false;
    }
}
