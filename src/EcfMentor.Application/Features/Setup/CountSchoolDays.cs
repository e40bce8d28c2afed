using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Setup;

/// <summary>Counts the days of terms that nobody has saved. What is wrong with them comes back by field, as when they are saved.</summary>
/// <param name="Year">The year in which the school year starts.</param>
/// <param name="Terms">Autumn, spring and summer.</param>
[RequiresRole(Role.TrustInductionLead)]
public sealed record CountSchoolDays(int Year, IReadOnlyList<TermDates> Terms) : IQuery<SchoolDayCount>;

/// <summary>How many days some terms come to.</summary>
/// <param name="School">Weekdays in term outside breaks and bank holidays; 195 in a usual year.</param>
/// <param name="Taught">Those that are no INSET days; 190 in a usual year (The Education (School Day and School Year) (England) Regulations 1999).</param>
public sealed record SchoolDayCount(int School, int Taught)
{
    /// <summary>Counts the days of checked terms.</summary>
    public static SchoolDayCount Of(IReadOnlyList<TermDates> terms)
    {
        var calendar = new TermCalendar(terms);
        return new(calendar.SchoolDays.Count, calendar.SchoolDays.Count(calendar.IsTeachingDay));
    }
}

internal sealed class CountSchoolDaysHandler(TimeProvider time) : IQueryHandler<CountSchoolDays, SchoolDayCount>
{
    public Task<Result<SchoolDayCount>> Handle(CountSchoolDays request, CancellationToken cancellationToken) => Task.FromResult(Count(request));

    private Result<SchoolDayCount> Count(CountSchoolDays request)
    {
        if (!SchoolYear.CanBeSet(request.Year, time.Today()))
        {
            return new NotFound();
        }

        var faults = SchoolYear.Faults(request.Year, request.Terms);
        return faults.Count > 0 ? new Invalid(faults) : SchoolDayCount.Of(request.Terms);
    }
}
