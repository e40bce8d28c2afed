using System.Globalization;

namespace EcfMentor.Web.Infrastructure.Views;

/// <summary>Dates and times as people in England read them.</summary>
public static class UkTime
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The clock on the wall in England.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day in England at an instant (UTC).</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>"Thursday 12 November".</summary>
    public static string Day(DateOnly date) => date.ToString("dddd d MMMM", British);

    /// <summary>"Thursday 12 November 2026".</summary>
    public static string DayYear(DateOnly date) => date.ToString("dddd d MMMM yyyy", British);

    /// <summary>"12 November".</summary>
    public static string ShortDay(DateOnly date) => date.ToString("d MMMM", British);

    /// <summary>"12 November 2026".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", British);

    /// <summary>"12 Nov": for charts and narrow columns.</summary>
    public static string Brief(DateOnly date) => $"{date.Day} {Month(date)}";

    /// <summary>"Thursday".</summary>
    public static string Weekday(DateOnly date) => date.ToString("dddd", British);

    /// <summary>"Thu".</summary>
    public static string WeekdayBrief(DateOnly date) => date.ToString("ddd", British);

    /// <summary>"Nov" (never "Sept", which .NET's British culture writes and nothing else on the page would match).</summary>
    public static string Month(DateOnly date) => date.ToString("MMM", CultureInfo.InvariantCulture);

    /// <summary>"2.10pm", "9am", "noon", "midnight".</summary>
    public static string Clock(TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (12, 0) => "noon",
        (0, 0) => "midnight",
        (var hour, 0) => string.Create(CultureInfo.InvariantCulture, $"{Twelve(hour)}{Half(hour)}"),
        var (hour, minute) => string.Create(CultureInfo.InvariantCulture, $"{Twelve(hour)}.{minute:00}{Half(hour)}"),
    };

    /// <summary>The clock time in England at an instant (UTC): "2.24pm".</summary>
    public static string Clock(DateTime utc) => Clock(TimeOnly.FromDateTime(Local(utc)));

    /// <summary>"2.10pm to 2.55pm".</summary>
    public static string Span(TimeOnly from, TimeOnly to) => $"{Clock(from)} to {Clock(to)}";

    /// <summary>"Thursday 12 November, 2.10pm" at an instant (UTC).</summary>
    public static string DayAndClock(DateTime utc) => $"{Day(DayOf(utc))}, {Clock(utc)}";

    private static DateTime Local(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    private static int Twelve(int hour) => hour % 12 == 0 ? 12 : hour % 12;

    private static string Half(int hour) => hour < 12 ? "am" : "pm";
}
