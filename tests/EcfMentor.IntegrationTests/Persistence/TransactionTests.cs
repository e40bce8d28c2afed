using EcfMentor.Application.Features.Outbox;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Persistence;

/// <summary>The pipeline around every command, seen through the outbox.</summary>
public class TransactionTests
{
    [Theory, EveryEngine]
    public async Task A_command_changes_only_its_own_trust(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (one, other) = (await portal.OpenTrustAsync("one"), await portal.OpenTrustAsync("other"));
        foreach (var trust in new[] { one, other })
        {
            await trust.AddAsync(new OutboxMessage(Guid.CreateVersion7(), "key", $"to@{trust.Tenant.Identifier}.example", "Subject", "Body", portal.Clock.UtcNow()));
        }

        var leased = await one.SendAsSystemAsync(new LeaseOutbox(10));

        Assert.Equal("to@one.example", Assert.Single(leased.Value).To);
        Assert.Null(await other.InDbAsync(db => db.Outbox.Select(m => m.LeasedUntil).SingleAsync()));
        Assert.IsType<NotFound>((await other.SendAsSystemAsync(new SettleOutbox(leased.Value[0].Id, null))).Error);
    }

    [Theory, EveryEngine]
    public async Task A_message_is_leased_to_one_sender_and_settled(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        await trust.AddAsync(new OutboxMessage(Guid.CreateVersion7(), "key", "a@b.example", "Subject", "Body", portal.Clock.UtcNow()));

        var first = (await trust.SendAsSystemAsync(new LeaseOutbox(10))).Value;
        Assert.Empty((await trust.SendAsSystemAsync(new LeaseOutbox(10))).Value);
        await trust.SendAsSystemAsync(new SettleOutbox(first[0].Id, "SmtpException"));
        Assert.Empty((await trust.SendAsSystemAsync(new LeaseOutbox(10))).Value);
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        var again = (await trust.SendAsSystemAsync(new LeaseOutbox(10))).Value;
        await trust.SendAsSystemAsync(new SettleOutbox(again[0].Id, null));
        portal.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(first[0].Id, again[0].Id);
        Assert.Empty((await trust.SendAsSystemAsync(new LeaseOutbox(10))).Value);
    }

    [Theory, EveryEngine]
    public async Task Nobody_may_make_a_request_of_the_systems(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();

        Assert.IsType<Forbidden>((await trust.SendAsNobodyAsync(new LeaseOutbox(10))).Error);
    }

    [Theory, EveryEngine]
    public async Task A_second_message_about_the_same_thing_is_a_duplicate(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        OutboxMessage Make() => new(Guid.CreateVersion7(), "key", "a@b.example", "Subject", "Body", portal.Clock.UtcNow());
        await trust.AddAsync(Make());

        var fault = await Assert.ThrowsAsync<DbUpdateException>(() => trust.AddAsync(Make()));

        Assert.True(portal.Database.Settings.Engine.IsDuplicate(fault));
    }
}
