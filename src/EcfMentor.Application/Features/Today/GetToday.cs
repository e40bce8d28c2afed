using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Features.Meetings;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Today;

/// <summary>What is next for whoever is signed in, and what waits for them.</summary>
[RequiresPerson, InVault(Vault.Mentoring, "show a person what is next for them")]
public sealed record GetToday : IQuery<TodayView>;

internal sealed class GetTodayHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetToday, TodayView>
{
    private const int DaysAhead = 28;
    private const int DaysFinishedShown = 14;
    private const int DaysPromisesShown = 42;
    private const int MostAsks = 3;

    // Five queries at most, whatever the roles and however many rows.
    public async Task<Result<TodayView>> Handle(GetToday request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var (me, today, london) = (actor.PersonId, time.Today(), time.UtcNow().ToLondon());
        var calendars = await SchoolCalendars.ReadAsync(db, cancellationToken);
        var school = actor.Grants.FirstOrDefault(g => g.Role is Role.Ect or Role.Trainee or Role.Mentor).SchoolId;
        var mine = await new TodayFacts(db, actor, calendars.Of(school).HalfTermOf(today), today).ReadAsync(cancellationToken);
        var mentorships = actor.IsAny(Role.Ect, Role.Trainee, Role.Mentor) ? await MentorshipsAsync(me, today, cancellationToken) : [];
        var pairs = mentorships.Where(m => m.State == MentorshipState.Agreed).ToList();
        var meetings = pairs.Count > 0 ? await MeetingsAsync(me, today, cancellationToken) : [];
        var desk = await new TodayDeskQuery(db, actor, calendars, today).ReadAsync(cancellationToken);
        var asks = TodayAsks.Of(actor, mentorships, mine, calendars.Of(school), today);
        bool IsOver(TodayMeeting m) => Meeting.IsOver(m.PlannedOn, m.PlannedAt, m.PlannedMinutes, london);
        return new TodayView
        {
            Today = today,
            IsMentee = actor.IsAny(Role.Ect, Role.Trainee),
            IsEct = actor.Is(Role.Ect),
            IsMentor = actor.Is(Role.Mentor),
            IsLeader = actor.IsAny(Role.TrustLeader, Role.TrustInductionLead),
            Pairs = [.. pairs.Select(m => m.Pair)],
            Mentees = [.. pairs.Where(m => !m.Pair.AmMentee).Select(m => new TodayMentee(m.Pair, m.MenteeRole, m.Subject, m.ReviewDueOn))],
            ToRecord = [.. meetings.Where(IsOver)],
            Coming = [.. meetings.Where(m => !IsOver(m))],
            Asks = [.. asks.Take(MostAsks)],
            EnoughUntil = TodayAsks.NextQuestion(calendars.Of(school), today),
            Steps = [.. pairs.SelectMany(m => m.Steps.Select(step => new TodayPairStep(m.Pair, step))).OrderBy(s => s.Step.State).ThenBy(s => s.Step.OwnerId == me ? 0 : 1).ThenBy(s => s.Step.AgreedAt)],
            Promises = [.. pairs.Where(m => m.Pair.AmMentee).SelectMany(m => m.Promises)],
            Time = mine.Time,
            TutorFirstName = mine.TutorFirstName,
            Desk = desk,
            CommitmentsToAnswer = mine.CommitmentsToAnswer,
            SetUpDone = mine.SetUpDone,
        };
    }

    private Task<List<TodayMentorship>> MentorshipsAsync(Guid me, DateOnly today, CancellationToken ct)
    {
        var promised = today.AddDays(-DaysPromisesShown);
        var since = today.AddDays(-DaysFinishedShown).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return db.Mentorships.AsNoTracking()
            .Where(m =>
                (m.State == MentorshipState.Agreed && (m.MenteeId == me || m.MentorId == me) && (m.EndsOn == null || m.EndsOn >= today))
                || (m.State == MentorshipState.AskingMentor && m.MentorId == me)
                || (m.State == MentorshipState.AskingMentee && m.MenteeId == me))
            .OrderBy(m => m.StartsOn).ThenBy(m => m.Id)
            .Select(m => new TodayMentorship(
                new Pair(
                    m.Id,
                    new PairMember(m.MenteeId, m.Mentee.FirstName, m.Mentee.LastName),
                    new PairMember(m.MentorId, m.Mentor.FirstName, m.Mentor.LastName),
                    me),
                m.State,
                m.EndsOn,
                m.MenteePeriod.Role,
                m.MenteePeriod.Subject,
                db.Reviews
                    .Where(r => r.MentorshipId == m.Id && (m.MenteeId == me ? r.MenteeAgreedAt : r.MentorAgreedAt) == null)
                    .OrderBy(r => r.DueOn).Select(r => (DateOnly?)r.DueOn).FirstOrDefault(),
                db.Reviews
                    .Where(r => r.MentorshipId == m.Id && (m.MenteeId == me ? r.MenteeAgreedAt : r.MentorAgreedAt) == null)
                    .OrderBy(r => r.DueOn).Select(r => (Guid?)r.Id).FirstOrDefault(),
                db.NextSteps
                    .Where(s => s.MentorshipId == m.Id && (s.State == NextStepState.Open || (s.State == NextStepState.Done && s.ClosedAt >= since)))
                    .Select(s => new TodayStep(s.Id, s.OwnerId, s.Text, s.State, s.AgreedAt)).ToList(),
                db.Commitments
                    .Where(c => c.Review.MentorshipId == m.Id && c.By == CommitmentBy.School && c.State != CommitmentState.NotPossible && c.DueOn >= promised
                        && c.Review.MenteeAgreedAt != null && c.Review.MentorAgreedAt != null)
                    .OrderBy(c => c.DueOn).ThenBy(c => c.Id)
                    .Select(c => new TodayPromise(c.Text, c.State)).ToList()))
            .ToListAsync(ct);
    }

    private Task<List<TodayMeeting>> MeetingsAsync(Guid me, DateOnly today, CancellationToken ct)
    {
        var last = today.AddDays(DaysAhead);
        return db.Meetings.AsNoTracking().Of(me)
            .Where(m => m.State == MeetingState.Planned && m.PlannedOn <= last)
            .OrderBy(m => m.PlannedOn).ThenBy(m => m.PlannedAt).ThenBy(m => m.Id)
            .Select(m => new TodayMeeting(
                m.Id, m.MentorshipId, m.PlannedOn, m.PlannedAt, m.PlannedMinutes, m.Place,
                new Pair(
                    m.MentorshipId,
                    new PairMember(m.Mentorship.MenteeId, m.Mentorship.Mentee.FirstName, m.Mentorship.Mentee.LastName),
                    new PairMember(m.Mentorship.MentorId, m.Mentorship.Mentor.FirstName, m.Mentorship.Mentor.LastName),
                    me),
                db.AgendaItems.Where(i => i.MeetingId == m.Id)
                    .OrderBy(i => i.AddedAt).ThenBy(i => i.Id)
                    .Select(i => new TodayAgendaItem(i.Id, i.AuthorId, i.Text)).ToList()))
            .ToListAsync(ct);
    }
}
