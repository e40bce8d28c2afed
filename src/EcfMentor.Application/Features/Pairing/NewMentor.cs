using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.Pairing;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>Puts an agreed mentorship in the place of the mentee's others, and has its first meetings planned.</summary>
internal static class NewMentor
{
    public static async Task BeginAsync(
        IAppDb db, IEnumerable<IMeetingPlanner> planners, Mentorship agreed, DateOnly today, CancellationToken ct)
    {
        var others = await db.Mentorships.Include(m => m.MenteePeriod).Include(m => m.MentorPeriod)
            .Where(m => m.MenteeId == agreed.MenteeId && m.Id != agreed.Id && m.State == MentorshipState.Agreed)
            .ToListAsync(ct);
        var superseded = Succession
            .Of(others.Select(m => new DesignatedMentorship(m.Id, m.MentorId, m.StartsOn, LastDay(m))), DateRange.From(agreed.StartsOn, null), today)
            .ToDictionary(change => change.MentorshipId);
        foreach (var other in others)
        {
            if (superseded.TryGetValue(other.Id, out var change))
            {
                // One that never began and can't be deleted below keeps what was written in it, over no days at all.
                other.End(change.EndOn ?? agreed.StartsOn.AddDays(-1));
            }
            else if (other.EndsOn is null && LastDay(other) is { } last)
            {
                // It ended with a role that it rested on, without anybody saying so.
                other.End(last);
            }
        }

        await ClearAsync(db, [.. others.Where(m => superseded.ContainsKey(m.Id))], [.. superseded.Values.Where(c => c.Delete).Select(c => c.MentorshipId)], ct);
        foreach (var planner in planners)
        {
            await planner.PlanAsync(agreed.Id, ct);
        }
    }

    /// <summary>
    /// Takes away meetings planned after the end in which nobody has written a note, and mentorships that never began and
    /// have nothing else in them.
    /// </summary>
    private static async Task ClearAsync(IAppDb db, IReadOnlyList<Mentorship> ended, IReadOnlyList<Guid> neverBegan, CancellationToken ct)
    {
        if (ended.Count == 0)
        {
            return;
        }

        var ids = ended.Select(m => m.Id).ToList();
        var lastDays = ended.ToDictionary(m => m.Id, m => m.EndsOn!.Value);
        var meetings = await db.Meetings
            .Where(m => ids.Contains(m.MentorshipId))
            .Where(m => m.State == MeetingState.Planned || neverBegan.Contains(m.MentorshipId))
            .Select(m => new { Meeting = m, Noted = db.MeetingNotes.Any(note => note.MeetingId == m.Id) })
            .ToListAsync(ct);
        var empty = meetings
            .Where(m => m.Meeting.State == MeetingState.Planned && !m.Noted && m.Meeting.PlannedOn > lastDays[m.Meeting.MentorshipId])
            .Select(m => m.Meeting)
            .ToList();
        db.Meetings.RemoveRange(empty);
        if (neverBegan.Count == 0)
        {
            return;
        }

        var kept = meetings.Select(m => m.Meeting).Except(empty).Select(m => m.MentorshipId)
            .Concat(await db.NextSteps.Where(step => neverBegan.Contains(step.MentorshipId)).Select(step => step.MentorshipId).ToListAsync(ct))
            .Concat(await db.Reviews.Where(review => neverBegan.Contains(review.MentorshipId)).Select(review => review.MentorshipId).ToListAsync(ct))
            .ToHashSet();
        db.Mentorships.RemoveRange(ended.Where(m => neverBegan.Contains(m.Id) && !kept.Contains(m.Id)));
    }

    private static DateOnly? LastDay(Mentorship mentorship) =>
        new[] { mentorship.EndsOn, mentorship.MenteePeriod.EndsOn, mentorship.MentorPeriod.EndsOn }.Min();
}
