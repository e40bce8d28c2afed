using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Today;

/// <summary>What one query knows about the person.</summary>
internal sealed record TodayMine(bool Answered, string? TutorFirstName, int CommitmentsToAnswer, int? SetUpDone, TodayTime Time);

/// <summary>Reads the small facts about the person that Today needs: one query for the mentored and mentors, one for duties.</summary>
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

    public async Task<TodayMine> ReadAsync(CancellationToken ct)
    {
        var pair = actor.IsAny(Role.Ect, Role.Trainee, Role.Mentor) ? await PairAsync(ct) : new PairFacts(false, null, 0, 0);
        var duties = actor.IsAny(Role.Headteacher, Role.TrustInductionLead) ? await DutiesAsync(ct) : (Commitments: 0, SetUpDone: null);
        return new TodayMine(pair.Answered, pair.Tutor, duties.Commitments, duties.SetUpDone, new TodayTime(pair.Protected, pair.Met));
    }

    private async Task<PairFacts> PairAsync(CancellationToken ct)
    {
        // Outside the half-terms of the calendar no time is counted, and a mentee's tutor is asked for all the same.
        var since = halfTerm?.Start ?? DateOnly.MaxValue;
        return (await db.AskAsync(OfPair, actor.PersonId, today, today.MondayOf(), since, ct)).Single();
    }

    private async Task<(int Commitments, int? SetUpDone)> DutiesAsync(CancellationToken ct)
    {
        var (me, isLead, headOf) = (actor.PersonId, actor.Is(Role.TrustInductionLead), actor.SchoolsAs(Role.Headteacher));
        var row = await db.People.AsNoTracking().Where(p => p.Id == me).Select(p => new
        {
            Commitments = db.Commitments.Count(c =>
                c.By == CommitmentBy.School && c.State == CommitmentState.Made
                && c.Review.MenteeAgreedAt != null && c.Review.MentorAgreedAt != null
                && headOf.Contains(c.Review.Mentorship.SchoolId)),
            Schools = isLead ? db.Setups.Select(s => s.SchoolsChosenAt).FirstOrDefault() : null,
            Terms = isLead ? db.Setups.Select(s => s.TermsSetAt).FirstOrDefault() : null,
            Staff = isLead ? db.Setups.Select(s => s.StaffImportedAt).FirstOrDefault() : null,
            Invited = isLead ? db.Setups.Select(s => s.PeopleInvitedAt).FirstOrDefault() : null,
        }).SingleAsync(ct);
        DateTime?[] steps = [row.Schools, row.Terms, row.Staff, row.Invited];
        return (row.Commitments, isLead ? steps.Count(step => step is not null) : null);
    }

    private sealed record PairFacts(bool Answered, string? Tutor, int Protected, int Met);
}
