using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Reviews;

/// <summary>One half-term review, for one of its pair.</summary>
[RequiresPerson]
[InVault(Vault.Mentoring, "show the pair their own half-term review")]
public sealed record GetReview(Guid Id) : IQuery<ReviewView>;

internal sealed class GetReviewHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetReview, ReviewView>
{
    private const int WeeksAhead = 14;

    public async Task<Result<ReviewView>> Handle(GetReview request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var today = time.Today();
        if (await ReadAsync(request.Id, me, cancellationToken) is not { } row)
        {
            return new NotFound();
        }

        var calendar = (await SchoolCalendars.ReadAsync(db, cancellationToken)).Of(row.SchoolId);
        var all = await CommitmentsAsync(row, me, cancellationToken);
        var own = row.Voices.Find(voice => voice.AuthorId == me);
        var stage = StageOf(row, all);
        return new ReviewView(
            row.Id, row.MenteeId == me, new(row.MenteeId, row.MenteeFirst, row.MenteeLast), new(row.MentorId, row.MentorFirst, row.MentorLast),
            row.School, OwnReviews.Label(calendar, row.AcademicYear, row.HalfTerm), row.DueOn, stage,
            own is null ? new(Blank, null, 0) : new(own.Answers, own.SharedAt, own.Version),
            row.OtherSharedAt, row.Voices.Find(voice => voice.AuthorId != me)?.Answers,
            Before(row, all, calendar),
            await OwedAsync(row, ReviewWindow.Of(calendar, row.AcademicYear, row.HalfTerm)?.Range, today, cancellationToken),
            [.. all.Where(c => c.ReviewId == row.Id).Select(c => c.View)], row.Edition,
            row.MenteeId == me ? row.MenteeAgreedAt : row.MentorAgreedAt, row.MenteeId == me ? row.MentorAgreedAt : row.MenteeAgreedAt,
            await ColleaguesAsync(row, today, cancellationToken),
            DaysAhead(calendar, today), row.StartsOn <= today && (row.EndsOn is null || today <= row.EndsOn));
    }

    private static string[] Blank => [.. Enumerable.Repeat("", ReviewPrompts.Count)];

    /// <summary>The review with the voices that the reader may read: their own, and the other's once both have shared.</summary>
    private Task<Row?> ReadAsync(Guid id, Guid me, CancellationToken ct) => db.ReviewsOf(me).AsNoTracking()
        .Where(review => review.Id == id)
        .Select(review => new Row
        {
            Id = review.Id,
            MentorshipId = review.MentorshipId,
            AcademicYear = review.AcademicYear,
            HalfTerm = review.HalfTerm,
            DueOn = review.DueOn,
            Edition = review.Edition,
            MenteeAgreedAt = review.MenteeAgreedAt,
            MentorAgreedAt = review.MentorAgreedAt,
            StartsOn = review.Mentorship.StartsOn,
            EndsOn = review.Mentorship.EndsOn,
            SchoolId = review.Mentorship.SchoolId,
            School = review.Mentorship.School.Name,
            MenteeId = review.Mentorship.MenteeId,
            MenteeFirst = review.Mentorship.Mentee.FirstName,
            MenteeLast = review.Mentorship.Mentee.LastName,
            MentorId = review.Mentorship.MentorId,
            MentorFirst = review.Mentorship.Mentor.FirstName,
            MentorLast = review.Mentorship.Mentor.LastName,
            OtherSharedAt = review.Voices.Where(voice => voice.AuthorId != me).Max(voice => voice.SharedAt),
            Voices = review.Voices
                .Where(voice => voice.AuthorId == me || db.ReviewVoices.Count(v => v.ReviewId == voice.ReviewId && v.SharedAt != null) == 2)
                .Select(voice => new VoiceRow(voice.AuthorId, voice.Answers, voice.SharedAt, EF.Property<int>(voice, OwnReviews.Version)))
                .ToList(),
        })
        .SingleOrDefaultAsync(ct);

    /// <summary>The commitments of this review, and of the earlier ones of the same mentorship that both agreed to.</summary>
    private async Task<List<CommitmentRow>> CommitmentsAsync(Row row, Guid me, CancellationToken ct)
    {
        var bound = row.MenteeId == me ? CommitmentBy.Mentee : CommitmentBy.Mentor;
        return await db.Commitments.AsNoTracking()
            .Where(c => c.Review.MentorshipId == row.MentorshipId
                && (c.ReviewId == row.Id || (c.Review.MenteeAgreedAt != null && c.Review.MentorAgreedAt != null)))
            .OrderBy(c => c.By)
            .Select(c => new CommitmentRow(
                c.ReviewId, c.Review.AcademicYear, c.Review.HalfTerm,
                new CommitmentView(c.Id, c.By, c.Text, c.DueOn, c.State, c.Reply, c.By == bound)))
            .ToListAsync(ct);
    }

