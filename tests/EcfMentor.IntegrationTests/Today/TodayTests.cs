using EcfMentor.Application.Features.Meetings;
using EcfMentor.Application.Features.NextSteps;
using EcfMentor.Application.Features.Today;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Today;

/// <summary>What each person finds on Today.</summary>
public class TodayTests
{
    private static readonly DateOnly LastThursday = new(2026, 11, 5);
    private static readonly DateOnly Thursday = new(2026, 11, 12);

    [Theory, EveryEngine]
    public async Task An_ect_sees_the_next_meeting_what_is_asked_and_next_steps(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var next = await world.Trust.AddMeetingAsync(world.Mentorship, Thursday);
        await world.Trust.SendAsync(world.Mentee.Id, new AddNextStep(next.Id, "Silent start", true));
        await world.Trust.AddAsync(new Review(Guid.CreateVersion7(), world.Mentorship.Id, 2026, 2, new(2026, 11, 20)));

        var today = (await world.Trust.SendAsync(world.Mentee.Id, new GetToday())).Value;

        Assert.Equal(next.Id, Assert.Single(today.Coming).Id);
        Assert.Equal([TodayAskKind.Review, TodayAskKind.Question], today.Asks.Select(ask => ask.Kind));
        Assert.Equal(new DateOnly(2026, 11, 16), today.EnoughUntil);
        Assert.Equal("Silent start", Assert.Single(today.Steps).Step.Text);
        Assert.Null(today.Desk);
    }

    [Theory, EveryEngine]
    public async Task A_question_answered_or_skipped_is_not_asked_again_and_none_is_asked_in_the_holidays(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var answer = new CheckInAnswer(Guid.CreateVersion7(), world.Mentee.Id, new(2026, 11, 9), 1);
        answer.Skip();
        await world.Trust.AddAsync(answer);

        Assert.Empty((await world.Trust.SendAsync(world.Mentee.Id, new GetToday())).Value.Asks);
        Assert.Single((await world.Trust.SendAsync(world.Mentor.Id, new GetToday())).Value.Asks);
        portal.Clock.MoveTo(new DateOnly(2026, 12, 22));
        Assert.Empty((await world.Trust.SendAsync(world.Mentor.Id, new GetToday())).Value.Asks);
    }

