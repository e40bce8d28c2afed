using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Today;

/// <summary>What one query knows about the person.</summary>
internal sealed record TodayMine(bool Answered, string? TutorFirstName, int CommitmentsToAnswer, int? SetUpDone, TodayTime Time);

/// <summary>Reads, in one query, the small facts about the person that Today needs.</summary>
internal sealed class TodayFacts(IAppDb db, Actor actor, HalfTerm? halfTerm, DateOnly today)
{
    public async Task<TodayMine> ReadAsync(CancellationToken ct)
    {
        var (me, monday) = (actor.PersonId, today.MondayOf());
        var tutor = actor.Is(Role.Trainee) ? Role.IteTutor : Role.InductionTutor;
        var (schools, headOf) = (actor.SchoolsAs(Role.Ect, Role.Trainee), actor.SchoolsAs(Role.Headteacher));
        var (isLead, isMentor) = (actor.Is(Role.TrustInductionLead), actor.Is(Role.Mentor) && halfTerm is not null);
        var since = halfTerm?.Start ?? today;
        var held = db.Meetings.Where(m => isMentor && m.Mentorship.MentorId == me && m.State == MeetingState.Held && m.HeldOn >= since);
        var row = await db.People.AsNoTracking().Where(p => p.Id == me).Select(p => new
        {
            Answered = db.CheckInAnswers.Any(a => a.PersonId == me && a.WeekOf == monday),
            Tutor = db.RolePeriods
                .Where(r => r.Role == tutor && r.SchoolId != null && schools.Contains(r.SchoolId.Value) && r.StartsOn <= today && (r.EndsOn == null || r.EndsOn >= today))
                .OrderBy(r => r.StartsOn).Select(r => r.Person.FirstName).FirstOrDefault(),
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
        return new TodayMine(row.Answered, row.Tutor, row.Commitments, isLead ? steps.Count(step => step is not null) : null, new TodayTime(row.Protected, row.Met));
    }
}
