using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Today;

/// <summary>What waits for a person, most pressing first: someone else's waiting comes before one's own.</summary>
internal static class TodayAsks
{
    private const int ReviewAheadDays = 21;
    private const int QuestionAheadDays = 60;

    public static IEnumerable<TodayAsk> Of(
        Actor actor, IReadOnlyList<TodayMentorship> mentorships, TodayMine mine, TermCalendar calendar, DateOnly today)
    {
        foreach (var m in mentorships.Where(m => m.State == MentorshipState.AskingMentor && !m.Pair.AmMentee))
        {
            yield return new TodayAsk(TodayAskKind.WillYouMentor, m.Pair.Other, m.Pair.MentorshipId, null);
        }

        foreach (var m in mentorships.Where(m => m.State == MentorshipState.AskingMentee && m.Pair.AmMentee))
        {
            yield return new TodayAsk(TodayAskKind.IsThisYourMentor, m.Pair.Other, m.Pair.MentorshipId, null);
        }

        foreach (var m in mentorships.Where(m => m.ReviewId is not null && m.ReviewDueOn <= today.AddDays(ReviewAheadDays)).OrderBy(m => m.ReviewDueOn))
        {
            yield return new TodayAsk(TodayAskKind.Review, m.Pair.Other, m.ReviewId, m.ReviewDueOn);
        }

        if (!mine.Answered && actor.IsAny(Role.Ect, Role.Trainee, Role.Mentor) && IsTeachingWeek(calendar, today))
        {
            yield return new TodayAsk(TodayAskKind.Question, null, null, null);
        }
    }

    /// <summary>The first teaching day of the next week that has one; null when the calendar doesn't reach it.</summary>
    public static DateOnly? NextQuestion(TermCalendar calendar, DateOnly today)
    {
        var monday = today.MondayOf().AddDays(7);
        return calendar.TeachingWeeks(new DateRange(monday, monday.AddDays(QuestionAheadDays))).FirstOrDefault()?.Days[0];
    }

    private static bool IsTeachingWeek(TermCalendar calendar, DateOnly today)
    {
        var monday = today.MondayOf();
        return calendar.TeachingWeeks(new DateRange(monday, monday.AddDays(6))).Any();
    }
}
