using EcfMentor.Application.Features.Meetings;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.NextSteps;

/// <summary>One of the pair notes a next step of either. Three at most are open for each.</summary>
[RequiresPerson, InVault(Vault.Mentoring, "agree a next step in one's own pair")]
public sealed record AddNextStep(Guid MeetingId, string? Text, bool IsMine) : ICommand<Done>;

internal sealed class AddNextStepValidator : AbstractValidator<AddNextStep>
{
    public AddNextStepValidator()
    {
        RuleFor(c => c.Text).NotEmpty().WithMessage("Write the next step");
        RuleFor(c => c.Text).MaximumLength(200).WithMessage("Keep a next step to 200 characters or fewer");
    }
}

internal sealed class AddNextStepHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<AddNextStep, Done>
{
    public async Task<Result<Done>> Handle(AddNextStep request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var pair = await db.Meetings.Of(me)
            .Where(m => m.Id == request.MeetingId)
            .Select(m => new { m.MentorshipId, m.Mentorship.MenteeId, m.Mentorship.MentorId })
            .SingleOrDefaultAsync(cancellationToken);
        if (pair is null)
        {
            return new NotFound();
        }

        var other = pair.MenteeId == me ? pair.MentorId : pair.MenteeId;
        var owner = request.IsMine ? me : other;
        var open = await db.NextSteps.CountAsync(s => s.MentorshipId == pair.MentorshipId && s.OwnerId == owner && s.State == NextStepState.Open, cancellationToken);
        if (open >= NextStep.MostOpenEach)
        {
            return Invalid.Because(nameof(request.Text), "Three are open already. Finish one or let it go first");
        }

        db.NextSteps.Add(new NextStep(Guid.CreateVersion7(), pair.MentorshipId, request.MeetingId, owner, request.Text!.Trim(), time.UtcNow()));
        return Done.It;
    }
}
