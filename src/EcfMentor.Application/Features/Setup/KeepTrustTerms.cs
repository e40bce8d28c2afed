using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Setup;

/// <summary>Takes a school's own terms of one year away, so that the trust's hold there again. Doing it twice changes nothing.</summary>
/// <param name="Year">The year in which the school year starts.</param>
/// <param name="SchoolId">A school on the trust's list.</param>
[RequiresRole(Role.TrustInductionLead)]
public sealed record KeepTrustTerms(int Year, Guid SchoolId) : ICommand<Done>;

internal sealed class KeepTrustTermsHandler(IAppDb db) : ICommandHandler<KeepTrustTerms, Done>
{
    public async Task<Result<Done>> Handle(KeepTrustTerms request, CancellationToken cancellationToken)
    {
        if (!await db.Schools.AnyAsync(school => school.Id == request.SchoolId && school.Active, cancellationToken))
        {
            return new NotFound();
        }

        db.Terms.RemoveRange(await db.Terms.Where(term => term.SchoolId == request.SchoolId && term.AcademicYear == request.Year).ToListAsync(cancellationToken));
        return Done.It;
    }
}
