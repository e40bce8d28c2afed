using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Induction;

/// <summary>Every ECT that an induction tutor or head looks after, or of the whole trust for its induction lead: dates and standing, no report.</summary>
[RequiresRole(Role.InductionTutor, Role.Headteacher, Role.TrustInductionLead)]
[InVault(Vault.Conditions, "list inductions with their dates, without a word of any report")]
public sealed record GetInductions : IQuery<InductionsView>;

/// <summary>The ECTs that someone looks after.</summary>
/// <param name="Inductions">Those registered, by name.</param>
/// <param name="Unregistered">ECTs on the roster without an induction record, by name.</param>
/// <param name="CanKeep">True for an induction tutor.</param>
public sealed record InductionsView(IReadOnlyList<InductionRow> Inductions, IReadOnlyList<UnregisteredEct> Unregistered, bool CanKeep);

/// <summary>One induction in a list.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">The ECT.</param>
/// <param name="School">Where, now or last.</param>
/// <param name="Fte">How much; null when nobody employs them today.</param>
/// <param name="Subject">What they teach; null when the roster doesn't say.</param>
/// <param name="Year">1 or 2.</param>
/// <param name="Served">Full-time terms served, exactly.</param>
/// <param name="Required">Terms required.</param>
/// <param name="Next">The first thing that is due and not done; null when there is none.</param>
/// <param name="ExpectedEnd">Null while no end can be expected.</param>
/// <param name="IsComplete">True once all is served.</param>
/// <param name="CanOpen">True for whoever may open the record: not for the trust's lead.</param>
public sealed record InductionRow(
    Guid Id, string Name, string School, decimal? Fte, string? Subject, int Year, Fraction Served, Fraction Required,
    DueView? Next, DateOnly? ExpectedEnd, bool IsComplete, bool CanOpen);

/// <summary>An ECT whose induction nobody has registered.</summary>
/// <param name="PeriodId">Their period as an ECT.</param>
/// <param name="Name">The ECT.</param>
/// <param name="School">Where.</param>
/// <param name="StartsOn">The first day in the role.</param>
/// <param name="CanRegister">True for the school's induction tutor.</param>
/// <param name="HasRecord">True for someone whose induction began elsewhere in the trust.</param>
public sealed record UnregisteredEct(Guid PeriodId, string Name, string School, DateOnly StartsOn, bool CanRegister, bool HasRecord);

internal sealed class GetInductionsHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetInductions, InductionsView>
{
    public async Task<Result<InductionsView>> Handle(GetInductions request, CancellationToken cancellationToken) =>
        await new InductionDesk(db).ReadAsync(await actors.CurrentAsync(cancellationToken), time.Today(), cancellationToken);
}
