using EcfMentor.Application.Features.Conditions;
using EcfMentor.Application.Features.Today;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Web.Features.Conditions;
using EcfMentor.Web.Features.Meetings;
using EcfMentor.Web.Infrastructure.Views;

namespace EcfMentor.Web.Features.Today;

/// <summary>Today, put into words.</summary>
/// <param name="View">The facts.</param>
/// <param name="Recorded">The meeting that was recorded a moment ago, to offer a correction; null otherwise.</param>
/// <param name="Conditions">How mentoring goes across the trust; null for everyone but its leaders.</param>
public sealed record TodayPage(TodayView View, Guid? Recorded, ConditionsView? Conditions)
{
    private const int MostAsks = 3;

    /// <summary>The meeting that waits longest to be recorded by a mentor; null when there is none.</summary>
    public TodayMeeting? DidYouMeet => View.ToRecord.FirstOrDefault(m => !m.Pair.AmMentee);

    /// <summary>The next meeting of someone who is mentored; null when there is none.</summary>
    public TodayMeeting? Next => View.Coming.FirstOrDefault(m => m.Pair.AmMentee);

    /// <summary>A mentor's meetings of this week, or at the weekend of the next.</summary>
    public IEnumerable<TodayMeeting> ThisWeek
    {
        get
        {
            var sunday = View.Today.AddDays((IsWeekend ? 13 : 6) - (((int)View.Today.DayOfWeek + 6) % 7));
            return View.Coming.Where(m => !m.Pair.AmMentee && m.PlannedOn <= sunday);
        }
    }

    /// <summary>Which week <see cref="ThisWeek"/> is.</summary>
    public string WeekName => IsWeekend ? "Next week" : "This week";

    private bool IsWeekend => View.Today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>True for a lead whose trust isn't set up yet: nothing else matters more.</summary>
    public bool SettingUp => View.SetUpDone < TodayView.SetUpSteps;

    /// <summary>Those without a mentor whom the person can do something about, longest first.</summary>
    public IReadOnlyList<TodayWithoutMentor> Without => View.Desk is not { } desk ? []
        : desk.IsTutor ? desk.WithoutMentor
        : [.. desk.WithoutMentor.Where(w => w.HeadMayNameInterim)];

    /// <summary>Where the person goes to find someone a mentor: a tutor asks people, a head names an interim one.</summary>
    public string FindPath(TodayWithoutMentor mentee) =>
        View.Desk!.IsTutor ? $"/pairing/mentees/{mentee.PeriodId}" : $"/pairing/interim/{mentee.PeriodId}";

    /// <summary>True for a mentee whom nobody mentors yet.</summary>
    public bool WaitsForMentor => View.IsMentee && !View.Pairs.Any(pair => pair.AmMentee);

    /// <summary>Three rows at most: what others wait for first, then what a mentee may record, then one's own.</summary>
    public IReadOnlyList<AskRow> Asks =>
    [
        .. View.Asks.Where(ask => ask.Kind is TodayAskKind.WillYouMentor or TodayAskKind.IsThisYourMentor).Select(Row)
            .Concat(View.ToRecord.Where(m => m.Pair.AmMentee).Take(1).Select(m => new AskRow(
                "calendar", "private", $"Say whether you and {m.Pair.Other.FirstName} met on {UkTime.Day(m.PlannedOn)}",
                $"A few seconds. You and {m.Pair.Other.FirstName} see it.", $"/meetings/{m.Id}/record")))
            .Concat(View.Asks.Where(ask => ask.Kind is TodayAskKind.Review or TodayAskKind.Question).Select(Row))
            .Take(MostAsks),
    ];

    /// <summary>The page's heading: the one thing to know.</summary>
    public string News =>
        View.Asks.Any(ask => ask.Kind == TodayAskKind.IsThisYourMentor) ? $"{View.TutorFirstName ?? "Your tutor"} has found you a mentor"
        : Next is { } next ? $"You meet {next.Pair.Other.FirstName} {MeetingWords.Near(next.PlannedOn, View.Today)}"
        : WaitsForMentor ? $"{View.TutorFirstName ?? "Your school"} is finding you a mentor"
        : View.IsMentor && MentorNews() is { } news ? news
        : SettingUp ? SetUpNews(TodayView.SetUpSteps - View.SetUpDone!.Value)
        : View.Desk is { } desk ? DeskNews(desk)
        : Conditions is not null ? ConditionsWords.Title(Conditions)
        : "Nothing waits for you today";

    private string? MentorNews()
    {
        var count = View.ToRecord.Count(m => !m.Pair.AmMentee);
        if (count > 0)
        {
            return count == 1
                ? View.Asks.Count == 0 ? "One meeting to record, then you’re clear" : "One meeting to record"
                : $"{NumberWords.Capital(count)} meetings to record";
        }

        return View.Asks.FirstOrDefault(ask => ask.Kind == TodayAskKind.WillYouMentor) is { Other: { } mentee } ? $"Could you mentor {mentee.FirstName}?"
            : View.Coming.FirstOrDefault(m => !m.Pair.AmMentee) is { } next ? $"You meet {next.Pair.Other.FirstName} {MeetingWords.Near(next.PlannedOn, View.Today)}"
            : null;
    }

    private static string SetUpNews(int left) => left == 1 ? "One step of the set-up is left" : $"{NumberWords.Capital(left)} steps of the set-up are left";

    private string DeskNews(TodayDesk desk)
    {
        var interim = desk.IsHead ? desk.WithoutMentor.Count(w => w.HeadMayNameInterim) : 0;
        if (interim > 0)
        {
            return interim == 1 ? "One person needs an interim mentor" : $"{NumberWords.Capital(interim)} people need an interim mentor";
        }

        if (desk.IsHead && View.CommitmentsToAnswer > 0)
        {
            return View.CommitmentsToAnswer == 1 ? "One promise of your school waits for your answer" : $"{NumberWords.Capital(View.CommitmentsToAnswer)} promises of your school wait for your answer";
        }

        return desk.WithoutMentor.Count switch
        {
            0 => "Everyone has a mentor",
            1 => "One person has no mentor yet",
            var n => $"{NumberWords.Capital(n)} people have no mentor yet",
        };
    }

    private static AskRow Row(TodayAsk ask) => ask.Kind switch
    {
        TodayAskKind.WillYouMentor => new AskRow("pair", "shared", $"Say whether you could mentor {ask.Other!.Name}", $"You’re asked first. {ask.Other.FirstName} doesn’t know, and never will if you decline.", $"/pairing/requests/{ask.Id}"),
        TodayAskKind.IsThisYourMentor => new AskRow("pair", "shared", $"Say whether {ask.Other!.Name} is right for you", "You decide, and you needn’t say why.", $"/pairing/requests/{ask.Id}"),
        TodayAskKind.Review => new AskRow("pair", "private", $"Get ready for your half-term review with {ask.Other!.FirstName}", $"15 minutes, by {UkTime.ShortDay(ask.DueOn!.Value)}. Private until you share it.", $"/reviews/{ask.Id}"),
        _ => new AskRow("pulse", "private", "Answer this week’s one question", "Ten seconds, or skip it. Only you see your answer.", "/check-in"),
    };
}

/// <summary>One thing to do, as a row.</summary>
public sealed record AskRow(string Icon, string Tone, string Text, string Note, string Path);
