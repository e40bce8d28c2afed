using EcfMentor.Application.Ports;
using EcfMentor.Persistence;
using EcfMentor.Tenancy;
using EcfMentor.TestCommon.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EcfMentor.IsolationTests;

/// <summary>
/// A leased context goes back to its pool once. Twice, and the second time takes it from the request that leased it in
/// between, which may be another trust's.
/// </summary>
public class PoolTests
{
    [Fact]
    public async Task A_scope_disposes_its_context_once_whatever_it_was_asked_for()
    {
        await using var portal = await AppFactory.StartAsync();
        var trust = await portal.OpenTrustAsync("one");
        var contexts = new CountingFactory(portal.Services.GetRequiredService<DatabaseSettings>());
        await using var counted = portal.Altered(services => services.Replace(ServiceDescriptor.Singleton<AppDbContextFactory>(contexts)));

        await using (var scope = counted.Services.GetRequiredService<TrustScope>().Open(trust.Tenant))
        {
            _ = await scope.ServiceProvider.GetRequiredService<IAppDb>().People.CountAsync(TestContext.Current.CancellationToken);
            _ = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Schools.CountAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal((1, 1), (contexts.Made, contexts.Disposed));
    }

    private sealed class CountingFactory(DatabaseSettings settings) : AppDbContextFactory(settings)
    {
        private readonly DatabaseSettings settings = settings;

        public int Made { get; private set; }

        public int Disposed { get; private set; }

        protected override IDbContextFactory<AppDbContext> MakePool(string connectionString) => new Pool(this, connectionString);

        private sealed class Pool(CountingFactory owner, string connectionString) : IDbContextFactory<AppDbContext>
        {
            public AppDbContext CreateDbContext()
            {
                owner.Made++;
                var options = new DbContextOptionsBuilder<CountingContext>();
                Configure(options, owner.settings.Engine, connectionString);
                return new CountingContext(options.Options, () => owner.Disposed++);
            }
        }
    }

    private sealed class CountingContext(DbContextOptions options, Action disposing) : AppDbContext(options)
    {
        public override ValueTask DisposeAsync()
        {
            disposing();
            return base.DisposeAsync();
        }
    }
}
