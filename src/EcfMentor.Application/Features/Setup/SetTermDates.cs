using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Setup;

/// <summary>
/// Sets the trust's terms of one school year. Field names in errors are paths into <paramref name="Terms"/>,
/// such as terms[1].breaks[0].end.
/// </summary>
/// <param name="Year">The year in which the school year starts.</param>
/// <param name="Terms">Autumn, spring and summer, each with at most one half-term break.</param>
[RequiresRole(Role.TrustInductionLead)]
public sealed record SetTermDates(int Year, IReadOnlyList<TermDates> Terms) : ICommand<Done>;

internal sealed class SetTermDatesHandler(IAppDb db, TimeProvider time) : ICommandHandler<SetTermDates, Done>
{
    public async Task<Result<Done>> Handle(SetTermDates request, CancellationToken cancellationToken)
    {
        var problems = TermDatesCheck.Of(request.Terms)
            .Concat(request.Terms.Select((term, index) => (term, index))
                .Where(t => t.term.AcademicYear != request.Year)
                .Select(t => new FieldProblem($"terms[{t.index}].start", $"This term isn't in {request.Year} to {request.Year + 1}")))
            .ToList();
        if (problems.Count > 0)
        {
            return new Invalid([.. problems.Select(problem => new FieldError(problem.Path, problem.Message))]);
        }

        var stored = await db.Terms.Where(term => term.SchoolId == null && term.AcademicYear == request.Year).ToListAsync(cancellationToken);
        foreach (var (index, dates) in request.Terms.Index())
        {
            var season = (Season)(index + 1);
            var term = stored.Find(t => t.Season == season);
            if (term is null)
            {
                term = new Term(Guid.CreateVersion7(), null, request.Year, season, dates.Start, dates.End);
                db.Terms.Add(term);
            }

            DateRange? half = dates.Breaks.Count > 0 ? dates.Breaks[0] : null;
            term.Revise(dates.Start, dates.End, half?.Start, half?.End, dates.InsetDays);
        }

        var setup = await db.Setups.SingleAsync(cancellationToken);
        setup.TermsSet(time.UtcNow());
        return Done.It;
    }
}
