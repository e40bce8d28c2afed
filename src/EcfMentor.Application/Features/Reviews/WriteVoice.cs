using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Reviews;

/// <summary>One of the pair writes their side: kept for themselves, or shared with the other.</summary>
/// <param name="ReviewId">Which review.</param>
/// <param name="Answers">To the five prompts, in their order.</param>
/// <param name="Share">True to let the other read it, once the other has shared too.</param>
/// <param name="Version">The version that the writer had before them; 0 for a blank page.</param>
[RequiresPerson]
[InVault(Vault.Mentoring, "keep one's own side of a half-term review")]
public sealed record WriteVoice(Guid ReviewId, IReadOnlyList<string?> Answers, bool Share, int Version) : ICommand<Done>;

internal sealed class WriteVoiceValidator : AbstractValidator<WriteVoice>
{
    public WriteVoiceValidator()
    {
        RuleFor(command => command.Answers).Must(answers => answers.Count == ReviewPrompts.Count).WithMessage("Answer the five questions, or leave some empty");
        RuleForEach(command => command.Answers)
            .Must(answer => (answer?.Length ?? 0) <= ReviewPrompts.LongestAnswer)
            .WithMessage($"Keep this to {ReviewPrompts.LongestAnswer:N0} characters");
        RuleFor(command => command.Answers)
            .Must(answers => answers.Any(answer => !string.IsNullOrWhiteSpace(answer)))
            .When(command => command.Share)
            .OverridePropertyName("Answers[0]")
            .WithMessage("Write something for at least one question before you share it");
    }
}

internal sealed class WriteVoiceHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<WriteVoice, Done>
{
    public async Task<Result<Done>> Handle(WriteVoice request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var shared = await db.ReviewsOf(me)
            .Where(review => review.Id == request.ReviewId)
            .Select(review => (int?)review.Voices.Count(voice => voice.SharedAt != null))
            .SingleOrDefaultAsync(cancellationToken);
        if (shared is null)
        {
            return new NotFound();
        }

        if (shared == 2)
        {
            return new Conflict("You’ve both shared what you wrote, so it stands as it is. What you want to add can go into what you agree.");
        }

        var found = await db.ReviewVoices
            .Where(v => v.ReviewId == request.ReviewId && v.AuthorId == me)
            .Select(v => new { Voice = v, Version = EF.Property<int>(v, OwnReviews.Version) })
            .SingleOrDefaultAsync(cancellationToken);
        if ((found?.Version ?? 0) != request.Version)
        {
            return new Conflict("You changed this in another window a moment ago. What you typed here is below; save it again to keep it.");
        }

        var voice = found?.Voice ?? new ReviewVoice(Guid.CreateVersion7(), request.ReviewId, me);
        if (found is null)
        {
            db.ReviewVoices.Add(voice);
        }

        voice.Write(request.Answers.Select(answer => answer?.Trim() ?? ""));
        if (request.Share)
        {
            voice.Share(time.UtcNow());
        }

        return Done.It;
    }
}
