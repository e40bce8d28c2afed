using System.Text.Json;
using EcfMentor.Application.Features.Conditions;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Conditions;

/// <summary>The leader's page: what is counted, of which schools, over which days.</summary>
public class ConditionsTests
{
    [Theory, EveryEngine]
    public async Task Meetings_count_by_school_over_the_four_weeks_up_to_yesterday(string engine)
    {
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        var trust = world.Trust;
        var far = await trust.AddAgreedPairAsync(world.OtherSchool, "Hana", "Brook", "Ola", "Field");
        var today = portal.Today;
        await trust.AddDueMeetingAsync(world.Pair, today.AddDays(-28), ProtectedTime.Yes);
        await trust.AddDueMeetingAsync(world.Pair, today.AddDays(-1), ProtectedTime.Partly);
        await trust.AddDueMeetingAsync(world.Pair, today.AddDays(-2), missed: true);
        await trust.AddDueMeetingAsync(world.OtherPair, today.AddDays(-3));
        await trust.AddDueMeetingAsync(world.Pair, today, ProtectedTime.Yes);
        await trust.AddDueMeetingAsync(world.Pair, today.AddDays(-29), ProtectedTime.Yes);
        await trust.AddDueMeetingAsync(world.Pair, today.AddDays(-57), ProtectedTime.Yes);
        await trust.AddDueMeetingAsync(far, today.AddDays(-5), ProtectedTime.No);

        var view = (await trust.SendAsync(world.Leader.Id, new GetConditions())).Value;

        Assert.Equal(["Marram High School", "Tidewell Academy"], view.Schools.Select(s => s.Name));
        Assert.Equal([new MeetingCounts(4, 2, 1), new MeetingCounts(1, 1, 0)], view.Schools.Select(s => s.Meetings));
        Assert.Equal(new MeetingCounts(5, 3, 1), view.Total.Meetings);
        Assert.Equal(new MeetingCounts(1, 1, 1), view.Before);
        Assert.Equal([2, 1], view.Schools.Select(s => s.Mentees));
    }

    [Theory, EveryEngine]
    public async Task Meetings_of_an_ended_mentorship_count_while_it_ran_and_a_proposals_never(string engine)
    {
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        var trust = world.Trust;
        var today = portal.Today;
        var ended = await trust.AddAgreedPairAsync(world.OtherSchool, "Hana", "Brook", "Ola", "Field", endsOn: today.AddDays(-10));
        await trust.AddDueMeetingAsync(ended, today.AddDays(-12), ProtectedTime.Yes);
        await trust.AddDueMeetingAsync(ended, today.AddDays(-10));
        await trust.AddDueMeetingAsync(ended, today.AddDays(-9));
        var (mentee, menteePeriod) = await trust.AddPersonAsync("Ella", "Fairbrother", Role.Ect, world.OtherSchool);
        var (mentor, mentorPeriod) = await trust.AddPersonAsync("Asked", "Only", Role.Mentor, world.OtherSchool);
        var proposal = new Mentorship(Guid.CreateVersion7(), menteePeriod, mentorPeriod, new(2026, 9, 1), world.Tutor.Id, portal.Clock.GetUtcNow().UtcDateTime);
        await trust.AddAsync(proposal);
        await trust.AddDueMeetingAsync(new AgreedPair(mentee, mentor, proposal), today.AddDays(-3), ProtectedTime.Yes);

        var view = (await trust.SendAsync(world.Leader.Id, new GetConditions())).Value;
        var school = (await trust.SendAsync(world.Leader.Id, new GetSchoolConditions(world.OtherSchool.Id))).Value;

        Assert.Equal(new MeetingCounts(2, 1, 1), view.Schools[1].Meetings);
        Assert.Equal(2, view.Schools[1].Without);
        var pair = Assert.Single(school.Pairs);
        Assert.Equal(("Hana Brook", today.AddDays(-10), new MeetingCounts(2, 1, 1)), (pair.Mentee, pair.EndedOn, pair.Meetings));
    }

