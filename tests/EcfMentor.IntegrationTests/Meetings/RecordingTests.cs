using EcfMentor.Application.Features.Meetings;
using EcfMentor.Application.Features.NextSteps;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Mentoring;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Meetings;

/// <summary>What became of a meeting: recorded, corrected, moved, missed.</summary>
public class RecordingTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 5);

    private static RecordMeeting Held(Guid id) => new(id)
    {
        Outcome = MeetingOutcome.Held, HeldOn = Thursday, Minutes = 40, InProtectedTime = ProtectedTime.Partly,
    };

    [Theory, EveryEngine]
    public async Task One_form_records_the_meeting_a_note_and_a_next_step(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var meeting = await world.Trust.AddMeetingAsync(world.Mentorship, Thursday);

        var result = await world.Trust.SendAsync(world.Mentor.Id, Held(meeting.Id) with { Note = " She is finding her voice ", NextStep = "Watch 9C2", NextStepIsMine = false });

        Assert.True(result.IsSuccess);
        var view = (await world.Trust.SendAsync(world.Mentor.Id, new GetMeeting(meeting.Id))).Value;
        Assert.Equal((MeetingState.Held, Thursday, 40, ProtectedTime.Partly), (view.Facts.State, view.Facts.HeldOn!.Value, view.Facts.Minutes!.Value, view.Facts.InProtectedTime!.Value));
        Assert.Equal(("She is finding her voice", false), (Assert.Single(view.Notes).Text, view.Notes[0].Shared));
        Assert.Equal(world.Mentee.Id, Assert.Single(view.Steps).OwnerId);
    }

    [Theory, EveryEngine]
    public async Task A_second_recording_corrects_the_first(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var meeting = await world.Trust.AddMeetingAsync(world.Mentorship, Thursday);
        await world.Trust.SendAsync(world.Mentor.Id, Held(meeting.Id));

        await world.Trust.SendAsync(world.Mentee.Id, new RecordMeeting(meeting.Id) { Outcome = MeetingOutcome.Missed, MissedReason = MissedReason.NoCover });

        var facts = (await world.Trust.SendAsync(world.Mentor.Id, new GetMeetingFacts(meeting.Id))).Value;
        Assert.Equal((MeetingState.Missed, MissedReason.NoCover), (facts.State, facts.MissedReason!.Value));
        Assert.Null(facts.InProtectedTime);
        Assert.Null(facts.Minutes);
        Assert.Equal((world.Mentee.Id, portal.Clock.GetUtcNow().UtcDateTime), (facts.RecordedById, facts.RecordedAt));
    }

    [Theory, EveryEngine]
    public async Task A_moved_meeting_stays_due_on_its_first_day(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var meeting = await world.Trust.AddMeetingAsync(world.Mentorship, Thursday);

        await world.Trust.SendAsync(world.Mentee.Id, new RecordMeeting(meeting.Id) { Outcome = MeetingOutcome.Moved, MovedTo = new(2026, 11, 13), MovedAt = new(8, 15) });

        var stored = await world.Trust.InDbAsync(db => db.Meetings.SingleAsync(m => m.Id == meeting.Id));
        Assert.Equal((Thursday, new DateOnly(2026, 11, 13), new TimeOnly(8, 15), MeetingState.Planned), (stored.DueOn, stored.PlannedOn, stored.PlannedAt!.Value, stored.State));
    }

    [Theory, EveryEngine]
    public async Task One_tap_records_the_plan_and_never_overwrites_what_the_other_recorded(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var meeting = await world.Trust.AddMeetingAsync(world.Mentorship, Thursday);

        Assert.True((await world.Trust.SendAsync(world.Mentor.Id, new RecordAsPlanned(meeting.Id, ProtectedTime.No))).IsSuccess);
        Assert.True((await world.Trust.SendAsync(world.Mentee.Id, new RecordAsPlanned(meeting.Id, ProtectedTime.Yes))).IsSuccess);

        var facts = (await world.Trust.SendAsync(world.Mentor.Id, new GetMeetingFacts(meeting.Id))).Value;
        Assert.Equal((Thursday, 45, ProtectedTime.No), (facts.HeldOn!.Value, facts.Minutes!.Value, facts.InProtectedTime!.Value));
    }

    [Theory, EveryEngine]
    public async Task One_tap_refuses_a_meeting_still_to_come(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var meeting = await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 11, 12));

        Assert.IsType<Invalid>((await world.Trust.SendAsync(world.Mentor.Id, new RecordAsPlanned(meeting.Id, ProtectedTime.Yes))).Error);
    }

    public static TheoryData<string, Func<Guid, RecordMeeting>> Wrong => new()
    {
        { "Outcome", id => new RecordMeeting(id) },
        { "InProtectedTime", id => Held(id) with { InProtectedTime = null } },
        { "Minutes", id => Held(id) with { Minutes = 0 } },
        { "Minutes", id => Held(id) with { Minutes = null } },
        { "HeldOn", id => Held(id) with { HeldOn = new(2026, 11, 11) } },
        { "HeldOn", id => Held(id) with { HeldOn = new(2026, 9, 6) } },
        { "MissedReason", id => new RecordMeeting(id) { Outcome = MeetingOutcome.Missed } },
        { "MovedTo", id => new RecordMeeting(id) { Outcome = MeetingOutcome.Moved } },
        { "MovedTo", id => new RecordMeeting(id) { Outcome = MeetingOutcome.Moved, MovedTo = new(2028, 1, 1) } },
        { "NextStep", id => Held(id) with { NextStep = new string('x', 201) } },
    };

    [Theory, MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task What_cannot_be_right_is_said_beside_its_field_and_nothing_is_kept(string field, Func<Guid, RecordMeeting> wrong)
    {
        await using var portal = await TestPortal.StartAsync("Sqlite");
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var meeting = await world.Trust.AddMeetingAsync(world.Mentorship, Thursday);

        var result = await world.Trust.SendAsync(world.Mentor.Id, wrong(meeting.Id) with { Note = "kept?" });

        Assert.Contains(Assert.IsType<Invalid>(result.Error).Fields, error => error.Field == field);
        Assert.Equal(MeetingState.Planned, await world.Trust.InDbAsync(db => db.Meetings.Where(m => m.Id == meeting.Id).Select(m => m.State).SingleAsync()));
        Assert.Equal(0, await world.Trust.InDbAsync(db => db.MeetingNotes.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task Three_next_steps_at_most_are_open_for_each_of_the_pair(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var meeting = await world.Trust.AddMeetingAsync(world.Mentorship, Thursday);
        foreach (var text in new[] { "One", "Two", "Three" })
        {
            Assert.True((await world.Trust.SendAsync(world.Mentee.Id, new AddNextStep(meeting.Id, text, true))).IsSuccess);
        }

        Assert.IsType<Invalid>((await world.Trust.SendAsync(world.Mentee.Id, new AddNextStep(meeting.Id, "Four", true))).Error);
        Assert.IsType<Invalid>((await world.Trust.SendAsync(world.Mentor.Id, Held(meeting.Id) with { NextStep = "Four", NextStepIsMine = false })).Error);
        Assert.True((await world.Trust.SendAsync(world.Mentee.Id, new AddNextStep(meeting.Id, "The mentor's", false))).IsSuccess);

        var mine = (await world.Trust.SendAsync(world.Mentee.Id, new GetNextSteps())).Value.Pairs[0].Open[0];
        Assert.True((await world.Trust.SendAsync(world.Mentee.Id, new CloseNextStep(mine.Id, LetGo: true))).IsSuccess);
        Assert.True((await world.Trust.SendAsync(world.Mentee.Id, new AddNextStep(meeting.Id, "Four", true))).IsSuccess);
    }

    [Theory, EveryEngine]
    public async Task The_list_parts_meetings_to_record_from_those_to_come_and_those_past(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var over = await world.Trust.AddMeetingAsync(world.Mentorship, Thursday);
        var coming = await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 11, 12));
        var past = await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 10, 22));
        await world.Trust.SendAsync(world.Mentor.Id, new RecordAsPlanned(past.Id, ProtectedTime.Yes));
        var off = await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 11, 19));
        await world.Trust.SendAsync(world.Mentor.Id, new RecordMeeting(off.Id) { Outcome = MeetingOutcome.Missed, MissedReason = MissedReason.Clash });

        var view = (await world.Trust.SendAsync(world.Mentee.Id, new GetMeetings())).Value;

        Assert.Equal(off.Id, Assert.Single(view.Off).Id);
        Assert.Equal((over.Id, coming.Id, past.Id), (Assert.Single(view.ToRecord).Id, Assert.Single(view.Coming).Id, Assert.Single(view.Past).Id));
        Assert.Equal("Gareth", view.Coming[0].Other.FirstName);
    }
}
