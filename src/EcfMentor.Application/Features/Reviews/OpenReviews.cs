using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Reviews;

/// <summary>
/// Opens the half-term review of every agreed mentorship that runs today and whose school is in the third week of its
/// half-term or later. Run nightly; running it again adds nothing. Answers how many it opened.
/// </summary>
[RequiresSystem]
[InVault(Vault.Mentoring, "open half-term reviews; reads no word")]
public sealed record OpenReviews : ICommand<int>;

internal sealed class OpenReviewsHandler(IAppDb db, TimeProvider time) : ICommandHandler<OpenReviews, int>
{
    public async Task<Result<int>> Handle(OpenReviews request, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var calendars = await SchoolCalendars.ReadAsync(db, cancellationToken);
        var pairs = await db.Mentorships
            .Where(pair => pair.State == MentorshipState.Agreed && pair.StartsOn <= today && (pair.EndsOn == null || pair.EndsOn >= today))
            .Select(pair => new { pair.Id, pair.SchoolId })
            .ToListAsync(cancellationToken);
        var open = pairs
            .GroupBy(pair => pair.SchoolId)
            .Select(school => (Pairs: school, Window: ReviewWindow.At(calendars.Of(school.Key), today)))
            .Where(school => school.Window?.IsOpenOn(today) == true)
            .SelectMany(school => school.Pairs.Select(pair => (pair.Id, Window: school.Window!)))
            .ToList();
        if (open.Count == 0)
        {
            return 0;
        }

        var years = open.Select(item => item.Window.AcademicYear).Distinct().ToList();
        var there = (await db.Reviews
                .Where(review => years.Contains(review.AcademicYear))
                .Select(review => new { review.MentorshipId, review.AcademicYear, review.HalfTerm })
                .ToListAsync(cancellationToken))
            .Select(review => (review.MentorshipId, review.AcademicYear, review.HalfTerm))
            .ToHashSet();
        var missing = open.Where(item => !there.Contains((item.Id, item.Window.AcademicYear, item.Window.Index))).ToList();
        db.Reviews.AddRange(missing.Select(item =>
            new Review(Guid.CreateVersion7(), item.Id, item.Window.AcademicYear, item.Window.Index, item.Window.DueOn)));
        return missing.Count;
    }
}
