using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction;

/// <summary>An induction tutor enters what the appropriate body decided, or what the ECT chose about leave.</summary>
/// <param name="InductionId">Whose.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="On">On which day.</param>
/// <param name="Terms">Terms added, the new total or terms served, as typed.</param>
/// <param name="Days">Days given back, or days absent in a record of service, as typed.</param>
/// <param name="Agreed">True when the ECT agreed: a reduction needs it (Statutory induction guidance (April 2024) 3.3, 3.5).</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "enter a decision about an induction")]
public sealed record RecordRuling(Guid InductionId, RulingKind? Kind, DateOnly? On, string? Terms, string? Days, bool Agreed) : ICommand<Done>;

internal sealed class RecordRulingValidator : AbstractValidator<RecordRuling>
{
    public RecordRulingValidator(TimeProvider time)
    {
        RuleFor(c => c.Kind).NotNull().WithMessage("Choose what was decided");
        RuleFor(c => c.On).NotNull().WithMessage("Give the day of the decision")
            .Must(on => on is null || on <= time.Today()).WithMessage("A decision can’t be in the future");
        RuleFor(c => c.Terms).Custom((text, context) => Say(context, Amount.Terms(text).Problem)).When(c => c.Kind is not (null or RulingKind.ExtendForLeave));
        RuleFor(c => c.Days).Custom((text, context) => Say(context, Amount.HalfDays(text).Problem))
            .When(c => c.Kind == RulingKind.ExtendForLeave || (c.Kind == RulingKind.Served && !string.IsNullOrWhiteSpace(c.Days)));
        RuleFor(c => c.Agreed).Equal(true).When(c => c.Kind == RulingKind.Reduction)
            .WithMessage("The ECT must agree to a reduction. Someone who wishes to serve the full period must be permitted to");
    }

    private static void Say(ValidationContext<RecordRuling> context, InputProblem? problem)
    {
        if (problem is not null)
        {
            context.AddFailure(problem.Message);
        }
    }
}

internal sealed class RecordRulingHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<RecordRuling, Done>
{
    public async Task<Result<Done>> Handle(RecordRuling request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var today = time.Today();
        var kept = InductionReader.Whole(db.Inductions.KeptBy(actor, today));
        if (await kept.SingleOrDefaultAsync(induction => induction.Id == request.InductionId, cancellationToken) is not { } record)
        {
            return new NotFound();
        }

        var kind = request.Kind!.Value;
        var ruling = new InductionRuling(
            Guid.CreateVersion7(), record.Id, kind, request.On!.Value,
            kind == RulingKind.ExtendForLeave ? null : Amount.Terms(request.Terms).Value,
            kind is RulingKind.Extension or RulingKind.Reduction || string.IsNullOrWhiteSpace(request.Days) ? null : Amount.HalfDays(request.Days).Value,
            actor.PersonId, time.UtcNow());
        record.Rulings.Add(ruling);
        var reader = await InductionReader.ReadAsync(db, cancellationToken);
        if (reader.Plan(record, today).Faults is [var fault, ..])
        {
            return Invalid.Because(FieldOf(fault), fault.Message);
        }

        db.InductionRulings.Add(ruling);
        return Done.It;
    }

    /// <summary>The engine names a field of the facts; the form has a field of the same kind.</summary>
    private static string FieldOf(FactFault fault) => fault.Path.Split('.')[^1] switch
    {
        "on" => nameof(RecordRuling.On),
        "days" or "absenceDays" => nameof(RecordRuling.Days),
        _ => nameof(RecordRuling.Terms),
    };
}
