using EcfMentor.Application.Features.Staff;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction;

/// <summary>
/// An ECT leaves the school, for another one or for good: the induction stops there, the role on the staff list and the mentoring end
/// with it, and an interim assessment falls due (Statutory induction guidance (April 2024) 2.62, 2.63).
/// </summary>
/// <param name="InductionId">Whose.</param>
/// <param name="LastDay">The last day in the post.</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "record that an ECT leaves the school")]
public sealed record LeavePost(Guid InductionId, DateOnly? LastDay) : ICommand<Done>;

internal sealed class LeavePostValidator : AbstractValidator<LeavePost>
{
    // DfE's own service takes a leaving date at most four months ahead.
    private const int MostMonthsAhead = 4;

    public LeavePostValidator(TimeProvider time) =>
        RuleFor(c => c.LastDay).NotNull().WithMessage("Give the last day in the post")
            .Must(day => day is null || day <= time.Today().AddMonths(MostMonthsAhead)).WithMessage("The last day can be at most four months ahead");
}

internal sealed class LeavePostHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<LeavePost, Done>
{
    public async Task<Result<Done>> Handle(LeavePost request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var kept = db.Inductions.KeptBy(actor, time.Today()).Include(induction => induction.Periods).Include(induction => induction.Person).AsSingleQuery();
        if (await kept.SingleOrDefaultAsync(induction => induction.Id == request.InductionId, cancellationToken) is not { } record)
        {
            return new NotFound();
        }

        var last = request.LastDay!.Value;
        var mine = record.Periods.Where(period => period.SchoolId is { } school && actor.IsAt(Role.InductionTutor, school)).ToList();
        if (mine.Find(period => period.EndsOn is null) is not { } open)
        {
            return Invalid.Because(nameof(request.LastDay), $"{record.Person.FirstName} has a last day at your school already");
        }

        if (last < open.StartsOn)
        {
            return Invalid.Because(nameof(request.LastDay), $"The last day can’t be before {TypedText.InWords(open.StartsOn)}, when the present working pattern began");
        }

        open.End(last);
        await EndRolesAsync(record.PersonId, open.SchoolId, last, cancellationToken);
        return Done.It;
    }

    private async Task EndRolesAsync(Guid personId, Guid? schoolId, DateOnly last, CancellationToken ct)
    {
        var roles = await db.RolePeriods
            .Where(role => role.PersonId == personId && role.SchoolId == schoolId && role.Role == Role.Ect && (role.EndsOn == null || role.EndsOn > last))
            .ToListAsync(ct);
        foreach (var role in roles)
        {
            role.End(last);
        }

        await MentorshipEnds.ApplyAsync(db, roles, ct);
    }
}
