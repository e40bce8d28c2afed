using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.Pairing;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Today;

/// <summary>Reads which mentees of the person's schools have no mentor: facts about arrangements only.</summary>
internal sealed class TodayDeskQuery(IAppDb db, Actor actor, SchoolCalendars calendars, DateOnly today)
{
    public async Task<TodayDesk?> ReadAsync(CancellationToken ct)
    {
        var (ectsAt, traineesAt, headOf) = (actor.SchoolsAs(Role.InductionTutor), actor.SchoolsAs(Role.IteTutor), actor.SchoolsAs(Role.Headteacher));
        if (ectsAt.Count + traineesAt.Count + headOf.Count == 0)
        {
            return null;
        }

        var rows = await db.RolePeriods.AsNoTracking()
            .Where(p => p.SchoolId != null && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today))
            .Where(p =>
                (p.Role == Role.Ect && (ectsAt.Contains(p.SchoolId!.Value) || headOf.Contains(p.SchoolId.Value)))
                || (p.Role == Role.Trainee && (traineesAt.Contains(p.SchoolId!.Value) || headOf.Contains(p.SchoolId.Value))))
            .Where(p => !db.Mentorships.Any(m =>
                m.MenteeId == p.PersonId && m.SchoolId == p.SchoolId && m.State == MentorshipState.Agreed && (m.EndsOn == null || m.EndsOn >= today)))
            .Select(p => new
            {
                p.Id, p.Person.FirstName, p.Person.LastName, p.Role, SchoolId = p.SchoolId!.Value, SchoolName = p.School!.Name, p.StartsOn,
                LastEnd = db.Mentorships.Where(m => m.MenteeId == p.PersonId && m.SchoolId == p.SchoolId && m.State == MentorshipState.Agreed).Max(m => m.EndsOn),
                AskedMentor = db.Mentorships.Where(m => m.MenteePeriodId == p.Id && m.State == MentorshipState.AskingMentor).Select(m => m.Mentor.FirstName).FirstOrDefault(),
                AskedMentee = db.Mentorships.Any(m => m.MenteePeriodId == p.Id && m.State == MentorshipState.AskingMentee),
            })
            .ToListAsync(ct);

        // Who was asked is between them and the tutor: a head learns only that there is no mentor.
        bool Tutors(Role role, Guid school) => (role == Role.Ect ? ectsAt : traineesAt).Contains(school);
        var without = rows.Select(row =>
        {
            var since = row.LastEnd is { } end && end >= row.StartsOn ? end.AddDays(1) : row.StartsOn;
            var wait = MentorRequired.AsOf(since, calendars.Of(row.SchoolId), today);
            return new TodayWithoutMentor(
                row.Id, $"{row.FirstName} {row.LastName}", row.Role, row.SchoolName, wait.SchoolDays, wait.HeadMayNameInterim,
                Tutors(row.Role, row.SchoolId) ? row.AskedMentor ?? (row.AskedMentee ? row.FirstName : null) : null);
        });
        return new TodayDesk(
            [.. without.OrderByDescending(w => w.SchoolDays).ThenBy(w => w.Name, StringComparer.Ordinal)],
            ectsAt.Count + traineesAt.Count > 0,
            headOf.Count > 0);
    }
}
