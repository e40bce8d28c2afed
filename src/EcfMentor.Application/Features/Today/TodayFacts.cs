using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Today;

/// <summary>What one query knows about the person.</summary>
internal sealed record TodayMine(bool Answered, string? TutorFirstName, int CommitmentsToAnswer, int? SetUpDone, TodayTime Time);

/// <summary>
/// Reads, in one query, the small facts about the person that Today needs. Heads and leads have more of them; the many
/// who are only mentored or mentor aren't kept waiting for those.
/// </summary>
internal sealed class TodayFacts(IAppDb db, Actor actor, HalfTerm? halfTerm, DateOnly today)
{
    private static readonly HotQuery<Guid, DateOnly, DateOnly, DateOnly, PairFacts> OfPair = HotQuery.Of(
        (DbContext db, Guid me, DateOnly today, DateOnly monday, DateOnly since) => db.Set<Person>().AsNoTracking().Where(p => p.Id == me).Select(p => new PairFacts(
            db.Set<CheckInAnswer>().Any(a => a.PersonId == me && a.WeekOf == monday),
            db.Set<RolePeriod>()
                .Where(r => (r.Role == Role.InductionTutor || r.Role == Role.IteTutor) && r.StartsOn <= today && (r.EndsOn == null || r.EndsOn >= today))
                .Where(r => db.Set<RolePeriod>().Any(mine =>
                    mine.PersonId == me && mine.SchoolId == r.SchoolId && mine.StartsOn <= today && (mine.EndsOn == null || mine.EndsOn >= today)
                    && mine.Role == (r.Role == Role.IteTutor ? Role.Trainee : Role.Ect)))
                .OrderBy(r => r.StartsOn).Select(r => r.Person.FirstName).FirstOrDefault(),
            db.Set<Meeting>().Where(m => m.Mentorship.MentorId == me && m.State == MeetingState.Held && m.HeldOn >= since && m.InProtectedTime == ProtectedTime.Yes)
                .Sum(m => m.Minutes ?? 0),
            db.Set<Meeting>().Where(m => m.Mentorship.MentorId == me && m.State == MeetingState.Held && m.HeldOn >= since)
                .Sum(m => m.Minutes ?? 0))));

    // Outside the half-terms of the calendar no time is counted.
    private readonly DateOnly since = halfTerm?.Start ?? DateOnly.MaxValue;
    private readonly Guid me = actor.PersonId;

    public async Task<TodayMine> ReadAsync(CancellationToken ct)
    {
        if (actor.IsAny(Role.Headteacher, Role.TrustInductionLead))
        {
            return await OfHeadOrLeadAsync(ct);
        }

        var pair = actor.IsAny(Role.Ect, Role.Trainee, Role.Mentor)
            ? (await db.AskAsync(OfPair, me, today, today.MondayOf(), since, ct)).Single()
            : new PairFacts(false, null, 0, 0);
        return new TodayMine(pair.Answered, pair.Tutor, 0, null, new TodayTime(pair.Protected, pair.Met));
    }

    private async Task<TodayMine> OfHeadOrLeadAsync(CancellationToken ct)
    {
        var (monday, isLead, headOf) = (today.MondayOf(), actor.Is(Role.TrustInductionLead), actor.SchoolsAs(Role.Headteacher));
        var held = db.Meetings.Where(m => m.Mentorship.MentorId == me && m.State == MeetingState.Held && m.HeldOn >= since);
        var row = await db.People.AsNoTracking().Where(p => p.Id == me).Select(p => new
        {
            Answered = db.CheckInAnswers.Any(a => a.PersonId == me && a.WeekOf == monday),
            Commitments = db.Commitments.Count(c =>
                c.By == CommitmentBy.School && c.State == CommitmentState.Made
                && c.Review.MenteeAgreedAt != null && c.Review.MentorAgreedAt != null
                && headOf.Contains(c.Review.Mentorship.SchoolId)),
            Met = held.Sum(m => m.Minutes ?? 0),
            Protected = held.Where(m => m.InProtectedTime == ProtectedTime.Yes).Sum(m => m.Minutes ?? 0),
            Schools = isLead ? db.Setups.Select(s => s.SchoolsChosenAt).FirstOrDefault() : null,
            Terms = isLead ? db.Setups.Select(s => s.TermsSetAt).FirstOrDefault() : null,
            Staff = isLead ? db.Setups.Select(s => s.StaffImportedAt).FirstOrDefault() : null,
            Invited = isLead ? db.Setups.Select(s => s.PeopleInvitedAt).FirstOrDefault() : null,
        }).SingleAsync(ct);
        DateTime?[] steps = [row.Schools, row.Terms, row.Staff, row.Invited];
        return new TodayMine(row.Answered, null, row.Commitments, isLead ? steps.Count(step => step is not null) : null, new TodayTime(row.Protected, row.Met));
    }

    private sealed record PairFacts(bool Answered, string? Tutor, int Protected, int Met);
}
