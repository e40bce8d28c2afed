using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction;

/// <summary>An induction tutor notes that an ECT was away: type and days only.</summary>
/// <param name="InductionId">Whose.</param>
/// <param name="Type">The kind of absence.</param>
/// <param name="StartsOn">The first day away.</param>
/// <param name="EndsOn">The last day away; null when they aren't back.</param>
/// <param name="Days">Their working days away, as typed; halves count.</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "note an absence from induction")]
public sealed record RecordAbsence(Guid InductionId, AbsenceType? Type, DateOnly? StartsOn, DateOnly? EndsOn, string? Days) : ICommand<Done>;

internal sealed class RecordAbsenceValidator : AbstractValidator<RecordAbsence>
{
    public RecordAbsenceValidator()
    {
        RuleFor(c => c.Type).NotNull().WithMessage("Choose the kind of absence");
        RuleFor(c => c.StartsOn).NotNull().WithMessage("Give the first day away");
        RuleFor(c => c.EndsOn).GreaterThanOrEqualTo(c => c.StartsOn).When(c => c.StartsOn is not null).WithMessage("The last day away can’t be before the first");
        RuleFor(c => c.Days).Custom((text, context) =>
        {
            var read = Amount.HalfDays(text);
            if (read.Problem is { } problem)
            {
                context.AddFailure(problem.Message);
            }
            else if (read.Value == 0)
            {
                context.AddFailure("Give at least half a day");
            }
        });
    }
}

internal sealed class RecordAbsenceHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<RecordAbsence, Done>
{
    public async Task<Result<Done>> Handle(RecordAbsence request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var kept = InductionReader.Whole(db.Inductions.KeptBy(actor, time.Today()));
        if (await kept.SingleOrDefaultAsync(induction => induction.Id == request.InductionId, cancellationToken) is not { } record)
        {
            return new NotFound();
        }

        var halfDays = Amount.HalfDays(request.Days).Value;
        if (Fault(request, record, halfDays) is { } fault)
        {
            return fault;
        }

        db.InductionAbsences.Add(new(
            Guid.CreateVersion7(), record.Id, request.Type!.Value, request.StartsOn!.Value, request.EndsOn, halfDays, actor.PersonId, time.UtcNow()));
        return Done.It;
    }

    private static Invalid? Fault(RecordAbsence request, InductionRecord record, int halfDays)
    {
        var start = request.StartsOn!.Value;
        if (record.PeriodOn(start) is null)
        {
            return Invalid.Because(nameof(request.StartsOn), $"{record.Person.FirstName} wasn’t serving induction on {TypedText.InWords(start)}. Check the date");
        }

        if (request.EndsOn is { } end && halfDays > 2 * WorkingDay.Between(start, end))
        {
            return Invalid.Because(nameof(request.Days), $"There are only {WorkingDay.Between(start, end)} working days from the first day to the last");
        }

        var overlaps = record.Absences.Exists(other => DateRange.From(other.StartsOn, other.EndsOn ?? other.StartsOn)
            .Overlaps(DateRange.From(start, request.EndsOn ?? start)));
        return overlaps ? Invalid.Because(nameof(request.StartsOn), "Another absence covers some of these days. Remove it first if it was wrong") : null;
    }
}