    [Theory, EveryEngine]
    public async Task Without_a_mentor_says_who_and_since_when(string engine)
    {
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        var trust = world.Trust;
        await trust.AddPersonAsync("Never", "Paired", Role.Trainee, world.School, new(2026, 11, 2));
        await trust.AddAgreedPairAsync(world.School, "Ended", "Pair", "Past", "Mentor", endsOn: new(2026, 11, 6));
        await trust.AddPersonAsync("Gone", "Away", Role.Ect, world.School, endsOn: new(2026, 11, 1));
        await trust.AddPersonAsync("Not", "Yet", Role.Ect, world.School, new(2026, 12, 1));
        var (_, orphan) = await trust.AddPersonAsync("Mentor", "Left", Role.Ect, world.School);
        var (_, left) = await trust.AddPersonAsync("Has", "Left", Role.Mentor, world.School, endsOn: new(2026, 11, 12));
        await trust.AddAgreedMentorshipAsync(orphan, left, new(2026, 9, 7));

        var school = (await trust.SendAsync(world.Head.Id, new GetSchoolConditions(world.School.Id))).Value;

        Assert.Equal(
            [("Left", new(2026, 11, 13), 2), ("Pair", new(2026, 11, 7), 6), ("Paired", new DateOnly(2026, 11, 2), 11)],
            school.WithoutMentor.Select(p => (p.LastName, p.Since, p.SchoolDays)));
        var view = (await trust.SendAsync(world.Head.Id, new GetConditions())).Value;
        Assert.Equal((5, 3), (view.Schools[0].Mentees, view.Schools[0].Without));
        Assert.Equal(world.School.Id, view.StartWith!.Id);
    }

    [Theory, EveryEngine]
    public async Task A_leader_starts_where_most_have_no_mentor(string engine)
    {
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        var first = (await world.Trust.SendAsync(world.Leader.Id, new GetConditions())).Value.Schools;
        foreach (var (school, people) in first.Reverse().Select((school, index) => (school.Id, first.Count - index)))
        {
            var there = await world.Trust.InDbAsync(db => db.Schools.SingleAsync(s => s.Id == school));
            foreach (var number in Enumerable.Range(0, people * 3))
            {
                await world.Trust.AddPersonAsync("New", $"Ect{number}", Role.Ect, there);
            }
        }

        var view = (await world.Trust.SendAsync(world.Leader.Id, new GetConditions())).Value;

        Assert.Equal(view.Schools.Max(school => school.Without), view.StartWith!.Without);
    }

    [Theory, EveryEngine]
    public async Task Someone_at_two_schools_has_one_mentor_for_both(string engine)
    {
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        await world.Trust.AddRoleAsync(world.Pair.Mentee, Role.Ect, world.OtherSchool);

        var view = (await world.Trust.SendAsync(world.Leader.Id, new GetConditions())).Value;

        Assert.Equal([(2, 0), (1, 0)], view.Schools.Select(s => (s.Mentees, s.Without)));
    }

    [Theory, EveryEngine]
    public async Task Heads_and_tutors_see_their_school_leaders_all_and_everyone_else_nothing(string engine)
    {
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        var trust = world.Trust;
        Person[] own = [world.Head, world.Tutor, world.IteTutor];
        foreach (var person in own)
        {
            Assert.Equal([world.School.Id], (await trust.SendAsync(person.Id, new GetConditions())).Value.Schools.Select(s => s.Id));
            Assert.Null((await trust.SendAsync(person.Id, new GetSchoolConditions(world.School.Id))).Error);
            Assert.IsType<NotFound>((await trust.SendAsync(person.Id, new GetSchoolConditions(world.OtherSchool.Id))).Error);
            Assert.DoesNotContain("Tidewell", (await trust.SendAsync(person.Id, new ExportConditions())).Value.Text, StringComparison.Ordinal);
        }

        Person[] leaders = [world.Leader, world.Lead];
        foreach (var person in leaders)
        {
            Assert.Equal(2, (await trust.SendAsync(person.Id, new GetConditions())).Value.Schools.Count);
            Assert.Null((await trust.SendAsync(person.Id, new GetSchoolConditions(world.OtherSchool.Id))).Error);
            Assert.IsType<NotFound>((await trust.SendAsync(person.Id, new GetSchoolConditions(Guid.CreateVersion7()))).Error);
        }

        Person[] none = [world.Pair.Mentee, world.Pair.Mentor, world.OtherPair.Mentor];
        foreach (var person in none)
        {
            Assert.IsType<Forbidden>((await trust.SendAsync(person.Id, new GetConditions())).Error);
            Assert.IsType<Forbidden>((await trust.SendAsync(person.Id, new GetSchoolConditions(world.School.Id))).Error);
            Assert.IsType<Forbidden>((await trust.SendAsync(person.Id, new ExportConditions())).Error);
        }
    }

