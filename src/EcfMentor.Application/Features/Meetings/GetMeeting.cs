using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>One meeting with its agenda, next steps and the notes that I may read. For the pair only.</summary>
[RequiresPerson, InVault(Vault.Mentoring, "prepare and look back on a meeting of one's own pair")]
public sealed record GetMeeting(Guid MeetingId) : IQuery<MeetingView>;

/// <summary>A meeting as one of the pair sees it.</summary>
/// <param name="Facts">When and what became of it.</param>
/// <param name="Agenda">The mentee's items first.</param>
/// <param name="Steps">Open next steps of the pair, and those that came out of this meeting.</param>
/// <param name="Notes">Mine, and those that the other shared.</param>
public sealed record MeetingView(
    MeetingFacts Facts, IReadOnlyList<AgendaLine> Agenda, IReadOnlyList<StepLine> Steps, IReadOnlyList<NoteLine> Notes);

/// <summary>The facts of a meeting and the pair it belongs to.</summary>
public sealed record MeetingFacts(
    Guid Id, Pair Pair, DateOnly PlannedOn, TimeOnly? PlannedAt, int PlannedMinutes, string? Place,
    MeetingState State, DateOnly? HeldOn, int? Minutes, ProtectedTime? InProtectedTime, MissedReason? MissedReason)
{
    /// <summary>True once it should have ended.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whichever of the pair recorded it last; null while it is planned.</summary>
    public Guid? RecordedById { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTime? RecordedAt { get; init; }
}

/// <summary>Something to talk about.</summary>
public sealed record AgendaLine(Guid Id, Guid AuthorId, string Text);

/// <summary>A next step.</summary>
public sealed record StepLine(Guid Id, Guid OwnerId, string Text, NextStepState State, DateTime AgreedAt);

/// <summary>A note that I may read.</summary>
public sealed record NoteLine(Guid Id, Guid AuthorId, string Text, bool Shared, DateTime WrittenAt);

internal sealed class GetMeetingHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<GetMeeting, MeetingView>
{
    public async Task<Result<MeetingView>> Handle(GetMeeting request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var facts = await GetMeetingFactsHandler.FindAsync(db, request.MeetingId, me, time, cancellationToken);
        if (facts is null)
        {
            return new NotFound();
        }

        var menteeId = facts.Pair.Mentee.Id;
        var agenda = await db.AgendaItems.AsNoTracking()
            .Where(i => i.MeetingId == facts.Id)
            .OrderBy(i => i.AuthorId == menteeId ? 0 : 1).ThenBy(i => i.AddedAt).ThenBy(i => i.Id)
            .Select(i => new AgendaLine(i.Id, i.AuthorId, i.Text))
            .ToListAsync(cancellationToken);
        var steps = await db.NextSteps.AsNoTracking()
            .Where(s => s.MentorshipId == facts.Pair.MentorshipId && (s.State == NextStepState.Open || s.MeetingId == facts.Id))
            .OrderBy(s => s.OwnerId == menteeId ? 0 : 1).ThenBy(s => s.AgreedAt).ThenBy(s => s.Id)
            .Select(s => new StepLine(s.Id, s.OwnerId, s.Text, s.State, s.AgreedAt))
            .ToListAsync(cancellationToken);
        var notes = await db.MeetingNotes.AsNoTracking()
            .Where(n => n.MeetingId == facts.Id && (n.AuthorId == me || n.Shared))
            .OrderBy(n => n.WrittenAt).ThenBy(n => n.Id)
            .Select(n => new NoteLine(n.Id, n.AuthorId, n.Text, n.Shared, n.WrittenAt))
            .ToListAsync(cancellationToken);
        return new MeetingView(facts, agenda, steps, notes);
    }
}
