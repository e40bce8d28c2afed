using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Reminders;

/// <summary>Meetings that should have happened three days ago or earlier, and of which nothing is known.</summary>
internal sealed class UnrecordedMeetings(IAppDb db, ITrustAddress address, SchoolCalendars calendars, DateOnly today)
{
    private const int DaysToWait = 3;

    /// <summary>Two e-mails for each meeting, on school days of its school only, to those who still work there and have been invited.</summary>
    public async Task<IReadOnlyList<Reminder>> ReadAsync(CancellationToken ct)
    {
        var last = today.AddDays(-DaysToWait);
        var rows = await db.Meetings.AsNoTracking()
            .Where(m => m.State == MeetingState.Planned && m.PlannedOn <= last && m.Mentorship.State == MentorshipState.Agreed)
            .Where(m => m.Mentorship.EndsOn == null || m.PlannedOn <= m.Mentorship.EndsOn)
            .OrderBy(m => m.PlannedOn)
            .Select(m => new
            {
                m.Id, m.PlannedOn, m.Mentorship.SchoolId,
                Mentee = new Addressee(m.Mentorship.MenteeId, m.Mentorship.Mentee.FirstName, m.Mentorship.Mentee.Email, m.Mentorship.Mentee.InvitedAt),
                MenteeEndsOn = m.Mentorship.MenteePeriod.EndsOn,
                Mentor = new Addressee(m.Mentorship.MentorId, m.Mentorship.Mentor.FirstName, m.Mentorship.Mentor.Email, m.Mentorship.Mentor.InvitedAt),
                MentorEndsOn = m.Mentorship.MentorPeriod.EndsOn,
            })
            .ToListAsync(ct);
        var reminders = new List<Reminder>();
        foreach (var row in rows.Where(row => calendars.Of(row.SchoolId).IsSchoolDay(today)))
        {
            if (row.Mentor.InvitedAt is not null && (row.MentorEndsOn is null || row.MentorEndsOn >= today))
            {
                reminders.Add(Write(row.Id, row.PlannedOn, row.Mentor, row.Mentee));
            }

            if (row.Mentee.InvitedAt is not null && (row.MenteeEndsOn is null || row.MenteeEndsOn >= today))
            {
                reminders.Add(Write(row.Id, row.PlannedOn, row.Mentee, row.Mentor));
            }
        }

        return reminders;
    }

    private Reminder Write(Guid meetingId, DateOnly plannedOn, Addressee to, Addressee other) => new(
        $"meeting-unrecorded/{meetingId:N}/{to.Id:N}",
        to.Email,
        $"Did you and {other.FirstName} meet?",
        $"""
        Hello {to.FirstName}

        You and {other.FirstName} had a meeting planned for {MailWords.Day(plannedOn)}. Nobody has said yet whether it happened.

        It takes a few seconds, and "it didn't happen" is just as useful:
        {address.Link($"/meetings/{meetingId}/record")}

        We won't ask about this meeting again.

        EcfMentor
        """);

    private sealed record Addressee(Guid Id, string FirstName, string Email, DateTime? InvitedAt);
}
