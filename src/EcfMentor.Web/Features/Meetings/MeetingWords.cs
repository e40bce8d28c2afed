using EcfMentor.Application.Features.Meetings;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Web.Infrastructure.Shell;
using EcfMentor.Web.Infrastructure.Views;

namespace EcfMentor.Web.Features.Meetings;

/// <summary>How meetings read on screen.</summary>
public static class MeetingWords
{
    /// <summary>"2.10pm to 2.55pm", or "45 minutes" where no time is set.</summary>
    public static string When(TimeOnly? at, int minutes) =>
        at is { } start ? UkTime.Span(start, start.AddMinutes(minutes)) : $"{minutes} minutes";

    /// <summary>"today", "tomorrow", "on Thursday" within a week, else "on 3 December".</summary>
    public static string Near(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        > 1 and < 7 => $"on {UkTime.Weekday(day)}",
        _ => $"on {UkTime.ShortDay(day)}",
    };

    /// <summary>When and where a meeting is planned: "2.10pm to 2.55pm, Lab 2".</summary>
    public static string Facts(MeetingLine line) => When(line.PlannedAt, line.PlannedMinutes) + (line.Place is null ? "" : $", {line.Place}");

    /// <summary>What got in the way.</summary>
    public static string Of(MissedReason reason) => reason switch
    {
        MissedReason.Clash => "Something else clashed",
        MissedReason.NoCover => "There was no cover",
        MissedReason.OneOfUsAway => "One of you was away",
        _ => "Something else",
    };

    /// <summary>What became of a meeting, in a few words.</summary>
    public static string Outcome(MeetingState state, DateOnly? heldOn, int? minutes, ProtectedTime? time, MissedReason? reason) => state switch
    {
        MeetingState.Held => $"Held on {UkTime.Day(heldOn!.Value)}, {minutes} minutes, {Of(time!.Value)}",
        MeetingState.Missed => $"Didn’t happen. {Of(reason!.Value)}",
        _ => "Planned",
    };

    /// <summary>The same under the day it was held: "Held, 45 minutes, in protected time".</summary>
    public static string Outcome(MeetingLine line) => line.State == MeetingState.Held
        ? $"Held, {line.Minutes} minutes, {Of(line.InProtectedTime!.Value)}"
        : Outcome(line.State, line.HeldOn, line.Minutes, line.InProtectedTime, line.MissedReason);

    /// <summary>"45 minutes", "2 hours", "1 hour 15 minutes".</summary>
    public static string Length(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => $"{rest} minutes",
        (var hours, 0) => Hours(hours),
        var (hours, rest) => $"{Hours(hours)} {rest} minutes",
    };

    /// <summary>The colour of one of the pair.</summary>
    public static Voice VoiceOf(Pair pair, Guid personId) => personId == pair.Mentee.Id ? Voice.Mentee : Voice.Mentor;

    /// <summary>Their initials.</summary>
    public static string InitialsOf(Pair pair, Guid personId) => personId == pair.Mentee.Id ? pair.Mentee.Initials : pair.Mentor.Initials;

    private static string Hours(int hours) => hours == 1 ? "1 hour" : $"{hours} hours";

    private static string Of(ProtectedTime time) => time switch
    {
        ProtectedTime.Yes => "in protected time",
        ProtectedTime.Partly => "partly in protected time",
        _ => "not in protected time",
    };
}
