using EcfMentor.Application.Features.Pairing;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Pairing;

/// <summary>What a new mentor does to the ones before, as it is stored.</summary>
public class SuccessionTests
{
    [Theory, EveryEngine]
    public async Task The_mentor_before_ends_the_day_before_and_their_empty_plans_go(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var old = await w.Trust.AddAgreedAsync(w.EllaPeriod, w.GarethPeriod, w.Ruth, new DateOnly(2026, 11, 2));
        var before = await w.Trust.AddMeetingAsync(old, new DateOnly(2026, 11, 12));
        var after = await w.Trust.AddMeetingAsync(old, new DateOnly(2026, 11, 19));
        var noted = await w.Trust.AddMeetingAsync(old, new DateOnly(2026, 11, 26));
        await w.Trust.AddAsync(
            new AgendaItem(Guid.CreateVersion7(), after.Id, w.Ella.Id, "Year 9", DateTime.UnixEpoch),
            new MeetingNote(Guid.CreateVersion7(), noted.Id, w.Ella.Id, "Mine", shared: false, DateTime.UnixEpoch));

        await w.PairAsync(w.Meena, w.MeenaPeriod);

        Assert.Equal(new DateOnly(2026, 11, 15), (await w.StoredAsync(old.Id)).EndsOn);
        var left = await w.Trust.InDbAsync(db => db.Meetings.Where(m => m.MentorshipId == old.Id).Select(m => m.Id).ToListAsync());
        Assert.Equal(new[] { before.Id, noted.Id }.Order(), left.Order());
    }

    [Theory, EveryEngine]
    public async Task One_that_never_began_is_deleted_unless_something_was_written_in_it(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        foreach (var written in new[] { false, true })
        {
            var w = await (await portal.OpenTrustAsync($"trust-{written}")).AddPairingAsync();
            var later = await w.Trust.AddAgreedAsync(w.EllaPeriod, w.GarethPeriod, w.Ruth, new DateOnly(2026, 11, 23));
            await w.Trust.AddMeetingAsync(later, new DateOnly(2026, 11, 26));
            if (written)
            {
                await w.Trust.AddAsync(new NextStep(Guid.CreateVersion7(), later.Id, null, w.Ella.Id, "Watch a lesson", DateTime.UnixEpoch));
            }

            await w.PairAsync(w.Meena, w.MeenaPeriod);

            var left = await w.Trust.InDbAsync(db => db.Mentorships.Where(m => m.Id == later.Id).ToListAsync());
            Assert.Equal(written ? [new DateOnly(2026, 11, 15)] : Array.Empty<DateOnly>(), left.Select(m => m.EndsOn!.Value));
            Assert.False(await w.Trust.InDbAsync(db => db.Meetings.AnyAsync(m => m.MentorshipId == later.Id)));
            Assert.Equal("Meena Joshi", (await w.Trust.SendAsync(w.Ruth.Id, new GetPairing())).Value.Mentees.Single().Coming!.Name);
        }
    }

    [Theory, EveryEngine]
    public async Task One_that_ended_with_a_role_makes_room(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var old = await w.Trust.AddAgreedAsync(w.EllaPeriod, w.GarethPeriod, w.Ruth, new DateOnly(2026, 11, 2));
        await w.Trust.EndRoleAsync(w.GarethPeriod, new DateOnly(2026, 11, 6));

        var row = (await w.Trust.SendAsync(w.Ruth.Id, new GetPairing())).Value.MostPressing!;
        var next = await w.PairAsync(w.Meena, w.MeenaPeriod);

        Assert.Equal((new DateOnly(2026, 11, 7), 1), (row.Required!.Since, row.Required.SchoolDays));
        Assert.Equal(new DateOnly(2026, 11, 6), (await w.StoredAsync(old.Id)).EndsOn);
        Assert.Equal(MentorshipHold.OpenEnd, (await w.StoredAsync(next)).Holds);
    }

    [Theory, EveryEngine]
    public async Task Answers_that_come_late_move_the_start_to_the_day_of_the_second_yes(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var old = await w.Trust.AddAgreedAsync(w.EllaPeriod, w.GarethPeriod, w.Ruth, new DateOnly(2026, 11, 2));
        var id = await w.ProposeAsync();
        await w.Trust.SendAsync(w.Meena.Id, new AnswerPairing(id, true));
        portal.Clock.MoveTo(new DateOnly(2026, 11, 24));

        await w.Trust.SendAsync(w.Ella.Id, new AnswerPairing(id, true));

        Assert.Equal(new DateOnly(2026, 11, 24), (await w.StoredAsync(id)).StartsOn);
        Assert.Equal(new DateOnly(2026, 11, 23), (await w.StoredAsync(old.Id)).EndsOn);
    }
}