    [Theory, EveryEngine]
    public async Task No_private_word_is_in_any_answer(string engine)
    {
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        var trust = world.Trust;
        var meeting = new Meeting(Guid.CreateVersion7(), world.Pair.Mentorship, portal.Today.AddDays(-3));
        meeting.RecordMissed(MissedReason.OneOfUsAway, world.Pair.Mentor.Id, portal.Clock.GetUtcNow().UtcDateTime);
        var at = portal.Clock.GetUtcNow().UtcDateTime;
        await trust.AddAsync(
            meeting,
            new AgendaItem(Guid.CreateVersion7(), meeting.Id, world.Pair.Mentee.Id, "CANARY agenda", at),
            new MeetingNote(Guid.CreateVersion7(), meeting.Id, world.Pair.Mentee.Id, "CANARY note", true, at),
            new NextStep(Guid.CreateVersion7(), world.Pair.Mentorship.Id, meeting.Id, world.Pair.Mentee.Id, "CANARY step", at));

        var all = JsonSerializer.Serialize((await trust.SendAsync(world.Leader.Id, new GetConditions())).Value)
            + JsonSerializer.Serialize((await trust.SendAsync(world.Leader.Id, new GetSchoolConditions(world.School.Id))).Value)
            + (await trust.SendAsync(world.Leader.Id, new ExportConditions())).Value.Text;

        Assert.DoesNotContain("CANARY", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Reason", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Away", all, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_file_is_safe_to_open(string engine)
    {
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        await world.Trust.AddSchoolAsync("=HYPERLINK(\"x\"), School");

        var text = (await world.Trust.SendAsync(world.Leader.Id, new ExportConditions())).Value.Text;

        Assert.Contains("\"'=HYPERLINK(\"\"x\"\"), School\"", text, StringComparison.Ordinal);
        Assert.StartsWith("School,URN,Mentees,Without a mentor,Meetings due,Meetings held,Held in protected time,From,To", text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_pages_ask_the_database_at_most_six_times_however_much_there_is(string engine)
    {
        using var counted = new CountedCommands();
        var (portal, world) = await StartAsync(engine);
        await using var _ = portal;
        Task LeaderAsync() => world.Trust.SendAsync(world.Leader.Id, new GetConditions());
        Task SchoolAsync() => world.Trust.SendAsync(world.Leader.Id, new GetSchoolConditions(world.School.Id));
        var (few, fewOfSchool) = (await counted.DuringAsync(LeaderAsync), await counted.DuringAsync(SchoolAsync));
        for (var i = 0; i < 5; i++)
        {
            var pair = await world.Trust.AddAgreedPairAsync(await world.Trust.AddSchoolAsync($"School {i}"), $"Mentee{i}", "X", $"Mentor{i}", "Y");
            await world.Trust.AddDueMeetingAsync(pair, portal.Today.AddDays(-1), ProtectedTime.Yes);
            await world.Trust.AddPersonAsync($"Without{i}", "Z", Role.Ect, world.School);
        }

        Assert.InRange(few, 3, 6);
        Assert.InRange(fewOfSchool, 3, 6);
        Assert.Equal(few, await counted.DuringAsync(LeaderAsync));
        Assert.Equal(fewOfSchool, await counted.DuringAsync(SchoolAsync));
    }

    private static async Task<(TestPortal Portal, ReviewWorld World)> StartAsync(string engine)
    {
        var portal = await TestPortal.StartAsync(engine);
        portal.Clock.MoveTo(ReviewData.ReviewsOpen);
        return (portal, await (await portal.OpenTrustAsync()).AddReviewWorldAsync());
    }
}
