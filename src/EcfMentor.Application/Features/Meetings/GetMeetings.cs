using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>My meetings, as mentee and as mentor. Someone without a pair has none.</summary>
[RequiresPerson, InVault(Vault.Mentoring, "list one's own meetings")]
public sealed record GetMeetings : IQuery<MeetingsView>;

/// <summary>The meetings of whoever asks.</summary>
/// <param name="Pairs">The pairs they belong to today or will belong to.</param>
/// <param name="ToRecord">Over and not recorded, oldest first.</param>
/// <param name="Coming">Still to come, soonest first.</param>
/// <param name="Off">Days to come on which they won't meet after all, soonest first.</param>
/// <param name="Past">Held or missed, latest first; a year's worth at most.</param>
public sealed record MeetingsView(
    IReadOnlyList<Pair> Pairs,
    IReadOnlyList<MeetingLine> ToRecord,
    IReadOnlyList<MeetingLine> Coming,
    IReadOnlyList<MeetingLine> Off,
    IReadOnlyList<MeetingLine> Past);

/// <summary>One meeting in a list: facts, and not a word that anyone wrote.</summary>
public sealed record MeetingLine(
    Guid Id, PairMember Other, DateOnly PlannedOn, TimeOnly? PlannedAt, int PlannedMinutes, string? Place,
    MeetingState State, DateOnly? HeldOn, int? Minutes, ProtectedTime? InProtectedTime, MissedReason? MissedReason);

internal sealed class GetMeetingsHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetMeetings, MeetingsView>
{
    private const int MostPast = 60;

    public async Task<Result<MeetingsView>> Handle(GetMeetings request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var (today, london) = (time.Today(), time.UtcNow().ToLondon());
        var pairs = await db.Mentorships.AsNoTracking().Of(me)
            .Where(m => m.EndsOn == null || m.EndsOn >= today)
            .OrderBy(m => m.StartsOn)
            .Select(m => new Pair(
                m.Id,
                new PairMember(m.MenteeId, m.Mentee.FirstName, m.Mentee.LastName),
                new PairMember(m.MentorId, m.Mentor.FirstName, m.Mentor.LastName),
                me))
            .ToListAsync(cancellationToken);
        var planned = await Lines(db.Meetings.Of(me).Where(m => m.State == MeetingState.Planned).OrderBy(m => m.PlannedOn).ThenBy(m => m.PlannedAt), me)
            .ToListAsync(cancellationToken);
        var known = await Lines(db.Meetings.Of(me).Where(m => m.State != MeetingState.Planned).OrderByDescending(m => m.HeldOn ?? m.PlannedOn).Take(MostPast), me)
            .ToListAsync(cancellationToken);
        bool IsOver(MeetingLine line) => Meeting.IsOver(line.PlannedOn, line.PlannedAt, line.PlannedMinutes, london);
        bool IsOff(MeetingLine line) => line.State == MeetingState.Missed && line.PlannedOn > today;
        return new MeetingsView(pairs, [.. planned.Where(IsOver)], [.. planned.Where(line => !IsOver(line))],
            [.. known.Where(IsOff).OrderBy(line => line.PlannedOn)], [.. known.Where(line => !IsOff(line))]);
    }

    private static IQueryable<MeetingLine> Lines(IQueryable<Meeting> meetings, Guid me) => meetings.AsNoTracking().Select(m => new MeetingLine(
        m.Id,
        m.Mentorship.MenteeId == me
            ? new PairMember(m.Mentorship.MentorId, m.Mentorship.Mentor.FirstName, m.Mentorship.Mentor.LastName)
            : new PairMember(m.Mentorship.MenteeId, m.Mentorship.Mentee.FirstName, m.Mentorship.Mentee.LastName),
        m.PlannedOn, m.PlannedAt, m.PlannedMinutes, m.Place, m.State, m.HeldOn, m.Minutes, m.InProtectedTime, m.MissedReason));
}
