using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Calendar;

/// <summary>The trust's calendar and those of schools that have their own. One query gives them all.</summary>
public sealed class SchoolCalendars
{
    private static readonly HotQuery<Term> Terms = HotQuery.Of(db => db.Set<Term>().AsNoTracking().OrderBy(term => term.StartsOn));

    private readonly Dictionary<Guid, TermCalendar> own;

    private SchoolCalendars(TermCalendar trust, Dictionary<Guid, TermCalendar> own)
    {
        Trust = trust;
        this.own = own;
    }

    /// <summary>The trust's own calendar; without terms until the set-up gives it some.</summary>
    public TermCalendar Trust { get; }

    /// <summary>The calendar that holds at a school: in each school year its own terms where it has some, the trust's otherwise.</summary>
    public TermCalendar Of(Guid? schoolId) =>
        schoolId is { } id && own.TryGetValue(id, out var calendar) ? calendar : Trust;

    /// <summary>Reads every term of the trust: a few for each year.</summary>
    public static async Task<SchoolCalendars> ReadAsync(IAppDb db, CancellationToken ct)
    {
        var terms = await db.AskAsync(Terms, ct);
        var trust = terms.Where(term => term.SchoolId is null).ToList();
        return new SchoolCalendars(
            CalendarOf(trust),
            terms.Where(term => term.SchoolId is not null)
                .GroupBy(term => term.SchoolId!.Value)
                .ToDictionary(group => group.Key, group => CalendarOf(Differing(trust, group))));
    }

    private static IEnumerable<Term> Differing(List<Term> trust, IEnumerable<Term> own)
    {
        var years = own.Select(term => term.AcademicYear).ToHashSet();
        return trust.Where(term => !years.Contains(term.AcademicYear)).Concat(own);
    }

    private static TermCalendar CalendarOf(IEnumerable<Term> terms) => new(terms.Select(term => term.Dates));
}
