using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Reviews;

/// <summary>The half-term reviews of whoever asks: the present one of each mentorship, and earlier ones.</summary>
[RequiresPerson]
[InVault(Vault.Mentoring, "list a person's own half-term reviews, without a word of them")]
public sealed record GetReviews : IQuery<ReviewsView>;

/// <summary>One's own reviews.</summary>
/// <param name="Current">One for each mentorship that runs today.</param>
/// <param name="Earlier">The latest first.</param>
public sealed record ReviewsView(IReadOnlyList<CurrentReview> Current, IReadOnlyList<EarlierReview> Earlier);

/// <summary>Where a mentorship stands this half-term.</summary>
/// <param name="MentorshipId">Which mentorship.</param>
/// <param name="Other">The other of the two.</param>
/// <param name="IAmMentee">True when the other is the mentor.</param>
/// <param name="ReviewId">Null while nobody has opened it.</param>
/// <param name="Label">The half-term; null in breaks and holidays.</param>
/// <param name="OpensOn">When the present or the next review can be opened; null when the terms don't reach it.</param>
/// <param name="DueOn">By when it should be agreed.</param>
/// <param name="CanOpen">True when it can be opened today.</param>
/// <param name="Stage">How far it has come; null before it is opened.</param>
/// <param name="IShared">True once I have shared what I wrote.</param>
/// <param name="IAgreed">True once I have agreed.</param>
public sealed record CurrentReview(
    Guid MentorshipId, ReviewPerson Other, bool IAmMentee, Guid? ReviewId, string? Label, DateOnly? OpensOn, DateOnly? DueOn,
    bool CanOpen, ReviewStage? Stage, bool IShared, bool IAgreed);

/// <summary>A review of a half-term that is over.</summary>
public sealed record EarlierReview(Guid ReviewId, ReviewPerson Other, string Label, int AcademicYear, bool Agreed);

internal sealed class GetReviewsHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetReviews, ReviewsView>
{
    public async Task<Result<ReviewsView>> Handle(GetReviews request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var today = time.Today();
        var calendars = await SchoolCalendars.ReadAsync(db, cancellationToken);
        var pairs = await db.MentorshipsOf(me).AsNoTracking()
            .Select(pair => new Pair(
                pair.Id, pair.SchoolId, pair.StartsOn, pair.EndsOn, pair.MenteeId == me,
                new ReviewPerson(pair.MenteeId, pair.Mentee.FirstName, pair.Mentee.LastName),
                new ReviewPerson(pair.MentorId, pair.Mentor.FirstName, pair.Mentor.LastName)))
            .ToListAsync(cancellationToken);
        var reviews = await db.ReviewsOf(me).AsNoTracking()
            .Select(review => new Row(
                review.Id, review.MentorshipId, review.AcademicYear, review.HalfTerm, review.DueOn, review.MenteeAgreedAt, review.MentorAgreedAt,
                review.Voices.Count(voice => voice.SharedAt != null),
                review.Voices.Any(voice => voice.AuthorId == me && voice.SharedAt != null),
                review.Commitments.Any(c => c.By == CommitmentBy.School && c.State == CommitmentState.Made)))
            .ToListAsync(cancellationToken);

        var current = pairs.Where(pair => pair.RunsOn(today))
            .OrderBy(pair => pair.Other.LastName).ThenBy(pair => pair.Other.FirstName)
            .Select(pair => Current(pair, reviews, calendars.Of(pair.SchoolId), today))
            .ToList();
        var present = current.Select(item => item.ReviewId).ToHashSet();
        var earlier = reviews.Where(row => !present.Contains(row.Id))
            .OrderByDescending(row => row.AcademicYear).ThenByDescending(row => row.HalfTerm)
            .Select(row => (Row: row, Pair: pairs.First(pair => pair.Id == row.MentorshipId)))
            .Select(x => new EarlierReview(
                x.Row.Id, x.Pair.Other, OwnReviews.Label(calendars.Of(x.Pair.SchoolId), x.Row.AcademicYear, x.Row.HalfTerm), x.Row.AcademicYear, x.Row.Agreed));
        return new ReviewsView(current, [.. earlier]);
    }

    private static CurrentReview Current(Pair pair, List<Row> reviews, TermCalendar calendar, DateOnly today)
    {
        // In a break the half-term before it is still the present one, so that nobody loses what is half written.
        var window = ReviewWindow.At(calendar, today)
            ?? (calendar.LastHalfTermBefore(today) is { } last ? ReviewWindow.At(calendar, last.End) : null);
        var row = window is null ? null
            : reviews.FirstOrDefault(r => r.MentorshipId == pair.Id && r.AcademicYear == window.AcademicYear && r.HalfTerm == window.Index);
        var canOpen = row is null && window?.IsOpenOn(today) == true;
        var ahead = row is null && !canOpen ? ReviewWindow.NextAfter(calendar, today) : window;
        return new(
            pair.Id, pair.Other, pair.IAmMentee, row?.Id, ahead?.Label, ahead?.OpensOn, row?.DueOn ?? ahead?.DueOn,
            canOpen, row?.Stage, row?.IShared ?? false, row is not null && (pair.IAmMentee ? row.MenteeAgreedAt : row.MentorAgreedAt) is not null);
    }

    private sealed record Pair(Guid Id, Guid SchoolId, DateOnly StartsOn, DateOnly? EndsOn, bool IAmMentee, ReviewPerson Mentee, ReviewPerson Mentor)
    {
        public ReviewPerson Other => IAmMentee ? Mentor : Mentee;

        public bool RunsOn(DateOnly day) => StartsOn <= day && (EndsOn is null || day <= EndsOn);
    }

    private sealed record Row(
        Guid Id, Guid MentorshipId, int AcademicYear, int HalfTerm, DateOnly DueOn, DateTime? MenteeAgreedAt, DateTime? MentorAgreedAt,
        int Shared, bool IShared, bool SchoolIsAsked)
    {
        public bool Agreed => MenteeAgreedAt is not null && MentorAgreedAt is not null;

        public ReviewStage Stage => Shared < 2 ? ReviewStage.Writing
            : !Agreed ? ReviewStage.Reading
            : SchoolIsAsked ? ReviewStage.SchoolAnswers
            : ReviewStage.LookingBack;
    }
}
