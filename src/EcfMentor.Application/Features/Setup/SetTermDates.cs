using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Setup;

/// <summary>
/// Sets the terms of one school year, the trust's or one school's own. Field names in errors are paths into
/// <paramref name="Terms"/>, such as terms[1].breaks[0].end.
/// </summary>
/// <param name="Year">The year in which the school year starts.</param>
/// <param name="Terms">Autumn, spring and summer, each with at most one half-term break.</param>
/// <param name="SchoolId">A school on the trust's list; null for the trust's own terms.</param>
[RequiresRole(Role.TrustInductionLead)]
public sealed record SetTermDates(int Year, IReadOnlyList<TermDates> Terms, Guid? SchoolId = null) : ICommand<Done>;

internal sealed class SetTermDatesHandler(IAppDb db, TimeProvider time) : ICommandHandler<SetTermDates, Done>
{
    public async Task<Result<Done>> Handle(SetTermDates request, CancellationToken cancellationToken)
    {
        var setup = await db.Setups.SingleOrDefaultAsync(cancellationToken);
        if (setup is null
            || !SchoolYear.CanBeSet(request.Year, time.Today())
            || (request.SchoolId is { } schoolId && !await db.Schools.AnyAsync(school => school.Id == schoolId && school.Active, cancellationToken)))
        {
            return new NotFound();
        }

        var faults = SchoolYear.Faults(request.Year, request.Terms);
        if (faults.Count > 0)
        {
            return new Invalid(faults);
        }

        await SaveAsync(request, cancellationToken);
        Note(setup, request);
        return Done.It;
    }

    private async Task SaveAsync(SetTermDates request, CancellationToken ct)
    {
        var stored = await db.Terms.Where(term => term.SchoolId == request.SchoolId && term.AcademicYear == request.Year).ToListAsync(ct);
        foreach (var (index, dates) in request.Terms.Index())
        {
            var season = (Season)(index + 1);
            var term = stored.Find(t => t.Season == season);
            if (term is null)
            {
                term = new Term(Guid.CreateVersion7(), request.SchoolId, request.Year, season, dates.Start, dates.End);
                db.Terms.Add(term);
            }

            DateRange? half = dates.Breaks.Count > 0 ? dates.Breaks[0] : null;
            term.Revise(dates.Start, dates.End, half?.Start, half?.End, dates.InsetDays);
        }
    }

    /// <summary>One school that differs is no calendar for the trust: the step is done once the trust has terms.</summary>
    private void Note(TrustSetup setup, SetTermDates request)
    {
        if (request.SchoolId is null)
        {
            setup.TermsSet(time.UtcNow());
        }
    }
}
