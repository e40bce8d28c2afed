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
/// The tutor of a school takes on an ECT who has an induction record in the trust: someone who moved here from another of its schools, or
/// came back. Same person, same record (Statutory induction guidance (April 2024) 1.13, 2.75).
/// </summary>
/// <param name="PeriodId">The ECT's period at the school.</param>
/// <param name="StartsOn">The first day of induction here.</param>
/// <param name="BodyId">The appropriate body from then on.</param>
/// <param name="TermsServed">What the body recorded as served by then, as typed; empty where this record has it all.</param>
/// <param name="AbsenceDays">Days absent in the current year of induction by then, as typed.</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "take on an ECT who has an induction record")]
public sealed record ContinueInduction(Guid PeriodId, DateOnly? StartsOn, Guid? BodyId, string? TermsServed, string? AbsenceDays) : ICommand<Guid>;

internal sealed class ContinueInductionValidator : AbstractValidator<ContinueInduction>
{
    public ContinueInductionValidator()
    {
        RuleFor(c => c.StartsOn).NotNull().WithMessage("Give the first day of induction here");
        RuleFor(c => c.BodyId).NotNull().WithMessage("Choose the appropriate body");
        RuleFor(c => c.TermsServed).Custom((text, context) => Say(context, string.IsNullOrWhiteSpace(text) ? null : Amount.Terms(text).Problem));
        RuleFor(c => c.AbsenceDays).Custom((text, context) => Say(context, string.IsNullOrWhiteSpace(text) ? null : Amount.HalfDays(text).Problem));
    }

    private static void Say(ValidationContext<ContinueInduction> context, InputProblem? problem)
    {
        if (problem is not null)
        {
            context.AddFailure(problem.Message);
        }
    }
}

internal sealed class ContinueInductionHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<ContinueInduction, Guid>
{
    public async Task<Result<Guid>> Handle(ContinueInduction request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var schools = actor.SchoolsAs(Role.InductionTutor);
        var role = await db.RolePeriods.SingleOrDefaultAsync(
            period => period.Id == request.PeriodId && period.Role == Role.Ect && period.PersonId != actor.PersonId
                && period.SchoolId != null && schools.Contains(period.SchoolId.Value),
            cancellationToken);
        var record = role is null ? null
            : await InductionReader.Whole(db.Inductions).SingleOrDefaultAsync(induction => induction.PersonId == role.PersonId, cancellationToken);
        if (role is null || record is null)
        {
            return new NotFound();
        }

        var body = await db.AppropriateBodies.SingleOrDefaultAsync(b => b.Id == request.BodyId, cancellationToken);
        if (Fault(request, role, record, body) is { } fault)
        {
            return fault;
        }

        record.Move(request.BodyId!.Value);
        record.Periods.Add(new(Guid.CreateVersion7(), record.Id, role.SchoolId, null, request.StartsOn!.Value, role.EndsOn, role.FteHundredths));
        if (!string.IsNullOrWhiteSpace(request.TermsServed))
        {
            int? absence = string.IsNullOrWhiteSpace(request.AbsenceDays) ? null : Amount.HalfDays(request.AbsenceDays).Value;
            record.Rulings.Add(new(
                Guid.CreateVersion7(), record.Id, RulingKind.Served, request.StartsOn.Value.AddDays(-1), Amount.Terms(request.TermsServed).Value, absence, actor.PersonId, time.UtcNow()));
        }

        var today = time.Today();
        return (await InductionReader.ReadAsync(db, cancellationToken)).Plan(record, today).Faults is [var wrong, ..]
            ? Invalid.Because(nameof(request.StartsOn), wrong.Message)
            : record.Id;
    }

    private static Invalid? Fault(ContinueInduction request, RolePeriod role, InductionRecord record, AppropriateBody? body)
    {
        var start = request.StartsOn!.Value;
        if (!role.Covers(start))
        {
            return Invalid.Because(nameof(request.StartsOn), $"{record.Person.FirstName} isn’t on your staff list on {TypedText.InWords(start)}");
        }

        if (record.Periods.Exists(period => period.SchoolId == role.SchoolId && DateRange.From(period.StartsOn, period.EndsOn).Overlaps(DateRange.From(start, role.EndsOn))))
        {
            return Invalid.Because(nameof(request.StartsOn), "Induction at your school covers that day already");
        }

        return body is null ? Invalid.Because(nameof(request.BodyId), "Choose the appropriate body")
            : AppropriateBodyRules.Fault(body.Kind, body.IsRunByTrust, hasTie: false, start) is { } tie ? Invalid.Because(nameof(request.BodyId), tie)
            : null;
    }
}
