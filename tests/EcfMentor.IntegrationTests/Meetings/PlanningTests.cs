using EcfMentor.Application.Features.Meetings;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Meetings;

/// <summary>Proposing meeting dates for agreed pairs.</summary>
public class PlanningTests
{
    private static readonly DateOnly Tuesday = new(2026, 11, 10);

    private static Task<List<Meeting>> MeetingsOf(TestTrust trust, Mentorship mentorship) =>
        trust.InDbAsync(db => db.Meetings.Where(m => m.MentorshipId == mentorship.Id).OrderBy(m => m.DueOn).ToListAsync());

    [Theory, EveryEngine]
    public async Task An_ects_first_terms_bring_a_meeting_a_week_on_the_usual_day_in_teaching_weeks_only(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();

        await world.Trust.SendAsSystemAsync(new PlanMeetings(world.Mentorship.Id));

        var days = (await MeetingsOf(world.Trust, world.Mentorship)).Select(m => m.DueOn).ToList();
        Assert.Equal(
            [new(2026, 11, 12), new(2026, 11, 19), new(2026, 11, 26), new(2026, 12, 3), new(2026, 12, 10), new(2026, 12, 17)], days);
    }

    [Theory, EveryEngine]
    public async Task After_three_full_time_terms_a_meeting_comes_every_other_week(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        await trust.AddTermsAsync();
        var school = await trust.AddSchoolAsync();
        var (_, mentee) = await trust.AddPersonAsync("Second", "Year", Role.Ect, school, startsOn: new(2025, 9, 1));
        var (_, mentor) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, school);
        var (tutor, _) = await trust.AddPersonAsync("Ruth", "Bellamy", Role.InductionTutor, school);
        var mentorship = await trust.AddAgreedAsync(mentee, mentor, tutor);

        await trust.SendAsSystemAsync(new PlanAllMeetings());

        var days = (await MeetingsOf(trust, mentorship)).Select(m => m.DueOn.DayNumber).ToList();
        Assert.True(days.Count >= 2);
        Assert.All(days.Zip(days.Skip(1)), two => Assert.Equal(14, two.Second - two.First));
    }

    [Theory, EveryEngine]
    public async Task Planning_again_tomorrow_or_for_all_adds_only_what_is_new(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        await world.Trust.SendAsSystemAsync(new PlanMeetings(world.Mentorship.Id));
        await world.Trust.SendAsSystemAsync(new PlanMeetings(world.OtherMentorship.Id));

        Assert.Equal(0, (await world.Trust.SendAsSystemAsync(new PlanAllMeetings())).Value);
        portal.Clock.MoveTo(new DateOnly(2026, 11, 17));
        Assert.Equal(2, (await world.Trust.SendAsSystemAsync(new PlanAllMeetings())).Value);
        Assert.Equal(0, (await world.Trust.SendAsSystemAsync(new PlanAllMeetings())).Value);
    }

    [Theory, EveryEngine]
    public async Task No_past_day_and_no_day_beyond_the_mentorship_is_planned(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        await trust.AddTermsAsync();
        var school = await trust.AddSchoolAsync();
        var (_, mentee) = await trust.AddPersonAsync("Yasmin", "Iqbal", Role.Ect, school);
        var (_, mentor) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, school);
        var (tutor, _) = await trust.AddPersonAsync("Ruth", "Bellamy", Role.InductionTutor, school);
        var mentorship = await trust.AddAgreedAsync(mentee, mentor, tutor, endsOn: new(2026, 11, 27));

        await trust.SendAsSystemAsync(new PlanAllMeetings());

        Assert.Equal([new(2026, 11, 12), new(2026, 11, 19), new(2026, 11, 26)], (await MeetingsOf(trust, mentorship)).Select(m => m.DueOn));
    }

    [Theory, EveryEngine]
    public async Task A_moved_or_recorded_meeting_keeps_its_week_taken(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var meeting = await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 11, 12));
        await world.Trust.SendAsync(world.Mentor.Id, new RecordMeeting(meeting.Id) { Outcome = MeetingOutcome.Moved, MovedTo = new(2026, 11, 18) });

        await world.Trust.SendAsSystemAsync(new PlanAllMeetings());

        var weeks = (await MeetingsOf(world.Trust, world.Mentorship)).Select(m => m.PlannedOn.MondayOf()).ToList();
        Assert.Equal(weeks.Distinct().Count(), weeks.Count);
        Assert.DoesNotContain(new DateOnly(2026, 11, 9), weeks);
    }

    [Theory, EveryEngine]
    public async Task A_proposal_has_no_meetings_and_nobody_but_the_system_plans(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();

        Assert.IsType<NotFound>((await world.Trust.SendAsSystemAsync(new PlanMeetings(Guid.CreateVersion7()))).Error);
        Assert.IsType<Forbidden>((await world.Trust.SendAsync(world.Tutor.Id, new PlanAllMeetings())).Error);
        Assert.IsType<Forbidden>((await world.Trust.SendAsync(world.Mentor.Id, new PlanMeetings(world.Mentorship.Id))).Error);
    }

    [Theory, EveryEngine]
    public async Task A_new_usual_day_moves_the_meetings_to_come_with_their_agendas_and_leaves_moved_ones(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        await world.Trust.SendAsSystemAsync(new PlanMeetings(world.Mentorship.Id));
        var before = await MeetingsOf(world.Trust, world.Mentorship);
        await world.Trust.SendAsync(world.Mentee.Id, new AddAgendaItem(before[1].Id, "Marking"));
        await world.Trust.SendAsync(world.Mentee.Id, new RecordMeeting(before[2].Id) { Outcome = MeetingOutcome.Moved, MovedTo = new(2026, 11, 27) });

        var result = await world.Trust.SendAsync(world.Mentor.Id, new ArrangeMeetings(world.Mentorship.Id, WorkingDays.Wed, new TimeOnly(8, 15), 30, "Lab 2"));

        Assert.True(result.IsSuccess);
        var after = (await MeetingsOf(world.Trust, world.Mentorship)).ToDictionary(m => m.Id);
        Assert.Equal(before.Count, after.Count);
        Assert.Equal((new DateOnly(2026, 11, 18), new TimeOnly(8, 15), 30, "Lab 2"), (after[before[1].Id].PlannedOn, after[before[1].Id].PlannedAt!.Value, after[before[1].Id].PlannedMinutes, after[before[1].Id].Place));
        Assert.Equal(new DateOnly(2026, 11, 27), after[before[2].Id].PlannedOn);
        Assert.Equal(1, await world.Trust.InDbAsync(db => db.AgendaItems.CountAsync(i => i.MeetingId == before[1].Id)));
    }

    [Theory, EveryEngine]
    public async Task The_usual_day_must_be_one_on_which_both_work(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        await trust.AddTermsAsync();
        var school = await trust.AddSchoolAsync();
        var (_, mentee) = await trust.AddPersonAsync("Yasmin", "Iqbal", Role.Ect, school, days: WorkingDays.Mon | WorkingDays.Thu);
        var (mentor, period) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, school);
        var mentorship = await trust.AddAgreedAsync(mentee, period, mentor);

        var result = await trust.SendAsync(mentor.Id, new ArrangeMeetings(mentorship.Id, WorkingDays.Fri, null, 45, null));

        Assert.Equal("Day", Assert.IsType<Invalid>(result.Error).Fields[0].Field);
        Assert.Equal(WorkingDays.Mon | WorkingDays.Thu, (await trust.SendAsync(mentor.Id, new GetArrangement(mentorship.Id))).Value.CommonDays);
        Assert.Equal(Tuesday, portal.Today);
    }
}
