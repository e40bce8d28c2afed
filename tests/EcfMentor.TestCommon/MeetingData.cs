using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.TestCommon;

/// <summary>A pair that has said yes, another pair beside it, and everyone who must not see what the first writes.</summary>
public sealed record PairWorld(
    TestTrust Trust, School School, Person Mentee, Person Mentor, Mentorship Mentorship,
    Person OtherMentee, Person OtherMentor, Mentorship OtherMentorship,
    Person Tutor, Person Head, Person Leader)
{
    /// <summary>Everyone in the trust but the pair.</summary>
    public IReadOnlyList<Person> Strangers => [OtherMentee, OtherMentor, Tutor, Head, Leader];
}

/// <summary>Builds pairs and meetings.</summary>
public static class MeetingData
{
    /// <summary>The whole world of <see cref="PairWorld"/>, with terms; the pairs began on 7 September 2026.</summary>
    public static async Task<PairWorld> AddPairsAsync(this TestTrust trust)
    {
        await trust.AddTermsAsync();
        var school = await trust.AddSchoolAsync();
        var (mentee, menteePeriod) = await trust.AddPersonAsync("Yasmin", "Iqbal", Role.Ect, school);
        var (mentor, mentorPeriod) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, school);
        var (otherMentee, otherMenteePeriod) = await trust.AddPersonAsync("Callum", "Reid", Role.Trainee, school);
        var (otherMentor, otherMentorPeriod) = await trust.AddPersonAsync("Meena", "Shah", Role.Mentor, school);
        var (tutor, _) = await trust.AddPersonAsync("Ruth", "Bellamy", Role.InductionTutor, school);
        var (head, _) = await trust.AddPersonAsync("Sam", "Oyelaran", Role.Headteacher, school);
        var (leader, _) = await trust.AddPersonAsync("Dee", "Marsh", Role.TrustLeader, null);
        await trust.InDbAsync(db => db.People.ExecuteUpdateAsync(person => person.SetProperty(p => p.InvitedAt, new DateTime(2026, 9, 1, 9, 0, 0, DateTimeKind.Utc))));
        return new PairWorld(
            trust, school, mentee, mentor, await trust.AddAgreedAsync(menteePeriod, mentorPeriod, tutor),
            otherMentee, otherMentor, await trust.AddAgreedAsync(otherMenteePeriod, otherMentorPeriod, tutor),
            tutor, head, leader);
    }

    /// <summary>A mentorship that both agreed to, meeting on Thursdays at ten past two for 45 minutes.</summary>
    public static async Task<Mentorship> AddAgreedAsync(
        this TestTrust trust, RolePeriod mentee, RolePeriod mentor, Person proposedBy, DateOnly? startsOn = null, DateOnly? endsOn = null)
    {
        var start = startsOn ?? new DateOnly(2026, 9, 7);
        var at = start.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        var mentorship = new Mentorship(Guid.CreateVersion7(), mentee, mentor, start, proposedBy.Id, at);
        mentorship.MentorAccepts(at);
        mentorship.MenteeAccepts(at, start);
        mentorship.Arrange(WorkingDays.Thu, new TimeOnly(14, 10), 45, "Prep room S4");
        if (endsOn is { } last)
        {
            mentorship.End(last);
        }

        await trust.AddAsync(mentorship);
        return mentorship;
    }

    /// <summary>A planned meeting.</summary>
    public static async Task<Meeting> AddMeetingAsync(this TestTrust trust, Mentorship mentorship, DateOnly on)
    {
        var meeting = new Meeting(Guid.CreateVersion7(), mentorship, on);
        await trust.AddAsync(meeting);
        return meeting;
    }
}
