using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.CheckIns;

/// <summary>Skips this week's question. An answer given before is taken back.</summary>
/// <param name="WeekOf">The Monday of the week.</param>
[RequiresRole(Role.Ect, Role.Trainee, Role.Mentor)]
[InVault(Vault.Mentoring, "keep for a person that they skipped a week")]
public sealed record SkipCheckIn(DateOnly WeekOf) : ICommand<Done>;

internal sealed class SkipCheckInHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<SkipCheckIn, Done>
{
    public async Task<Result<Done>> Handle(SkipCheckIn request, CancellationToken cancellationToken)
    {
        var found = await OwnAnswer.OfThisWeekAsync(db, actors, time.Today(), request.WeekOf, cancellationToken);
        if (found.Error is { } error)
        {
            return error;
        }

        found.Value.Skip();
        return Done.It;
    }
}
