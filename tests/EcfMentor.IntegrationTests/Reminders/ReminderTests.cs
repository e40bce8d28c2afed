using EcfMentor.Application.Features.Meetings;
using EcfMentor.Application.Features.Reminders;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Mentoring;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Reminders;

/// <summary>The morning's e-mails: once, on school days, and never a private word.</summary>
public class ReminderTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 5);
    private static readonly DateOnly Monday = new(2026, 11, 16);

    private static Task<List<OutboxMessage>> OutboxOf(TestTrust trust) =>
        trust.InDbAsync(db => db.Outbox.OrderBy(m => m.To).ToListAsync());

    [Theory, EveryEngine]
    public async Task An_unrecorded_meeting_brings_one_email_to_each_of_the_pair_once_ever(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var meeting = await world.Trust.AddMeetingAsync(world.Mentorship, Thursday);
        await world.Trust.SendAsync(world.Mentee.Id, new AddAgendaItem(meeting.Id, "canary agenda"));

        Assert.Equal(2, (await world.Trust.SendAsSystemAsync(new SendReminders())).Value);
        Assert.Equal(0, (await world.Trust.SendAsSystemAsync(new SendReminders())).Value);
        portal.Clock.MoveTo(new DateOnly(2026, 11, 11));
        Assert.Equal(0, (await world.Trust.SendAsSystemAsync(new SendReminders())).Value);

        var outbox = await OutboxOf(world.Trust);
        Assert.Equal(new[] { world.Mentee.Email, world.Mentor.Email }.Order(), outbox.Select(m => m.To).Order());
        Assert.All(outbox, m => Assert.Contains($"https://saltmarsh.example/meetings/{meeting.Id}/record", m.Body, StringComparison.Ordinal));
        Assert.All(outbox, m => Assert.DoesNotContain("canary", m.Subject + m.Body, StringComparison.Ordinal));
        Assert.Equal("Did you and Yasmin meet?", outbox.Single(m => m.To == world.Mentor.Email).Subject);
    }

    [Theory, EveryEngine]
    public async Task A_meeting_is_left_alone_when_recorded_recent_moved_or_beyond_the_mentorship(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        var recorded = await world.Trust.AddMeetingAsync(world.Mentorship, Thursday);
        await world.Trust.SendAsync(world.Mentor.Id, new RecordAsPlanned(recorded.Id, ProtectedTime.Yes));
        await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 11, 8));
        var moved = await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 10, 22));
        await world.Trust.SendAsync(world.Mentor.Id, new RecordMeeting(moved.Id) { Outcome = MeetingOutcome.Moved, MovedTo = new(2026, 11, 13) });
        await world.Trust.AddMeetingAsync(world.OtherMentorship, Thursday);
        await world.Trust.InDbAsync(async db =>
        {
            (await db.Mentorships.SingleAsync(m => m.Id == world.OtherMentorship.Id)).End(new DateOnly(2026, 11, 4));
            return await db.SaveChangesAsync();
        });

        Assert.Equal(0, (await world.Trust.SendAsSystemAsync(new SendReminders())).Value);
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_written_on_a_day_without_school(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 12, 17));

        portal.Clock.MoveTo(new DateOnly(2026, 12, 22));
        Assert.Equal(0, (await world.Trust.SendAsSystemAsync(new SendReminders())).Value);
        portal.Clock.MoveTo(new DateOnly(2027, 1, 5));
        Assert.Equal(2, (await world.Trust.SendAsSystemAsync(new SendReminders())).Value);
    }

    [Theory, EveryEngine]
    public async Task The_question_goes_once_a_week_to_mentees_and_mentors_who_have_not_answered(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        portal.Clock.MoveTo(Monday);
        var answer = new CheckInAnswer(Guid.CreateVersion7(), world.OtherMentor.Id, Monday, 1);
        await world.Trust.AddAsync(answer);

        Assert.Equal(3, (await world.Trust.SendAsSystemAsync(new SendReminders())).Value);
        Assert.Equal(0, (await world.Trust.SendAsSystemAsync(new SendReminders())).Value);
        portal.Clock.MoveTo(Monday.AddDays(1));
        Assert.Equal(0, (await world.Trust.SendAsSystemAsync(new SendReminders())).Value);
        portal.Clock.MoveTo(Monday.AddDays(7));
        Assert.Equal(4, (await world.Trust.SendAsSystemAsync(new SendReminders())).Value);

        Assert.DoesNotContain(await OutboxOf(world.Trust), m => m.To == world.Tutor.Email || m.To == world.Head.Email || m.To == world.Leader.Email);
    }

    [Theory, EveryEngine]
    public async Task Nobody_gets_an_email_before_they_are_invited(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();
        await world.Trust.AddMeetingAsync(world.Mentorship, new(2026, 11, 12));
        await world.Trust.InDbAsync(db => db.People.Where(p => p.Id == world.Mentee.Id || p.Id == world.OtherMentor.Id)
            .ExecuteUpdateAsync(person => person.SetProperty(p => p.InvitedAt, (DateTime?)null)));

        portal.Clock.MoveTo(Monday);
        await world.Trust.SendAsSystemAsync(new SendReminders());

        Assert.Equal(
            new[] { world.Mentor.Email, world.OtherMentee.Email }.Order(),
            (await OutboxOf(world.Trust)).Select(m => m.To).Distinct().Order());
    }

    [Theory, EveryEngine]
    public async Task Only_the_system_sends_reminders(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var world = await (await portal.OpenTrustAsync()).AddPairsAsync();

        Assert.IsType<Forbidden>((await world.Trust.SendAsync(world.Leader.Id, new SendReminders())).Error);
    }
}
