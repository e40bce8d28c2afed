using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;

namespace EcfMentor.TestCommon;

/// <summary>A pair to which both have said yes.</summary>
public sealed record AgreedPair(Person Mentee, Person Mentor, Mentorship Mentorship);

/// <summary>A trust with two schools, two pairs at the first and everyone who might want to look over their shoulders.</summary>
public sealed record ReviewWorld(
    TestTrust Trust, School School, School OtherSchool, AgreedPair Pair, AgreedPair OtherPair,
    Person Head, Person OtherHead, Person Tutor, Person IteTutor, Person Leader, Person Lead)
{
    /// <summary>Everyone but the pair.</summary>
    public IReadOnlyList<Person> Onlookers =>
        [OtherPair.Mentee, OtherPair.Mentor, Head, OtherHead, Tutor, IteTutor, Leader, Lead];
}

/// <summary>Builds pairs, meetings and check-ins for tests of reviews, this week's question and conditions.</summary>
public static class ReviewData
{
    /// <summary>The day on which most of these tests stand: the review of the second half of autumn has opened.</summary>
    public static DateOnly ReviewsOpen { get; } = new(2026, 11, 17);

    /// <summary>Everyone, with the terms of two years.</summary>
    public static async Task<ReviewWorld> AddReviewWorldAsync(this TestTrust trust)
    {
        await trust.AddTermsAsync();
        var school = await trust.AddSchoolAsync();
        var other = await trust.AddSchoolAsync("Tidewell Academy");
        return new ReviewWorld(
            trust, school, other,
            await trust.AddAgreedPairAsync(school, "Yasmin", "Iqbal", "Gareth", "Pugh"),
            await trust.AddAgreedPairAsync(school, "Callum", "Reid", "Meena", "Joshi"),
            (await trust.AddPersonAsync("Sam", "Oyelaran", Role.Headteacher, school)).Person,
            (await trust.AddPersonAsync("Jo", "Marsh", Role.Headteacher, other)).Person,
            (await trust.AddPersonAsync("Ruth", "Bellamy", Role.InductionTutor, school)).Person,
            (await trust.AddPersonAsync("Ivor", "Teale", Role.IteTutor, school)).Person,
            (await trust.AddPersonAsync("Fiona", "Castle", Role.TrustLeader, null)).Person,
            (await trust.AddPersonAsync("Lena", "Frost", Role.TrustInductionLead, null)).Person);
    }

    /// <summary>A mentee and a mentor at a school, paired from a day on.</summary>
    public static async Task<AgreedPair> AddAgreedPairAsync(
        this TestTrust trust, School school, string menteeFirst, string menteeLast, string mentorFirst, string mentorLast,
        DateOnly? startsOn = null, DateOnly? endsOn = null, Role menteeRole = Role.Ect)
    {
        var from = startsOn ?? new DateOnly(2026, 9, 1);
        var (mentee, menteePeriod) = await trust.AddPersonAsync(menteeFirst, menteeLast, menteeRole, school, from < new DateOnly(2026, 9, 1) ? from : null);
        var (mentor, mentorPeriod) = await trust.AddPersonAsync(mentorFirst, mentorLast, Role.Mentor, school, from < new DateOnly(2026, 9, 1) ? from : null);
        var mentorship = await trust.AddAgreedMentorshipAsync(menteePeriod, mentorPeriod, from, endsOn);
        return new AgreedPair(mentee, mentor, mentorship);
    }

    /// <summary>A mentorship that both have agreed to.</summary>
    public static async Task<Mentorship> AddAgreedMentorshipAsync(
        this TestTrust trust, RolePeriod mentee, RolePeriod mentor, DateOnly startsOn, DateOnly? endsOn = null)
    {
        var at = startsOn.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        var mentorship = new Mentorship(Guid.CreateVersion7(), mentee, mentor, startsOn, mentor.PersonId, at);
        mentorship.MentorAccepts(at);
        mentorship.MenteeAccepts(at, startsOn);
        if (endsOn is { } end)
        {
            mentorship.End(end);
        }

        await trust.AddAsync(mentorship);
        return mentorship;
    }

    /// <summary>A meeting due on a day: planned, or held where protected time is given.</summary>
    public static async Task AddDueMeetingAsync(this TestTrust trust, AgreedPair pair, DateOnly on, ProtectedTime? held = null, bool missed = false)
    {
        var meeting = new Meeting(Guid.CreateVersion7(), pair.Mentorship, on);
        var at = on.ToDateTime(new TimeOnly(15, 0), DateTimeKind.Utc);
        if (held is { } inProtectedTime)
        {
            meeting.RecordHeld(on, 45, inProtectedTime, pair.Mentor.Id, at);
        }
        else if (missed)
        {
            meeting.RecordMissed(MissedReason.NoCover, pair.Mentor.Id, at);
        }

        await trust.AddAsync(meeting);
    }

    /// <summary>An answer to the question of a week; without a word it is "I'd rather not say".</summary>
    public static async Task AddAnswerAsync(this TestTrust trust, Guid personId, DateOnly monday, AttitudeWord? word, bool asMentee = true, bool skipped = false)
    {
        var answer = new CheckInAnswer(Guid.CreateVersion7(), personId, monday, CheckInItems.Of(asMentee, monday).Number);
        if (skipped)
        {
            answer.Skip();
        }
        else
        {
            answer.Give((int?)word);
        }

        await trust.AddAsync(answer);
    }
}
