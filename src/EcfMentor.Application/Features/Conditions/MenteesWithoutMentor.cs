using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.Pairing;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Conditions;

/// <summary>
/// Finds ECTs and trainees without a mentor: nobody is paired with them today by an agreed mentorship whose two are both
/// still in their roles. Where one mentee is at two schools at once, a mentor at either counts, because there is one
/// designated mentor at a time.
/// </summary>
internal static class MenteesWithoutMentor
{
    /// <summary>Mentees who are at one of the schools today: a row for each period.</summary>
    public static IQueryable<RolePeriod> MenteesAt(this IAppDb db, IQueryable<School> schools, DateOnly today) =>
        db.RolePeriods.Where(p => (p.Role == Role.Ect || p.Role == Role.Trainee)
            && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)
            && schools.Any(school => school.Id == p.SchoolId));

    /// <summary>Those without a mentor, by last name.</summary>
    public static async Task<IReadOnlyList<WithoutMentor>> ReadAsync(
        IAppDb db, IQueryable<School> schools, SchoolCalendars calendars, DateOnly today, CancellationToken ct)
    {
        var agreed = db.Mentorships.Where(m => m.State == MentorshipState.Agreed && m.StartsOn <= today);
        var rows = await db.MenteesAt(schools, today).AsNoTracking()
            .Where(p => !agreed.Any(m => m.MenteeId == p.PersonId
                && (m.EndsOn == null || m.EndsOn >= today)
                && (m.MenteePeriod.EndsOn == null || m.MenteePeriod.EndsOn >= today)
                && (m.MentorPeriod.EndsOn == null || m.MentorPeriod.EndsOn >= today)))
            .OrderBy(p => p.Person.LastName).ThenBy(p => p.Person.FirstName).ThenBy(p => p.PersonId).ThenBy(p => p.StartsOn)
            .Select(p => new
            {
                p.PersonId,
                p.Person.FirstName,
                p.Person.LastName,
                SchoolId = p.SchoolId!.Value,
                School = p.School!.Name,
                p.StartsOn,
                Before = agreed.Where(m => m.MenteeId == p.PersonId)
                    .Select(m => new { m.EndsOn, Mentee = m.MenteePeriod.EndsOn, Mentor = m.MentorPeriod.EndsOn })
                    .ToList(),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.DistinctBy(row => (row.PersonId, row.SchoolId)).Select(row =>
            {
                var last = row.Before.Select(m => Earliest(m.EndsOn, m.Mentee, m.Mentor)).Max();
                var since = last is { } end && end.AddDays(1) > row.StartsOn ? end.AddDays(1) : row.StartsOn;
                return new WithoutMentor(
                    row.FirstName, row.LastName, row.SchoolId, row.School, since,
                    MentorRequired.AsOf(since, calendars.Of(row.SchoolId), today).SchoolDays);
            }),
        ];
    }

    private static DateOnly? Earliest(params DateOnly?[] days) => days.Min();
}
