using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>Tops up the meetings of every agreed mentorship of the trust. Answers how many were added.</summary>
[RequiresSystem, InVault(Vault.Mentoring, "plan meetings; reads no word")]
public sealed record PlanAllMeetings : ICommand<int>;

internal sealed class PlanAllMeetingsHandler(IAppDb db, TimeProvider time) : ICommandHandler<PlanAllMeetings, int>
{
    // Four queries, whatever the number of pairs.
    public async Task<Result<int>> Handle(PlanAllMeetings request, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var mentorships = await Current(today).AsNoTracking().ToListAsync(cancellationToken);
        var periods = (await db.RolePeriods.AsNoTracking()
                .Where(p => Current(today).Any(m => m.MenteeId == p.PersonId || m.MentorId == p.PersonId))
                .ToListAsync(cancellationToken))
            .ToLookup(p => p.PersonId);
        var calendars = await SchoolCalendars.ReadAsync(db, cancellationToken);
        var from = today.AddDays(-MeetingPlan.DaysBack);
        var existing = (await db.Meetings.AsNoTracking()
                .Where(m => m.DueOn >= from || m.PlannedOn >= from)
                .Select(m => new { m.MentorshipId, Day = new PlannedDay(m.DueOn, m.PlannedOn) })
                .ToListAsync(cancellationToken))
            .ToLookup(m => m.MentorshipId, m => m.Day);
        var added = 0;
        foreach (var mentorship in mentorships)
        {
            var cadence = MeetingPlan.CadenceOf(
                mentorship, periods[mentorship.MenteeId].Concat(periods[mentorship.MentorId]), calendars.Of(mentorship.SchoolId));
            foreach (var day in MeetingPlan.Missing(mentorship, cadence, existing[mentorship.Id], today))
            {
                db.Meetings.Add(new Meeting(Guid.CreateVersion7(), mentorship, day));
                added++;
            }
        }

        return added;
    }

    private IQueryable<Mentorship> Current(DateOnly today) =>
        db.Mentorships.Where(m => m.State == MentorshipState.Agreed && (m.EndsOn == null || m.EndsOn >= today));
}
