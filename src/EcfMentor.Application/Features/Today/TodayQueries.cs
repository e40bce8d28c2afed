using EcfMentor.Application.Ports;
using EcfMentor.Domain.Mentoring;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Today;

/// <summary>What a person's pairs bring to their day. Each looks through the person, as <c>PairQueries</c> does, and finds nothing of anyone else's.</summary>
internal static class TodayQueries
{
    /// <summary>Mentorships that concern the person: (person, today, promises due since, finished steps since).</summary>
    public static HotQuery<Guid, DateOnly, DateOnly, DateTime, TodayMentorship> Mentorships { get; } = HotQuery.Of(
        (DbContext db, Guid me, DateOnly today, DateOnly promised, DateTime since) => db.Set<Mentorship>().AsNoTracking()
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
                db.Set<Review>()
                    .Where(r => r.MentorshipId == m.Id && (m.MenteeId == me ? r.MenteeAgreedAt : r.MentorAgreedAt) == null)
                    .OrderBy(r => r.DueOn).Select(r => (DateOnly?)r.DueOn).FirstOrDefault(),
                db.Set<Review>()
                    .Where(r => r.MentorshipId == m.Id && (m.MenteeId == me ? r.MenteeAgreedAt : r.MentorAgreedAt) == null)
                    .OrderBy(r => r.DueOn).Select(r => (Guid?)r.Id).FirstOrDefault(),
                db.Set<NextStep>()
                    .Where(s => s.MentorshipId == m.Id && (s.State == NextStepState.Open || (s.State == NextStepState.Done && s.ClosedAt >= since)))
                    .Select(s => new TodayStep(s.Id, s.OwnerId, s.Text, s.State, s.AgreedAt)).ToList(),
                db.Set<Commitment>()
                    .Where(c => c.Review.MentorshipId == m.Id && c.By == CommitmentBy.School && c.State != CommitmentState.NotPossible && c.DueOn >= promised
                        && c.Review.MenteeAgreedAt != null && c.Review.MentorAgreedAt != null)
                    .OrderBy(c => c.DueOn).ThenBy(c => c.Id)
                    .Select(c => new TodayPromise(c.Text, c.State)).ToList())));

    /// <summary>Planned meetings of the person's pairs, with their agendas: (person, last day). None beyond its mentorship's last day.</summary>
    public static HotQuery<Guid, DateOnly, TodayMeeting> Meetings { get; } = HotQuery.Of(
        (DbContext db, Guid me, DateOnly last) => db.Set<Meeting>().AsNoTracking()
            .Where(m => m.Mentorship.State == MentorshipState.Agreed && (m.Mentorship.MenteeId == me || m.Mentorship.MentorId == me))
            .Where(m => m.State == MeetingState.Planned && m.PlannedOn <= last && (m.Mentorship.EndsOn == null || m.PlannedOn <= m.Mentorship.EndsOn))
            .OrderBy(m => m.PlannedOn).ThenBy(m => m.PlannedAt).ThenBy(m => m.Id)
            .Select(m => new TodayMeeting(
                m.Id, m.MentorshipId, m.PlannedOn, m.PlannedAt, m.PlannedMinutes, m.Place,
                new Pair(
                    m.MentorshipId,
                    new PairMember(m.Mentorship.MenteeId, m.Mentorship.Mentee.FirstName, m.Mentorship.Mentee.LastName),
                    new PairMember(m.Mentorship.MentorId, m.Mentorship.Mentor.FirstName, m.Mentorship.Mentor.LastName),
                    me),
                db.Set<AgendaItem>().Where(i => i.MeetingId == m.Id)
                    .OrderBy(i => i.AddedAt).ThenBy(i => i.Id)
                    .Select(i => new TodayAgendaItem(i.Id, i.AuthorId, i.Text)).ToList())));
}
