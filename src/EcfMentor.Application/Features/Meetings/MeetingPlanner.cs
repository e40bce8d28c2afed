using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>Plans one pair's meetings, within whatever transaction asks for it.</summary>
internal sealed class MeetingPlanner(IAppDb db, TimeProvider time) : IMeetingPlanner
{
    public async Task PlanAsync(Guid mentorshipId, CancellationToken ct)
    {
        // The caller may have agreed the mentorship a moment ago, in memory only: the tracked one is asked, not its row.
        var mentorship = db.Mentorships.Local.FirstOrDefault(m => m.Id == mentorshipId)
            ?? await db.Mentorships.SingleOrDefaultAsync(m => m.Id == mentorshipId, ct);
        if (mentorship is not { State: MentorshipState.Agreed })
        {
            return;
        }

        var today = time.Today();
        var periods = await db.RolePeriods.AsNoTracking()
            .Where(p => p.PersonId == mentorship.MenteeId || p.PersonId == mentorship.MentorId)
            .ToListAsync(ct);
        var calendars = await SchoolCalendars.ReadAsync(db, ct);
        var from = today.AddDays(-MeetingPlan.DaysBack);
        var existing = await db.Meetings.AsNoTracking()
            .Where(m => m.MentorshipId == mentorshipId && (m.DueOn >= from || m.PlannedOn >= from))
            .Select(m => new PlannedDay(m.DueOn, m.PlannedOn))
            .ToListAsync(ct);
        var added = db.Meetings.Local.Where(m => m.MentorshipId == mentorshipId).Select(m => new PlannedDay(m.DueOn, m.PlannedOn));
        var cadence = MeetingPlan.CadenceOf(mentorship, periods, calendars.Of(mentorship.SchoolId));
        foreach (var day in MeetingPlan.Missing(mentorship, cadence, [.. existing, .. added], today))
        {
            db.Meetings.Add(new Meeting(Guid.CreateVersion7(), mentorship, day));
        }
    }
}