    private static ReviewBefore? Before(Row row, List<CommitmentRow> all, TermCalendar calendar) => all
        .Where(c => (c.AcademicYear, c.HalfTerm).CompareTo((row.AcademicYear, row.HalfTerm)) < 0)
        .GroupBy(c => (c.AcademicYear, c.HalfTerm, c.ReviewId))
        .OrderByDescending(group => (group.Key.AcademicYear, group.Key.HalfTerm))
        .Select(group => new ReviewBefore(
            group.Key.ReviewId, OwnReviews.Label(calendar, group.Key.AcademicYear, group.Key.HalfTerm), [.. group.Select(c => c.View)]))
        .FirstOrDefault();

    private static ReviewStage StageOf(Row row, List<CommitmentRow> all) =>
        row.OtherSharedAt is null || row.Voices.Count < 2 ? ReviewStage.Writing
        : row.MenteeAgreedAt is null || row.MentorAgreedAt is null ? ReviewStage.Reading
        : all.Exists(c => c.ReviewId == row.Id && c.View is { By: CommitmentBy.School, State: CommitmentState.Made }) ? ReviewStage.SchoolAnswers
        : ReviewStage.LookingBack;

    private async Task<OwedByTheSchool> OwedAsync(Row row, DateRange? halfTerm, DateOnly today, CancellationToken ct)
    {
        if (halfTerm is not { } range)
        {
            return new(0, 0, 0);
        }

        return await db.Meetings.AsNoTracking()
            .Where(m => m.MentorshipId == row.MentorshipId && m.DueOn >= range.Start && m.DueOn <= range.End && m.DueOn < today)
            .GroupBy(m => m.MentorshipId)
            .Select(g => new OwedByTheSchool(
                g.Count(),
                g.Count(m => m.State == MeetingState.Held),
                g.Count(m => m.State == MeetingState.Held && m.InProtectedTime == ProtectedTime.Yes)))
            .SingleOrDefaultAsync(ct) ?? new(0, 0, 0);
    }

    private async Task<IReadOnlyList<SchoolColleague>> ColleaguesAsync(Row row, DateOnly today, CancellationToken ct)
    {
        var people = await db.RolePeriods.AsNoTracking()
            .Where(p => p.SchoolId == row.SchoolId && (p.Role == Role.Headteacher || p.Role == Role.InductionTutor || p.Role == Role.IteTutor)
                && p.PersonId != row.MenteeId && p.PersonId != row.MentorId
                && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today))
            .OrderBy(p => p.Person.LastName).ThenBy(p => p.Person.FirstName)
            .Select(p => new { p.Person.FirstName, p.Person.LastName, p.Role })
            .ToListAsync(ct);
        return [.. people.Select(p => new SchoolColleague($"{p.FirstName} {p.LastName}", p.Role)).Distinct()];
    }

    private static List<DateOnly> DaysAhead(TermCalendar calendar, DateOnly today) =>
        [.. calendar.SchoolDays.Where(day => day > today).GroupBy(TeachingWeek.MondayOf).Take(WeeksAhead).Select(week => week.Max())];

    private sealed class Row
    {
        public required Guid Id { get; init; }

        public required Guid MentorshipId { get; init; }

        public required int AcademicYear { get; init; }

        public required int HalfTerm { get; init; }

        public required DateOnly DueOn { get; init; }

        public required int Edition { get; init; }

        public required DateTime? MenteeAgreedAt { get; init; }

        public required DateTime? MentorAgreedAt { get; init; }

        public required DateOnly StartsOn { get; init; }

        public required DateOnly? EndsOn { get; init; }

        public required Guid SchoolId { get; init; }

        public required string School { get; init; }

        public required Guid MenteeId { get; init; }

        public required string MenteeFirst { get; init; }

        public required string MenteeLast { get; init; }

        public required Guid MentorId { get; init; }

        public required string MentorFirst { get; init; }

        public required string MentorLast { get; init; }

        public required DateTime? OtherSharedAt { get; init; }

        public required List<VoiceRow> Voices { get; init; }
    }

    private sealed record VoiceRow(Guid AuthorId, List<string> Answers, DateTime? SharedAt, int Version);

    private sealed record CommitmentRow(Guid ReviewId, int AcademicYear, int HalfTerm, CommitmentView View);
}
