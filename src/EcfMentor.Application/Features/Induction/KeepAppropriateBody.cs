using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction;

/// <summary>Adds an appropriate body to the trust's list, or corrects it.</summary>
/// <param name="BodyId">Which; null for a new one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="ContactName">The named contact, who takes no part in decisions.</param>
/// <param name="ContactEmail">The named contact's address.</param>
/// <param name="Reports">Where it takes reports.</param>
/// <param name="IsRunByTrust">True when the trust runs it.</param>
[RequiresRole(Role.InductionTutor, Role.TrustInductionLead)]
public sealed record KeepAppropriateBody(
    Guid? BodyId, string? Name, AppropriateBodyKind? Kind, string? ContactName, string? ContactEmail, ReportsGo? Reports, bool? IsRunByTrust) : ICommand<Guid>;

internal sealed class KeepAppropriateBodyValidator : AbstractValidator<KeepAppropriateBody>
{
    public KeepAppropriateBodyValidator()
    {
        RuleFor(c => c.Name).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage("Give the body’s name")
            .MaximumLength(200).WithMessage("Keep the name to 200 characters or fewer");
        RuleFor(c => c.Kind).NotNull().WithMessage("Choose what kind of body it is");
        RuleFor(c => c.ContactName).MaximumLength(200).WithMessage("Keep the name to 200 characters or fewer");
        RuleFor(c => c.ContactEmail).Custom((text, context) =>
        {
            if (!string.IsNullOrWhiteSpace(text) && EmailAddress.Parse(text).Problem is { } problem)
            {
                context.AddFailure(problem.Message);
            }
        });
        RuleFor(c => c.Reports).NotNull().WithMessage("Choose where reports go");
        RuleFor(c => c.IsRunByTrust).NotNull().WithMessage("Say whether your trust runs it");
    }
}

internal sealed class KeepAppropriateBodyHandler(IAppDb db) : ICommandHandler<KeepAppropriateBody, Guid>
{
    public async Task<Result<Guid>> Handle(KeepAppropriateBody request, CancellationToken cancellationToken)
    {
        var name = TypedText.Collapse(request.Name);
        var bodies = await db.AppropriateBodies.ToListAsync(cancellationToken);
        if (bodies.Exists(other => other.Id != request.BodyId && TypedText.Key(other.Name) == TypedText.Key(name)))
        {
            return Invalid.Because(nameof(request.Name), "This body is on your list already");
        }

        var body = bodies.Find(other => other.Id == request.BodyId);
        if (body is null && request.BodyId is not null)
        {
            return new NotFound();
        }

        if (body is null)
        {
            body = new AppropriateBody(Guid.CreateVersion7(), name, request.Kind!.Value);
            db.AppropriateBodies.Add(body);
        }

        body.Revise(name, request.Kind!.Value, Clean(request.ContactName), Clean(request.ContactEmail), request.Reports!.Value, request.IsRunByTrust!.Value);
        return body.Id;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : TypedText.Clean(text);
}
