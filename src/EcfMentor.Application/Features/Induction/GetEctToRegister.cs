using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction;

/// <summary>What the form for registering an ECT needs: who it is, and which bodies there are.</summary>
/// <param name="PeriodId">The ECT's period at the tutor's school.</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "let an induction tutor register an ECT")]
public sealed record GetEctToRegister(Guid PeriodId) : IQuery<EctToRegister>;

/// <summary>An ECT whose induction isn't kept at the school yet.</summary>
/// <param name="PeriodId">Their period.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="School">Where.</param>
/// <param name="StartsOn">The first day at the school.</param>
/// <param name="Fte">How much.</param>
/// <param name="HasRecord">True for someone whose induction began elsewhere in the trust: it is continued, not registered anew.</param>
/// <param name="BodyId">The body of that record.</param>
/// <param name="Bodies">The trust's appropriate bodies, by name.</param>
public sealed record EctToRegister(
    Guid PeriodId, string FirstName, string LastName, string School, DateOnly StartsOn, decimal Fte, bool HasRecord, Guid? BodyId, IReadOnlyList<BodyChoice> Bodies)
{
    /// <summary>First and last name.</summary>
    public string Name => $"{FirstName} {LastName}";
}

/// <summary>An appropriate body to choose.</summary>
public sealed record BodyChoice(Guid Id, string Name, AppropriateBodyKind Kind);

internal sealed class GetEctToRegisterHandler(IAppDb db, IActorSource actors) : IQueryHandler<GetEctToRegister, EctToRegister>
{
    public async Task<Result<EctToRegister>> Handle(GetEctToRegister request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var schools = actor.SchoolsAs(Role.InductionTutor);
        var ect = await db.RolePeriods.AsNoTracking()
            .Where(period => period.Id == request.PeriodId && period.Role == Role.Ect && period.PersonId != actor.PersonId)
            .Where(period => period.SchoolId != null && schools.Contains(period.SchoolId.Value))
            .Where(period => !db.InductionPeriods.Any(here => here.Induction.PersonId == period.PersonId && here.SchoolId == period.SchoolId && (here.EndsOn == null || here.EndsOn >= period.StartsOn)))
            .Select(period => new
            {
                period.Person.FirstName,
                period.Person.LastName,
                School = period.School!.Name,
                period.StartsOn,
                period.FteHundredths,
                BodyId = db.Inductions.Where(induction => induction.PersonId == period.PersonId).Select(induction => (Guid?)induction.AppropriateBodyId).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (ect is null)
        {
            return new NotFound();
        }

        var bodies = await db.AppropriateBodies.AsNoTracking().OrderBy(body => body.Name)
            .Select(body => new BodyChoice(body.Id, body.Name, body.Kind)).ToListAsync(cancellationToken);
        return new EctToRegister(request.PeriodId, ect.FirstName, ect.LastName, ect.School, ect.StartsOn, ect.FteHundredths / 100m, ect.BodyId is not null, ect.BodyId, bodies);
    }
}
