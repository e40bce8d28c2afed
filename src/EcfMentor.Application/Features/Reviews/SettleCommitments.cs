using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Reviews;

/// <summary>
/// One of the pair words what each of the three will do, and agrees to it or only keeps it. Any change withdraws both
/// agreements; agreeing is to exactly what is sent here.
/// </summary>
/// <param name="ReviewId">Which review.</param>
/// <param name="Mentee">What the mentee will do.</param>
/// <param name="MenteeBy">By when.</param>
/// <param name="Mentor">What the mentor will do.</param>
/// <param name="MentorBy">By when.</param>
/// <param name="School">What the school is asked for; may be empty.</param>
/// <param name="SchoolBy">By when.</param>
/// <param name="Agree">True to agree to them.</param>
/// <param name="Edition">The edition that the writer had before them.</param>
[RequiresPerson]
[InVault(Vault.Mentoring, "word and agree the commitments of one's own half-term review")]
public sealed record SettleCommitments(
    Guid ReviewId, string? Mentee, DateOnly? MenteeBy, string? Mentor, DateOnly? MentorBy, string? School, DateOnly? SchoolBy,
    bool Agree, int Edition) : ICommand<Done>;

internal sealed class SettleCommitmentsValidator : AbstractValidator<SettleCommitments>
{
    public SettleCommitmentsValidator()
    {
        const string byWhen = "Choose by when";
        var tooLong = $"Keep this to {Commitment.LongestText:N0} characters";
        RuleFor(c => c.Mentee).MaximumLength(Commitment.LongestText).WithMessage(tooLong);
        RuleFor(c => c.Mentor).MaximumLength(Commitment.LongestText).WithMessage(tooLong);
        RuleFor(c => c.School).MaximumLength(Commitment.LongestText).WithMessage(tooLong);
        RuleFor(c => c.MenteeBy).NotNull().When(c => !string.IsNullOrWhiteSpace(c.Mentee)).WithMessage(byWhen);
        RuleFor(c => c.MentorBy).NotNull().When(c => !string.IsNullOrWhiteSpace(c.Mentor)).WithMessage(byWhen);
        RuleFor(c => c.SchoolBy).NotNull().When(c => !string.IsNullOrWhiteSpace(c.School)).WithMessage(byWhen);
        RuleFor(c => c.Mentee).NotEmpty().When(c => c.Agree).WithMessage("Say what the mentee will do, then agree");
        RuleFor(c => c.Mentor).NotEmpty().When(c => c.Agree).WithMessage("Say what the mentor will do, then agree");
    }
}

internal sealed class SettleCommitmentsHandler(IAppDb db, IActorSource actors, TimeProvider time, ITrustAddress address)
    : ICommandHandler<SettleCommitments, Done>
{
    public async Task<Result<Done>> Handle(SettleCommitments request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var today = time.Today();
        var found = await db.ReviewsOf(me)
            .Where(r => r.Id == request.ReviewId)
            .Select(r => new
            {
                Review = r,
                Shared = r.Voices.Count(voice => voice.SharedAt != null),
                r.Mentorship.MenteeId,
                r.Mentorship.SchoolId,
                School = r.Mentorship.School.Name,
                Runs = r.Mentorship.StartsOn <= today && (r.Mentorship.EndsOn == null || r.Mentorship.EndsOn >= today),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || found.Shared < 2)
        {
            // Before both have shared there is nothing to agree on, and no page that offers it.
            return new NotFound();
        }

        if (!found.Runs)
        {
            return new Conflict("This mentoring has ended, so its review can be read and no longer changed.");
        }

        if (found.Review.Edition != request.Edition)
        {
            return new Conflict("The other of you changed this a moment ago. What you typed is kept below, beside what is saved now.");
        }

        var existing = await db.Commitments.Where(c => c.ReviewId == request.ReviewId).ToListAsync(cancellationToken);
        if (PastDay(request, existing, today) is { } invalid)
        {
            return invalid;
        }

        if (Change(request, existing))
        {
            found.Review.CommitmentsChanged();
        }

        if (request.Agree)
        {
            var already = found.Review.Agreed;
            found.Review.Agree(found.MenteeId == me, time.UtcNow());
            if (found.Review.Agreed && !already && !string.IsNullOrWhiteSpace(request.School))
            {
                await TellHeadsAsync(found.Review, found.SchoolId, found.School, today, cancellationToken);
            }
        }

        return Done.It;
    }

    private static IEnumerable<(CommitmentBy By, string Field, string? Text, DateOnly? On)> Each(SettleCommitments request) =>
    [
        (CommitmentBy.Mentee, nameof(request.MenteeBy), request.Mentee?.Trim(), request.MenteeBy),
        (CommitmentBy.Mentor, nameof(request.MentorBy), request.Mentor?.Trim(), request.MentorBy),
        (CommitmentBy.School, nameof(request.SchoolBy), request.School?.Trim(), request.SchoolBy),
    ];

    /// <summary>A new day must lie ahead; one that has passed may stay where it was.</summary>
    private static Invalid? PastDay(SettleCommitments request, List<Commitment> existing, DateOnly today)
    {
        var errors = Each(request)
            .Where(c => !string.IsNullOrEmpty(c.Text) && c.On < today && existing.Find(e => e.By == c.By)?.DueOn != c.On)
            .Select(c => new FieldError(c.Field, "Choose a day that is still to come"))
            .ToList();
        return errors.Count == 0 ? null : new Invalid(errors);
    }

    /// <summary>Makes, rewords and takes out. True when anything changed.</summary>
    private bool Change(SettleCommitments request, List<Commitment> existing)
    {
        var changed = false;
        foreach (var (by, _, text, on) in Each(request))
        {
            var old = existing.Find(c => c.By == by);
            if (string.IsNullOrEmpty(text))
            {
                if (old is not null)
                {
                    db.Commitments.Remove(old);
                    changed = true;
                }
            }
            else if (old is null)
            {
                db.Commitments.Add(new Commitment(Guid.CreateVersion7(), request.ReviewId, by, text, on!.Value));
                changed = true;
            }
            else if (old.Text.ReplaceLineEndings() != text.ReplaceLineEndings() || old.DueOn != on)
            {
                old.Reword(text, on!.Value);
                changed = true;
            }
        }

        return changed;
    }

    private async Task TellHeadsAsync(Review review, Guid schoolId, string school, DateOnly today, CancellationToken ct)
    {
        var heads = await db.RolePeriods
            .Where(p => p.SchoolId == schoolId && p.Role == Role.Headteacher && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today))
            .Select(p => new { p.PersonId, p.Person.Email, p.Person.FirstName })
            .Distinct()
            .ToListAsync(ct);
        foreach (var head in heads)
        {
            db.Outbox.Add(new OutboxMessage(
                Guid.CreateVersion7(),
                $"school-commitment:{review.Id}:{review.Edition}:{head.PersonId}",
                head.Email,
                $"Something is asked of {school}",
                $"""
                Dear {head.FirstName},

                A mentee and their mentor have agreed something that they ask of {school}. You can read it and answer here:

                {address.Link("/commitments")}
                """,
                time.UtcNow()));
        }
    }
}
