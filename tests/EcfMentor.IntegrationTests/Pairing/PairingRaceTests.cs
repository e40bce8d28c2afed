using EcfMentor.Application.Features.Pairing;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Mentoring;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Pairing;

/// <summary>Two people at the same moment: one wins, the other is told, and the mentee never has two mentors.</summary>
public class PairingRaceTests
{
    [Theory, EveryEngine]
    public async Task Of_several_proposals_at_once_one_stands(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => w.Trust.SendAsync(
            w.Ruth.Id, new ProposePairing(w.EllaPeriod.Id, (i % 2 == 0 ? w.MeenaPeriod : w.GarethPeriod).Id, PairingData.Start, null)))));

        Assert.Single(results, result => result.IsSuccess);
        Assert.All(results.Where(result => !result.IsSuccess), result => Assert.IsType<Conflict>(result.Error));
        Assert.Equal(1, await w.Trust.InDbAsync(db => db.Mentorships.CountAsync(m => m.State == MentorshipState.AskingMentor)));
        Assert.Equal(1, await w.Trust.InDbAsync(db => db.Outbox.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task Of_a_yes_a_no_and_a_taking_back_at_once_one_counts(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var id = await w.ProposeAsync();
        await w.Trust.SendAsync(w.Meena.Id, new AnswerPairing(id, true));

        var results = await Task.WhenAll(
            Task.Run(async () => (await w.Trust.SendAsync(w.Ella.Id, new AnswerPairing(id, true))).Error),
            Task.Run(async () => (await w.Trust.SendAsync(w.Ella.Id, new AnswerPairing(id, false))).Error),
            Task.Run(async () => (await w.Trust.SendAsync(w.Ruth.Id, new WithdrawPairing(id))).Error));

        Assert.Single(results, error => error is null);
        Assert.All(results.Where(error => error is not null), error => Assert.IsType<Conflict>(error));
    }

    [Theory, EveryEngine]
    public async Task A_head_and_a_mentee_at_once_leave_one_mentor_on_every_day(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var id = await w.ProposeAsync(w.GarethPeriod);
        await w.Trust.SendAsync(w.Gareth.Id, new AnswerPairing(id, true));
        portal.Clock.MoveTo(new DateOnly(2026, 11, 17));

        var results = await Task.WhenAll(
            Task.Run(async () => (await w.Trust.SendAsync(w.Ella.Id, new AnswerPairing(id, true))).Error),
            Task.Run(async () => (await w.Trust.SendAsync(w.Sam.Id, new NameInterimMentor(w.EllaPeriod.Id, w.MeenaPeriod.Id))).Error),
            Task.Run(async () => (await w.Trust.SendAsync(w.Sam.Id, new NameInterimMentor(w.EllaPeriod.Id, w.MeenaPeriod.Id))).Error));

        Assert.Contains(results, error => error is null);
        Assert.All(results.Where(error => error is not null), error => Assert.IsType<Conflict>(error));
        var running = await w.Trust.InDbAsync(db => db.Mentorships.Where(m => m.State == MentorshipState.Agreed && m.EndsOn == null).CountAsync());
        Assert.Equal(1, running);
    }

    [Theory, EveryEngine]
    public async Task The_database_itself_refuses_a_second_of_either(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        await w.Trust.AddAgreedAsync(w.EllaPeriod, w.GarethPeriod, w.Ruth, new DateOnly(2026, 11, 2));
        await w.ProposeAsync();

        var running = await Assert.ThrowsAsync<DbUpdateException>(() => w.Trust.AddAgreedAsync(w.EllaPeriod, w.MeenaPeriod, w.Ruth));
        var open = await Assert.ThrowsAsync<DbUpdateException>(() => w.Trust.AddAsync(
            new Mentorship(Guid.CreateVersion7(), w.EllaPeriod, w.GarethPeriod, PairingData.Start, w.Ruth.Id, DateTime.UnixEpoch)));

        Assert.All([running, open], fault => Assert.True(portal.Database.Settings.Engine.IsDuplicate(fault)));
    }
}
