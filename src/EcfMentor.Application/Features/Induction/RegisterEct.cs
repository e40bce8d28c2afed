using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction;

/// <summary>An induction tutor registers an ECT of their school.</summary>
/// <param name="PeriodId">The ECT's period at the school.</param>
/// <param name="QtsOn">When QTS was awarded.</param>
/// <param name="StartsOn">The first day of induction as the appropriate body set it; before the period for someone who began elsewhere.</param>
/// <param name="BodyId">The appropriate body.</param>
/// <param name="HasTie">True when the body recommended the ECT for QTS, or had them in a school of its own.</param>
/// <param name="Programme">How the ECT is trained.</param>
/// <param name="LeadProvider">Who leads provider-led training.</param>
/// <param name="ServedBefore">True when some induction was served before the period.</param>
/// <param name="TermsServed">Full-time terms served before, as typed.</param>
/// <param name="AbsenceDays">Days absent before, in the current year of induction, as typed; may be empty.</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "register an ECT for statutory induction")]
public sealed record RegisterEct(
    Guid PeriodId, DateOnly? QtsOn, DateOnly? StartsOn, Guid? BodyId, bool? HasTie, TrainingProgramme? Programme, string? LeadProvider,
    bool? ServedBefore, string? TermsServed, string? AbsenceDays) : ICommand<Guid>;

internal sealed class RegisterEctValidator : AbstractValidator<RegisterEct>
{
    // The two-year induction began on this day; nobody is registered with an earlier one.
    private static readonly DateOnly Earliest = new(2021, 9, 1);

    public RegisterEctValidator()
    {
        RuleFor(c => c.QtsOn).NotNull().WithMessage("Give the date on which they were awarded QTS");
        RuleFor(c => c.StartsOn).NotNull().WithMessage("Give the day on which induction starts, as the appropriate body set it")
            .GreaterThanOrEqualTo(Earliest).WithMessage("Induction can't have started before 1 September 2021");
        RuleFor(c => c.StartsOn).Must((c, start) => start >= c.QtsOn)
            .When(c => c.QtsOn is not null && c.StartsOn >= Earliest)
            .WithMessage("Induction can't start before QTS is awarded. Check both dates");
        RuleFor(c => c.BodyId).NotNull().WithMessage("Choose the appropriate body");
        RuleFor(c => c.HasTie).NotNull().WithMessage("Say whether the body has a tie to this ECT");
        RuleFor(c => c.Programme).NotNull().WithMessage("Choose how they are trained");
        RuleFor(c => c.LeadProvider).NotEmpty().When(c => c.Programme == TrainingProgramme.ProviderLed).WithMessage("Give the lead provider’s name")
            .MaximumLength(200).WithMessage("Keep the name to 200 characters or fewer");
        RuleFor(c => c.ServedBefore).NotNull().WithMessage("Say whether they served any induction before");
        When(c => c.ServedBefore == true, () =>
        {
            RuleFor(c => c.TermsServed).Custom((text, context) => Say(context, Amount.Terms(text).Problem));
            RuleFor(c => c.AbsenceDays).Custom((text, context) => Say(context, string.IsNullOrWhiteSpace(text) ? null : Amount.HalfDays(text).Problem));
        });
    }

    private static void Say(ValidationContext<RegisterEct> context, InputProblem? problem)
    {
        if (problem is not null)
        {
            context.AddFailure(problem.Message);
        }
    }
}

internal sealed class RegisterEctHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<RegisterEct, Guid>
{
    public async Task<Result<Guid>> Handle(RegisterEct request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var schools = actor.SchoolsAs(Role.InductionTutor);
        var period = await db.RolePeriods
            .Where(p => p.Id == request.PeriodId && p.Role == Role.Ect && p.PersonId != actor.PersonId)
            .SingleOrDefaultAsync(p => p.SchoolId != null && schools.Contains(p.SchoolId.Value), cancellationToken);
        if (period is null)
        {
            return new NotFound();
        }

        if (await db.Inductions.AnyAsync(induction => induction.PersonId == period.PersonId, cancellationToken))
        {
            return new Conflict("This ECT is registered already. Everyone has one induction only.");
        }

        var body = await db.AppropriateBodies.SingleOrDefaultAsync(b => b.Id == request.BodyId, cancellationToken);
        if (Fault(request, period, body) is { } fault)
        {
            return fault;
        }

        var record = Register(request, period, actor.PersonId);
        db.Inductions.Add(record);
        return record.Id;
    }

    private static Invalid? Fault(RegisterEct request, RolePeriod period, AppropriateBody? body)
    {
        if (body is null)
        {
            return Invalid.Because(nameof(request.BodyId), "Choose the appropriate body");
        }

        if (AppropriateBodyRules.Fault(body.Kind, body.IsRunByTrust, request.HasTie == true, request.StartsOn!.Value) is { } tie)
        {
            return Invalid.Because(nameof(request.BodyId), tie);
        }

        return request.ServedBefore == true && request.StartsOn >= period.StartsOn
            ? Invalid.Because(nameof(request.StartsOn), $"They came to this school on {TypedText.InWords(period.StartsOn)}. If they served induction before, it started before then")
            : null;
    }

    private InductionRecord Register(RegisterEct request, RolePeriod period, Guid by)
    {
        var start = request.StartsOn!.Value;
        var record = new InductionRecord(Guid.CreateVersion7(), period.PersonId, start, request.QtsOn!.Value, request.BodyId!.Value);
        record.Train(request.Programme!.Value, TypedText.Clean(request.LeadProvider));
        var here = request.ServedBefore == true ? period.StartsOn : start;
        record.Periods.Add(new(Guid.CreateVersion7(), record.Id, period.SchoolId, null, here, period.EndsOn >= here ? period.EndsOn : null, period.FteHundredths));
        if (request.ServedBefore == true)
        {
            int? absence = string.IsNullOrWhiteSpace(request.AbsenceDays) ? null : Amount.HalfDays(request.AbsenceDays).Value;
            record.Rulings.Add(new(
                Guid.CreateVersion7(), record.Id, RulingKind.Served, here.AddDays(-1), Amount.Terms(request.TermsServed).Value, absence ?? 0, by, time.UtcNow()));
        }

        return record;
    }
}
