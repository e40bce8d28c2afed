using EcfMentor.Application.Features.Meetings;
using EcfMentor.Application.Features.NextSteps;
using EcfMentor.Application.Features.Today;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Meetings;

/// <summary>What a pair writes is the pair's: nobody else finds it, and a private note is its author's alone.</summary>
public class PairPrivacyTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 5);

    private sealed record Written(PairWorld World, Guid MeetingId, Guid ItemId, Guid PrivateNoteId, Guid SharedNoteId, Guid StepId);

    private static async Task<Written> WriteAsync(TestPortal portal)
    {
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var meeting = await world.Trust.AddMeetingAsync(world.Mentorship, Thursday);
        await world.Trust.AddMeetingAsync(world.OtherMentorship, Thursday);
        await world.Trust.SendAsync(world.Mentee.Id, new AddAgendaItem(meeting.Id, "canary agenda"));
        await world.Trust.SendAsync(world.Mentee.Id, new WriteNote(meeting.Id, "canary private", false));
        await world.Trust.SendAsync(world.Mentee.Id, new WriteNote(meeting.Id, "canary shared", true));
        await world.Trust.SendAsync(world.Mentee.Id, new AddNextStep(meeting.Id, "canary step", true));
        var view = (await world.Trust.SendAsync(world.Mentee.Id, new GetMeeting(meeting.Id))).Value;
        return new Written(
            world, meeting.Id, view.Agenda[0].Id, view.Notes.Single(n => !n.Shared).Id, view.Notes.Single(n => n.Shared).Id, view.Steps[0].Id);
    }

    [Theory, EveryEngine]
    public async Task Nobody_outside_the_pair_reads_or_changes_anything_of_it(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var it = await WriteAsync(portal);
        foreach (var stranger in it.World.Strangers)
        {
            async Task Refused<T>(IRequest<Result<T>> request) =>
                Assert.True((await it.World.Trust.SendAsync(stranger.Id, request)).Error is NotFound or Forbidden, $"{request} by {stranger.Name}");

            await Refused(new GetMeeting(it.MeetingId));
            await Refused(new GetMeetingFacts(it.MeetingId));
            await Refused(new GetArrangement(it.World.Mentorship.Id));
            await Refused(new AddAgendaItem(it.MeetingId, "x"));
            await Refused(new RemoveAgendaItem(it.MeetingId, it.ItemId));
            await Refused(new WriteNote(it.MeetingId, "x", true));
            await Refused(new ShareNote(it.MeetingId, it.PrivateNoteId, true));
            await Refused(new DeleteNote(it.MeetingId, it.SharedNoteId));
            await Refused(new AddNextStep(it.MeetingId, "x", true));
            await Refused(new CloseNextStep(it.StepId, false));
            await Refused(new RecordAsPlanned(it.MeetingId, ProtectedTime.Yes));
            await Refused(new RecordMeeting(it.MeetingId) { Outcome = MeetingOutcome.Missed, MissedReason = MissedReason.Clash });
            await Refused(new ArrangeMeetings(it.World.Mentorship.Id, WorkingDays.Mon, null, 30, null));
        }

        Assert.Equal(MeetingState.Planned, await it.World.Trust.InDbAsync(db => db.Meetings.Where(m => m.Id == it.MeetingId).Select(m => m.State).SingleAsync()));
        Assert.Equal(2, await it.World.Trust.InDbAsync(db => db.MeetingNotes.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task Lists_and_today_hold_nothing_of_another_pair(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var it = await WriteAsync(portal);
        foreach (var stranger in it.World.Strangers)
        {
            var meetings = (await it.World.Trust.SendAsync(stranger.Id, new GetMeetings())).Value;
            var steps = (await it.World.Trust.SendAsync(stranger.Id, new GetNextSteps())).Value;
            var today = (await it.World.Trust.SendAsync(stranger.Id, new GetToday())).Value;

            Assert.DoesNotContain(meetings.ToRecord.Concat(meetings.Coming), line => line.Id == it.MeetingId);
            Assert.DoesNotContain(meetings.Pairs, pair => pair.MentorshipId == it.World.Mentorship.Id);
            Assert.Empty(steps.Pairs);
            Assert.DoesNotContain(today.ToRecord.Concat(today.Coming), meeting => meeting.Id == it.MeetingId);
            Assert.Empty(today.Steps);
        }
    }

    [Theory, EveryEngine]
    public async Task A_private_note_never_reaches_the_other_of_the_pair_and_a_shared_one_can_be_taken_back(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var it = await WriteAsync(portal);
        var (trust, mentee, mentor) = (it.World.Trust, it.World.Mentee.Id, it.World.Mentor.Id);
        async Task<IEnumerable<string>> SeenBy(Guid who) => (await trust.SendAsync(who, new GetMeeting(it.MeetingId))).Value.Notes.Select(n => n.Text);

        Assert.Equal(["canary shared"], await SeenBy(mentor));
        Assert.Equal(["canary private", "canary shared"], (await SeenBy(mentee)).Order());
        await trust.SendAsync(mentee, new ShareNote(it.MeetingId, it.SharedNoteId, false));
        Assert.Empty(await SeenBy(mentor));
        await trust.SendAsync(mentee, new ShareNote(it.MeetingId, it.PrivateNoteId, true));
        Assert.Equal(["canary private"], await SeenBy(mentor));
        await trust.SendAsync(mentee, new DeleteNote(it.MeetingId, it.PrivateNoteId));
        Assert.Empty(await SeenBy(mentor));
    }

    [Theory, EveryEngine]
    public async Task Each_of_the_pair_changes_only_what_is_their_own(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var it = await WriteAsync(portal);
        var (trust, mentor) = (it.World.Trust, it.World.Mentor.Id);

        Assert.IsType<NotFound>((await trust.SendAsync(mentor, new RemoveAgendaItem(it.MeetingId, it.ItemId))).Error);
        Assert.IsType<NotFound>((await trust.SendAsync(mentor, new ShareNote(it.MeetingId, it.PrivateNoteId, true))).Error);
        Assert.IsType<NotFound>((await trust.SendAsync(mentor, new DeleteNote(it.MeetingId, it.SharedNoteId))).Error);
        Assert.IsType<NotFound>((await trust.SendAsync(mentor, new CloseNextStep(it.StepId, false))).Error);
    }

    [Theory, EveryEngine]
    public async Task Nobody_at_all_gets_in(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var it = await WriteAsync(portal);

        Assert.IsType<Forbidden>((await it.World.Trust.SendAsNobodyAsync(new GetMeeting(it.MeetingId))).Error);
        Assert.IsType<Forbidden>((await it.World.Trust.SendAsSystemAsync(new GetMeeting(it.MeetingId))).Error);
        Assert.IsType<Forbidden>((await it.World.Trust.SendAsNobodyAsync(new GetToday())).Error);
    }

    [Theory, EveryEngine]
    public async Task The_mentees_items_come_first(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var meeting = await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 11, 12));
        await world.Trust.SendAsync(world.Mentor.Id, new AddAgendaItem(meeting.Id, "from the mentor"));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Trust.SendAsync(world.Mentee.Id, new AddAgendaItem(meeting.Id, "from the mentee"));

        Assert.Equal(["from the mentee", "from the mentor"], (await world.Trust.SendAsync(world.Mentor.Id, new GetMeeting(meeting.Id))).Value.Agenda.Select(i => i.Text));
        Assert.Equal(["from the mentee", "from the mentor"], (await world.Trust.SendAsync(world.Mentee.Id, new GetToday())).Value.Coming[0].InOrder.Select(i => i.Text));
    }
}