    [Theory, EveryEngine]
    public async Task A_mentor_is_asked_about_the_oldest_meeting_that_is_over(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var over = await world.Trust.AddMeetingAsync(world.Mentorship, LastThursday);
        var onTheDay = await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 11, 10));

        var morning = (await world.Trust.SendAsync(world.Mentor.Id, new GetToday())).Value;
        portal.Clock.MoveTo(new DateTimeOffset(2026, 11, 10, 14, 56, 0, TimeSpan.Zero));
        var afternoon = (await world.Trust.SendAsync(world.Mentor.Id, new GetToday())).Value;

        Assert.Equal([over.Id], morning.ToRecord.Select(m => m.Id));
        Assert.Equal([onTheDay.Id], morning.Coming.Select(m => m.Id));
        Assert.Equal([over.Id, onTheDay.Id], afternoon.ToRecord.Select(m => m.Id));
    }

    [Theory, EveryEngine]
    public async Task A_mentee_learns_nothing_of_a_mentor_who_is_being_asked(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        await trust.AddTermsAsync();
        var school = await trust.AddSchoolAsync();
        var (mentee, menteePeriod) = await trust.AddPersonAsync("Yasmin", "Iqbal", Role.Ect, school);
        var (mentor, mentorPeriod) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, school);
        var (tutor, _) = await trust.AddPersonAsync("Ruth", "Bellamy", Role.InductionTutor, school);
        var proposal = new Mentorship(Guid.CreateVersion7(), menteePeriod, mentorPeriod, new(2026, 11, 16), tutor.Id, portal.Clock.GetUtcNow().UtcDateTime);
        await trust.AddAsync(proposal);

        var mentees = (await trust.SendAsync(mentee.Id, new GetToday())).Value;
        var mentors = (await trust.SendAsync(mentor.Id, new GetToday())).Value;
        var tutors = (await trust.SendAsync(tutor.Id, new GetToday())).Value;
        var (head, _) = await trust.AddPersonAsync("Sam", "Oyelaran", Role.Headteacher, school);
        var heads = (await trust.SendAsync(head.Id, new GetToday())).Value;

        Assert.Null(Assert.Single(heads.Desk!.WithoutMentor).WaitingFor);
        Assert.DoesNotContain(mentees.Asks, ask => ask.Kind != TodayAskKind.Question);
        Assert.Equal("Ruth", mentees.TutorFirstName);
        Assert.Equal((TodayAskKind.WillYouMentor, (Guid?)proposal.Id), (mentors.Asks[0].Kind, mentors.Asks[0].Id));
        Assert.Equal(("Yasmin Iqbal", "Gareth"), (Assert.Single(tutors.Desk!.WithoutMentor).Name, tutors.Desk.WithoutMentor[0].WaitingFor));
        Assert.True(tutors.Desk.WithoutMentor[0].HeadMayNameInterim);
    }

    [Theory, EveryEngine]
    public async Task A_lead_sees_how_far_the_set_up_has_come(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, _) = await trust.AddPersonAsync("Dee", "Marsh", Role.TrustInductionLead, null);
        var setup = new TrustSetup(Guid.CreateVersion7(), "Saltmarsh", null);
        setup.SchoolsChosen(portal.Clock.GetUtcNow().UtcDateTime);
        await trust.AddAsync(setup);

        Assert.Equal(1, (await trust.SendAsync(lead.Id, new GetToday())).Value.SetUpDone);
    }

    [Theory, EveryEngine]
    public async Task Six_queries_at_most_whatever_the_roles_and_however_many_rows(string engine)
    {
        using var count = QueryCount.Start();
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        foreach (var role in new[] { Role.InductionTutor, Role.IteTutor, Role.Headteacher })
        {
            await world.Trust.AddRoleAsync(world.Mentor, role, world.School);
        }

        await world.Trust.AddRoleAsync(world.Mentor, Role.TrustInductionLead, null);
        foreach (var week in Enumerable.Range(0, 10))
        {
            var meeting = await world.Trust.AddMeetingAsync(world.Mentorship, new DateOnly(2026, 9, 10).AddDays(7 * week));
            await world.Trust.SendAsync(world.Mentee.Id, new AddAgendaItem(meeting.Id, $"Item {week}"));
            await world.Trust.AddPersonAsync("New", $"Ect{week}", Role.Ect, world.School);
        }

        var before = count.Reads;
        var today = await world.Trust.SendAsync(world.Mentor.Id, new GetToday());

        Assert.True(today.IsSuccess);
        Assert.InRange(count.Reads - before, 1, 6);
        Assert.Equal(10, today.Value.Desk!.WithoutMentor.Count);
    }

    [Theory, EveryEngine]
    public async Task A_meeting_page_and_the_list_take_six_queries_at_most(string engine)
    {
        using var count = QueryCount.Start();
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var meeting = await world.Trust.AddMeetingAsync(world.Mentorship, Thursday);
        var start = count.Reads;

        await world.Trust.SendAsync(world.Mentee.Id, new GetMeeting(meeting.Id));
        Assert.InRange(count.Reads - start, 1, 6);
        var before = count.Reads;
        await world.Trust.SendAsync(world.Mentee.Id, new GetMeetings());
        Assert.InRange(count.Reads - before, 1, 6);
    }

    [Theory, EveryEngine]
    public async Task People_to_talk_to_are_the_mentor_and_the_tutors_of_the_school(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();

        Assert.Equal(["Gareth Pugh", "Ruth Bellamy"], (await world.Trust.SendAsync(world.Mentee.Id, new GetPeopleToTalkTo())).Value.Select(p => p.Name));
        Assert.Empty((await world.Trust.SendAsync(world.Leader.Id, new GetPeopleToTalkTo())).Value);
    }

    [Theory, EveryEngine]
    public async Task Someone_with_two_roles_is_one_person_to_talk_to(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        await world.Trust.AddRoleAsync(world.Tutor, Role.IteTutor, world.School);

        var ruth = Assert.Single((await world.Trust.SendAsync(world.Mentee.Id, new GetPeopleToTalkTo())).Value, person => !person.IsMentor);

        Assert.Equal("Induction tutor and ITE tutor at Marram High School", ruth.What);
    }

    [Theory, EveryEngine]
    public async Task A_mentee_sees_what_the_school_was_asked_for_once_both_have_agreed(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var review = new Review(Guid.CreateVersion7(), world.Mentorship.Id, 2026, 1, new(2026, 10, 16));
        review.Agree(asMentee: true, now);
        await world.Trust.AddAsync(review, new Commitment(Guid.CreateVersion7(), review.Id, CommitmentBy.School, "A quiet room", new(2026, 11, 20)));

        Assert.Empty((await world.Trust.SendAsync(world.Mentee.Id, new GetToday())).Value.Promises);
        await world.Trust.InDbAsync(async db =>
        {
            (await db.Reviews.SingleAsync()).Agree(asMentee: false, now);
            return await db.SaveChangesAsync();
        });

        Assert.Equal([new TodayPromise("A quiet room", CommitmentState.Made)], (await world.Trust.SendAsync(world.Mentee.Id, new GetToday())).Value.Promises);
        Assert.Empty((await world.Trust.SendAsync(world.OtherMentee.Id, new GetToday())).Value.Promises);
    }

    [Theory, EveryEngine]
    public async Task A_mentors_time_is_that_of_their_own_meetings_held_this_half_term(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        async Task HeldAsync(Mentorship pair, DateOnly on, ProtectedTime time)
        {
            var meeting = new Meeting(Guid.CreateVersion7(), pair, on);
            meeting.RecordHeld(on, 40, time, pair.MentorId, portal.Clock.GetUtcNow().UtcDateTime);
            await world.Trust.AddAsync(meeting);
        }

        await HeldAsync(world.Mentorship, new(2026, 10, 15), ProtectedTime.Yes);
        await HeldAsync(world.Mentorship, new(2026, 11, 3), ProtectedTime.Yes);
        await HeldAsync(world.Mentorship, new(2026, 11, 9), ProtectedTime.No);
        await HeldAsync(world.OtherMentorship, new(2026, 11, 9), ProtectedTime.Yes);

        Assert.Equal(new TodayTime(40, 80), (await world.Trust.SendAsync(world.Mentor.Id, new GetToday())).Value.Time);
        Assert.Equal(new TodayTime(0, 0), (await world.Trust.SendAsync(world.Mentee.Id, new GetToday())).Value.Time);
    }
}
