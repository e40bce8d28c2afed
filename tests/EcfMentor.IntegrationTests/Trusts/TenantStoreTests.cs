using EcfMentor.Application.Ports;
using EcfMentor.Persistence.Catalog;
using EcfMentor.TestCommon.Databases;
using EcfMentor.TestCommon.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.IntegrationTests.Trusts;

/// <summary>The trusts that a node remembers.</summary>
public class TenantStoreTests
{
    [Theory, EveryEngine]
    public async Task What_was_forgotten_while_it_was_read_is_read_again(string engine)
    {
        await using var app = await AppFactory.StartAsync(engine);
        var contexts = app.Services.GetRequiredService<IDbContextFactory<CatalogDbContext>>();
        var time = new Interrupted();
        using var store = new CatalogTenantStore(contexts, time);
        time.Between = () =>
        {
            using var context = contexts.CreateDbContext();
            context.Trusts.Add(new CatalogTrust { Id = Guid.CreateVersion7(), Identifier = "late", Name = "Late Trust", OpenedAt = DateTime.UnixEpoch });
            context.SaveChanges();
            store.Forget();
        };

        var found = await store.ByIdentifierAsync("late", CancellationToken.None);

        Assert.Equal("Late Trust", found?.Name);
        Assert.Equal("Late Trust", (await store.ByIdentifierAsync("late", CancellationToken.None))?.Name);
    }

    /// <summary>Lets something happen once, the first time that anyone asks for the time: after the trusts were read.</summary>
    private sealed class Interrupted : TimeProvider
    {
        public Action? Between { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            var between = Between;
            Between = null;
            between?.Invoke();
            return DateTimeOffset.UnixEpoch;
        }
    }
}
