using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Setup;

/// <summary>
/// The terms of one school year, the trust's or one school's own. Where there are none yet: for the trust a usual English
/// pattern to edit, for a school what the trust has.
/// </summary>
/// <param name="Year">The year in which the school year starts; null for the present one.</param>
/// <param name="SchoolId">A school on the trust's list; null for the trust's own terms.</param>
[RequiresRole(Role.TrustInductionLead)]
public sealed record GetTermDates(int? Year, Guid? SchoolId = null) : IQuery<TermDatesView>;

/// <summary>A school whose terms may differ.</summary>
/// <param name="Id">The school.</param>
/// <param name="Name">Its name.</param>
/// <param name="Differs">True when it has terms of its own in the year looked at.</param>
public sealed record SchoolTerms(Guid Id, string Name, bool Differs);

/// <summary>Terms to look at and change.</summary>
/// <param name="Year">The year in which the school year starts.</param>
/// <param name="Terms">Three terms, in order.</param>
/// <param name="Saved">False while this is only an offer.</param>
/// <param name="Years">The years that can be opened: those that are saved, this one and the next.</param>
/// <param name="School">The school whose terms these are; null for the trust's.</param>
/// <param name="Schools">Every school on the list, A to Z.</param>
public sealed record TermDatesView(
    int Year, IReadOnlyList<TermDates> Terms, bool Saved, IReadOnlyList<int> Years, SchoolTerms? School, IReadOnlyList<SchoolTerms> Schools)
{
    /// <summary>How many days the terms come to.</summary>
    public SchoolDayCount Days => SchoolDayCount.Of(Terms);
}

internal sealed class GetTermDatesHandler(IAppDb db, TimeProvider time) : IQueryHandler<GetTermDates, TermDatesView>
{
    public async Task<Result<TermDatesView>> Handle(GetTermDates request, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var present = SchoolYear.Of(today);
        var year = request.Year ?? present;
        if (!SchoolYear.CanBeSet(year, today))
        {
            return new NotFound();
        }

        var listed = await db.Schools.AsNoTracking().Where(school => school.Active).Select(school => new { school.Id, school.Name }).ToListAsync(cancellationToken);
        var terms = await db.Terms.AsNoTracking().OrderBy(term => term.StartsOn).ToListAsync(cancellationToken);
        var differing = terms.Where(term => term.AcademicYear == year && term.SchoolId != null).Select(term => term.SchoolId).ToHashSet();
        var schools = listed.OrderBy(school => school.Name, StringComparer.CurrentCulture).Select(school => new SchoolTerms(school.Id, school.Name, differing.Contains(school.Id))).ToList();
        var school = schools.Find(s => s.Id == request.SchoolId);
        if (request.SchoolId is not null && school is null)
        {
            return new NotFound();
        }

        List<TermDates> Of(Guid? schoolId) => [.. terms.Where(term => term.AcademicYear == year && term.SchoolId == schoolId).Select(term => term.Dates)];
        var own = Of(request.SchoolId);
        var offered = own.Count > 0 ? own : Of(null);
        int[] years = [.. terms.Where(term => term.SchoolId is null).Select(term => term.AcademicYear).Append(present).Append(present + 1).Distinct().Order()];
        return new TermDatesView(year, offered.Count > 0 ? offered : UsualTermDates.For(year), own.Count > 0, years, school, schools);
    }
}
