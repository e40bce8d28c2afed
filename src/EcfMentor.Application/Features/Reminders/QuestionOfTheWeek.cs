using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Reminders;

/// <summary>This week's one question, to each mentee and mentor on the first teaching day of the week. Never chased, and never before an invitation.</summary>
internal sealed class QuestionOfTheWeek(IAppDb db, ITrustAddress address, SchoolCalendars calendars, DateOnly today)
{
    public async Task<IReadOnlyList<Reminder>> ReadAsync(CancellationToken ct)
    {
        var monday = today.MondayOf();
        var rows = await db.RolePeriods.AsNoTracking()
            .Where(p => (p.Role == Role.Ect || p.Role == Role.Trainee || p.Role == Role.Mentor)
                && p.Person.InvitedAt != null && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)
                && !db.CheckInAnswers.Any(a => a.PersonId == p.PersonId && a.WeekOf == monday))
            .Select(p => new { p.PersonId, p.Person.FirstName, p.Person.Email, p.SchoolId })
            .ToListAsync(ct);
        return
        [
            .. rows.Where(row => IsFirstTeachingDay(row.SchoolId))
                .DistinctBy(row => row.PersonId)
                .OrderBy(row => row.PersonId)
                .Select(row => Write(row.PersonId, row.FirstName, row.Email, monday)),
        ];
    }

    private bool IsFirstTeachingDay(Guid? schoolId)
    {
        var week = new DateRange(today.MondayOf(), today.MondayOf().AddDays(6));
        return calendars.Of(schoolId).TeachingWeeks(week).FirstOrDefault()?.Days[0] == today;
    }

    private Reminder Write(Guid personId, string firstName, string email, DateOnly monday) => new(
        $"question/{monday:yyyyMMdd}/{personId:N}",
        email,
        "This week's one question",
        $"""
        Hello {firstName}

        One question, ten seconds, and only you ever see your answer. Skip it if you like: nobody is told, and we won't ask again this week.
        {address.Link("/check-in")}

        EcfMentor
        """);
}
