using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction.Reports;

/// <summary>An induction tutor records that the ECT refused to sign, or is away or has left (Statutory induction guidance (April 2024) 2.63).</summary>
/// <param name="ReportId">Which report.</param>
/// <param name="Kind">Refused or absent.</param>
/// <param name="Note">What happened, in a line.</param>
[RequiresRole(Role.InductionTutor)]
[InVault(Vault.Assessment, "record that an ECT's signature is missing")]
public sealed record GoOnWithoutEct(Guid ReportId, SignatureKind? Kind, string? Note) : ICommand<Done>;

internal sealed class GoOnWithoutEctValidator : AbstractValidator<GoOnWithoutEct>
{
    public GoOnWithoutEctValidator()
    {
        RuleFor(c => c.Kind).Must(kind => kind is SignatureKind.Refused or SignatureKind.Absent).WithMessage("Choose why there is no signature");
        RuleFor(c => c.Note).Must(note => !string.IsNullOrWhiteSpace(note)).WithMessage("Say in a line what happened. The ECT can read it")
            .MaximumLength(ReportParts.LongestText).WithMessage($"Keep this to {ReportParts.LongestText:N0} characters");
    }
}

internal sealed class GoOnWithoutEctHandler(IAppDb db, IActorSource actors, ReportReaders readers, TimeProvider time) : ICommandHandler<GoOnWithoutEct, Done>
{
    public async Task<Result<Done>> Handle(GoOnWithoutEct request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var report = await db.ReportsKeptBy(actor, time.Today()).Whole().SingleOrDefaultAsync(r => r.Id == request.ReportId, cancellationToken);
        if (report is null)
        {
            return new NotFound();
        }

        if (!report.DutiesOf(actor).GoOnWithoutEct)
        {
            return new Conflict("The report doesn’t wait for the ECT any more. Read it again.");
        }

        report.GoOnWithoutEct(request.Kind!.Value, actor.PersonId, request.Note!.Trim(), time.UtcNow());
        await readers.TellAsync(report, cancellationToken);
        return Done.It;
    }
}
