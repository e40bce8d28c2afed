using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction.Reports;

/// <summary>
/// Whoever's turn it is signs: tutor, head, ECT, in this order, after the ECT's comment (Statutory induction guidance (April 2024) 2.61).
/// The ECT's comment on a progress review is their signature too.
/// </summary>
/// <param name="ReportId">Which report.</param>
/// <param name="Comment">What the ECT says, when it is their turn to comment; may be empty.</param>
/// <param name="Lock">The version that the signer had before them: nobody signs what they haven't read.</param>
[RequiresPerson]
[InVault(Vault.Assessment, "comment on a report, or sign it")]
public sealed record SignReport(Guid ReportId, string? Comment, int Lock) : ICommand<Done>;

internal sealed class SignReportValidator : AbstractValidator<SignReport>
{
    public SignReportValidator() =>
        RuleFor(c => c.Comment).MaximumLength(ReportParts.LongestText).WithMessage($"Keep this to {ReportParts.LongestText:N0} characters");
}

internal sealed class SignReportHandler(IAppDb db, IActorSource actors, ReportReaders readers, TimeProvider time) : ICommandHandler<SignReport, Done>
{
    public async Task<Result<Done>> Handle(SignReport request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var found = await db.ReportsReadableBy(actor, time.Today()).Whole()
            .Where(report => report.Id == request.ReportId)
            .Select(report => new { Report = report, Lock = EF.Property<int>(report, ReportScope.Lock) })
            .SingleOrDefaultAsync(cancellationToken);
        if (found?.Report is not { } report)
        {
            return new NotFound();
        }

        var mine = report.DutiesOf(actor);
        if (found.Lock != request.Lock || (!mine.Comment && mine.Sign is null))
        {
            return new Conflict("This report changed a moment ago. Read it again first; what you typed is kept.");
        }

        if (mine.Comment)
        {
            report.Comment(string.IsNullOrWhiteSpace(request.Comment) ? null : request.Comment.Trim(), actor.PersonId, time.UtcNow());
        }
        else
        {
            report.Sign(mine.Sign!.Value, SignatureKind.Given, actor.PersonId, null, time.UtcNow());
        }

        await readers.TellAsync(report, cancellationToken);
        return Done.It;
    }
}
