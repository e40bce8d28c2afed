using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Reviews;

/// <summary>One of the pair opens this half-term's review. Answers its id, also when it was open already.</summary>
[RequiresPerson]
[InVault(Vault.Mentoring, "open the half-term review of one's own mentorship")]
public sealed record OpenReview(Guid MentorshipId) : ICommand<Guid>;

internal sealed class OpenReviewHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<OpenReview, Guid>
{
    public async Task<Result<Guid>> Handle(OpenReview request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var today = time.Today();
        var pair = await db.MentorshipsOf(me)
            .Where(p => p.Id == request.MentorshipId && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today))
            .Select(p => new { p.Id, p.SchoolId })
            .SingleOrDefaultAsync(cancellationToken);
        if (pair is null)
        {
            return new NotFound();
        }

        var calendars = await SchoolCalendars.ReadAsync(db, cancellationToken);
        if (ReviewWindow.At(calendars.Of(pair.SchoolId), today) is not { } window || !window.IsOpenOn(today))
        {
            return new Conflict("The half-term review opens in the third week of each half-term.");
        }

        var existing = await db.Reviews
            .Where(r => r.MentorshipId == pair.Id && r.AcademicYear == window.AcademicYear && r.HalfTerm == window.Index)
            .Select(r => (Guid?)r.Id)
            .SingleOrDefaultAsync(cancellationToken);
        if (existing is { } id)
        {
            return id;
        }

        var review = new Review(Guid.CreateVersion7(), pair.Id, window.AcademicYear, window.Index, window.DueOn);
        db.Reviews.Add(review);
        return review.Id;
    }
}
