using System.Net;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using EcfMentor.TestCommon.Web;

namespace EcfMentor.IsolationTests;

/// <summary>How much a page asks of the database, for every page as every role. It lives here because the walk does.</summary>
public class QueryBudgetTests
{
    /// <summary>Six of a page's own, and one for the session, which comes with every request.</summary>
    private const int Most = 6 + 1;

    [Theory, EveryEngine]
    public async Task No_page_takes_more_queries_than_its_budget(string engine)
    {
        using var count = QueryCount.Start();
        await using var portal = await AppFactory.StartAsync(engine);
        portal.Server.PreserveExecutionContext = true;
        var world = await World.FillAsync(portal, await portal.OpenTrustAsync("one"));
        var ids = await world.IdsAsync();
        var over = new SortedSet<string>();
        foreach (var (role, person) in world.People)
        {
            using var browser = await portal.SignInAsync(world.Trust, person);
            foreach (var route in new RouteWalk(portal).Routes().Where(route => route.Method == "GET"))
            {
                foreach (var id in await RouteWalk.WorthTryingAsync(browser, route, ids))
                {
                    var before = count.Reads;
                    var page = await browser.GetAsync(RouteWalk.PathOf(route, id));
                    if (page.Status == HttpStatusCode.OK && count.Reads - before > Most)
                    {
                        over.Add($"{route} as {role}: {count.Reads - before} queries");
                    }
                }
            }
        }

        Assert.True(count.Reads > 0);
        Assert.True(over.Count == 0, string.Join('\n', over));
    }
}
