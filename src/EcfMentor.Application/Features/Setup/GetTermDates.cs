using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Setup;

/// <summary>The trust's terms of one school year; where it has none yet, a usual English pattern to edit.</summary>
/// <param name="Year">The year in which the school year starts; null for the present one.</param>
[RequiresRole(Role.TrustInductionLead)]
public sealed record GetTermDates(int? Year) : IQuery<TermDatesView>;

/// <summary>Terms to look at and change.</summary>
/// <param name="Year">The year in which the school year starts.</param>
/// <param name="Terms">Three terms, in order.</param>
/// <param name="Saved">False while this is only the usual pattern.</param>
/// <param name="Years">The years that can be opened: those that are saved, this one and the next.</param>
public sealed record TermDatesView(int Year, IReadOnlyList<TermDates> Terms, bool Saved, IReadOnlyList<int> Years);

internal sealed class GetTermDatesHandler(IAppDb db, TimeProvider time) : IQueryHandler<GetTermDates, TermDatesView>
{
    private const int FirstMonthOfTheYear = 8;

    public async Task<Result<TermDatesView>> Handle(GetTermDates request, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var present = today.Month >= FirstMonthOfTheYear ? today.Year : today.Year - 1;
        var year = request.Year ?? present;
        if (year < present - 5 || year > present + 2)
        {
            return new NotFound();
        }

        var terms = await db.Terms.AsNoTracking().Where(term => term.SchoolId == null).OrderBy(term => term.StartsOn).ToListAsync(cancellationToken);
        var own = terms.Where(term => term.AcademicYear == year).Select(term => term.Dates).ToList();
        int[] years = [.. terms.Select(term => term.AcademicYear).Append(present).Append(present + 1).Distinct().Order()];
        return new TermDatesView(year, own.Count > 0 ? own : UsualTermDates.For(year), own.Count > 0, years);
    }
}
