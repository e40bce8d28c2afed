using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

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

    // Six queries at most, whatever the roles and however many rows.
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

    private Task<List<TodayMentorship>> MentorshipsAsync(Guid me, DateOnly today, CancellationToken ct) => db.AskAsync(
        TodayQueries.Mentorships,
        me,
        today,
        today.AddDays(-DaysPromisesShown),
        today.AddDays(-DaysFinishedShown).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        ct);

    private Task<List<TodayMeeting>> MeetingsAsync(Guid me, DateOnly today, CancellationToken ct) =>
        db.AskAsync(TodayQueries.Meetings, me, today.AddDays(DaysAhead), ct);
}
