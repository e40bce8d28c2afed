using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;

namespace EcfMentor.Application.Features.Induction;

/// <summary>The calendars that inductions are computed in: one for each school, made when first asked for.</summary>
internal sealed class InductionCalendars(SchoolCalendars schools)
{
    private readonly Dictionary<(Guid School, int From), InductionCalendar> made = [];

    public static async Task<InductionCalendars> ReadAsync(IAppDb db, CancellationToken ct) => new(await SchoolCalendars.ReadAsync(db, ct));

    /// <summary>A school's terms from the year in which the induction began; years that nobody entered have the usual dates, marked as assumed.</summary>
    public InductionCalendar Of(Guid? schoolId, DateOnly inductionStart)
    {
        var from = inductionStart.Month >= 8 ? inductionStart.Year : inductionStart.Year - 1;
        var key = (schoolId ?? Guid.Empty, from);
        if (!made.TryGetValue(key, out var calendar))
        {
            made[key] = calendar = Make(schools.Of(schoolId).Terms, from);
        }

        return calendar;
    }

    private static InductionCalendar Make(IReadOnlyList<TermDates> terms, int from)
    {
        var given = terms.Where(term => term.AcademicYear >= from).ToList();
        var until = given.Count == 0 ? from : given[0].AcademicYear - 1;
        var before = Enumerable.Range(from, Math.Max(0, until - from + 1))
            .SelectMany(UsualTermDates.For)
            .Where(term => given.Count == 0 || term.End < given[0].Start);
        return new InductionCalendar(given, before);
    }
}
