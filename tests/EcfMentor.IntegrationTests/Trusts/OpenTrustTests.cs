using EcfMentor.Application.Features.Trusts;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Trusts;

/// <summary>Opening a trust's space, whole, half and twice.</summary>
public class OpenTrustTests
{
    private static readonly OpenTrust Wandsworth = new(2047, "wandsworth", null, "Jo", "Merrick", "jo@trust.example");

    [Theory, EveryEngine]
    public async Task Opening_makes_the_space_its_lead_and_the_invitation(string engine)
    {
        await using var portal = await StartAsync(engine);

        var opened = await portal.SendAsync(Actor.Operator, Wandsworth);

        Assert.Equal(("Wandsworth Learning Trust", "https://wandsworth.example/"), (opened.Value.Name, opened.Value.Address));
        var trust = await TrustAsync(portal, "wandsworth");
        var (setup, period, message) = await trust.InDbAsync(async db =>
            (await db.Setups.SingleAsync(), await db.RolePeriods.Include(p => p.Person).SingleAsync(), await db.Outbox.SingleAsync()));
        Assert.Equal((2047, "Wandsworth Learning Trust"), (setup.TrustCode, setup.TrustName));
        Assert.Equal((Role.TrustInductionLead, null, portal.Today), (period.Role, period.SchoolId, period.StartsOn));
        Assert.Equal("Jo Merrick", period.Person.Name);
        Assert.Equal("jo@trust.example", message.To);
        Assert.Contains($"https://wandsworth.example/invitation?person={period.PersonId}", message.Body, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_same_trust_twice_is_refused_and_nobody_is_invited_again(string engine)
    {
        await using var portal = await StartAsync(engine);
        await portal.SendAsync(Actor.Operator, Wandsworth);

        var again = await portal.SendAsync(Actor.Operator, Wandsworth);
        var elsewhere = await portal.SendAsync(Actor.Operator, Wandsworth with { ShortName = "another" });
        var sameName = await portal.SendAsync(Actor.Operator, Wandsworth with { TrustCode = 2048 });

        Assert.Equal("Trust 2047 is open already. Its short name is wandsworth", Assert.IsType<Conflict>(again.Error).Message);
        Assert.IsType<Conflict>(elsewhere.Error);
        Assert.Equal(nameof(OpenTrust.ShortName), Assert.Single(Assert.IsType<Invalid>(sameName.Error).Fields).Field);
        Assert.Equal(1, await (await TrustAsync(portal, "wandsworth")).InDbAsync(db => db.Outbox.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task What_stopped_after_the_catalogs_row_is_finished_by_running_it_again(string engine)
    {
        await using var portal = await StartAsync(engine);
        var half = new CatalogTrust { Id = Guid.CreateVersion7(), Identifier = "wandsworth", Name = "Wandsworth", TrustCode = 2047, OpenedAt = portal.Clock.GetUtcNow().UtcDateTime };
        await portal.InCatalogAsync(async db =>
        {
            db.Trusts.Add(half);
            await db.SaveChangesAsync();
        });

        var opened = await portal.SendAsync(Actor.Operator, Wandsworth);

        Assert.Equal(half.Id, opened.Value.Id);
        Assert.Equal(1, await (await TrustAsync(portal, "wandsworth")).InDbAsync(db => db.Setups.CountAsync()));
    }

    [Theory]
    [InlineData(2047, "Wands worth", "jo@trust.example", nameof(OpenTrust.ShortName))]
    [InlineData(2047, "platform", "jo@trust.example", nameof(OpenTrust.ShortName))]
    [InlineData(2047, "wandsworth", "jo", nameof(OpenTrust.LeadEmail))]
    [InlineData(2049, "closed", "jo@trust.example", nameof(OpenTrust.TrustCode))]
    [InlineData(1, "nobody", "jo@trust.example", nameof(OpenTrust.TrustCode))]
    public async Task What_cannot_be_right_is_said_at_its_field_and_nothing_is_made(int code, string shortName, string email, string field)
    {
        await using var portal = await StartAsync("Sqlite");

        var result = await portal.SendAsync(Actor.Operator, Wandsworth with { TrustCode = code, ShortName = shortName, LeadEmail = email });

        Assert.Equal(field, Assert.Single(Assert.IsType<Invalid>(result.Error).Fields).Field);
        await portal.InCatalogAsync(async db => Assert.False(await db.Trusts.AnyAsync()));
    }

    [Theory, EveryEngine]
    public async Task The_search_finds_by_code_and_by_words_in_any_case(string engine)
    {
        await using var portal = await StartAsync(engine);

        var byCode = (await portal.SendAsync(Actor.Operator, new FindTrusts("2047"))).Value;
        var byWords = (await portal.SendAsync(Actor.Operator, new FindTrusts("learning WANDS"))).Value;
        var closed = (await portal.SendAsync(Actor.Operator, new FindTrusts("Closed"))).Value;

        Assert.Equal(new FoundTrust(2047, "Wandsworth Learning Trust", 2, null), Assert.Single(byCode.Trusts));
        Assert.Equal(2047, Assert.Single(byWords.Trusts).Code);
        Assert.Empty(closed.Trusts);
    }

    [Theory, EveryEngine]
    public async Task Nobody_but_the_operator_opens_or_lists_trusts(string engine)
    {
        await using var portal = await StartAsync(engine);

        Assert.IsType<Forbidden>((await portal.SendAsync(Actor.Anonymous, Wandsworth)).Error);
        Assert.IsType<Forbidden>((await portal.SendAsync(Actor.Anonymous, new GetTrusts())).Error);
    }

    private static async Task<TestPortal> StartAsync(string engine)
    {
        var portal = await TestPortal.StartAsync(engine);
        await portal.InCatalogAsync(async db =>
        {
            db.Establishments.AddRange(
                GiasText.School(100_000, 2047, "WANDSWORTH LEARNING TRUST"), GiasText.School(100_001, 2047, "WANDSWORTH LEARNING TRUST", status: 3),
                GiasText.School(100_002, 2048, "Other Trust"), GiasText.School(100_003, 2049, "Closed Trust", status: 2));
            await db.SaveChangesAsync();
        });
        return portal;
    }

    private static async Task<TestTrust> TrustAsync(TestPortal portal, string identifier)
    {
        TenantInfo? tenant = null;
        await portal.InCatalogAsync(async db => tenant = await db.Trusts.Where(t => t.Identifier == identifier)
            .Select(t => new TenantInfo(t.Id, t.Identifier, t.Name, t.Status, t.Host, t.ConnectionString)).SingleAsync());
        return new TestTrust(portal, tenant!);
    }
}
