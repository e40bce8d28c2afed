using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction;

/// <summary>An ECT's working pattern changes from a day on. The plan is computed anew (Statutory induction guidance (April 2024) 2.36, 2.37).</summary>
/// <param name="InductionId">Whose.</param>
/// <param name="From">The first day of the new pattern; the first day of a period puts a wrong FTE right.</param>
/// <param name="Fte">The new FTE, as typed.</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "change an ECT's working pattern")]
public sealed record ChangePattern(Guid InductionId, DateOnly? From, string? Fte) : ICommand<Done>;

internal sealed class ChangePatternValidator : AbstractValidator<ChangePattern>
{
    public ChangePatternValidator()
    {
        RuleFor(c => c.From).NotNull().WithMessage("Give the first day of the new pattern");
        RuleFor(c => c.Fte).Custom((text, context) =>
        {
            if (Domain.People.Fte.Parse(text).Problem is { } problem)
            {
                context.AddFailure(problem.Message);
            }
        });
    }
}

internal sealed class ChangePatternHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<ChangePattern, Done>
{
    public async Task<Result<Done>> Handle(ChangePattern request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var today = time.Today();
        var kept = db.Inductions.KeptBy(actor, today).Include(induction => induction.Periods).Include(induction => induction.Person).AsSingleQuery();
        if (await kept.SingleOrDefaultAsync(induction => induction.Id == request.InductionId, cancellationToken) is not { } record)
        {
            return new NotFound();
        }

        var from = request.From!.Value;
        if (record.PeriodOn(from) is not { } period)
        {
            return Invalid.Because(nameof(request.From), $"{record.Person.FirstName} isn’t serving induction on {TypedText.InWords(from)}. Check the date");
        }

        var fte = Fte.Parse(request.Fte).Value.Hundredths;
        if (fte == period.FteHundredths)
        {
            return Invalid.Because(nameof(request.Fte), "That is the FTE already");
        }

        Change(record, period, from, fte);
        if (from <= today)
        {
            await ReviseRosterAsync(record.PersonId, period.SchoolId, fte, today, cancellationToken);
        }

        return Done.It;
    }

    private void Change(InductionRecord record, InductionPeriod period, DateOnly from, int fte)
    {
        if (from == period.StartsOn)
        {
            period.Correct(fte);
            return;
        }

        db.InductionPeriods.Add(new(Guid.CreateVersion7(), record.Id, period.SchoolId, period.OtherSchool, from, period.EndsOn, fte));
        period.End(from.AddDays(-1));
    }

    /// <summary>The staff list shows today's FTE: nothing is typed twice.</summary>
    private async Task ReviseRosterAsync(Guid personId, Guid? schoolId, int fte, DateOnly today, CancellationToken ct)
    {
        var roles = await db.RolePeriods
            .Where(role => role.PersonId == personId && role.SchoolId == schoolId && role.Role == Role.Ect && (role.EndsOn == null || role.EndsOn >= today))
            .ToListAsync(ct);
        foreach (var role in roles)
        {
            role.Revise(role.StartsOn, role.EndsOn, fte, role.WorkingDays, role.Subject, role.Phase);
        }
    }
}
