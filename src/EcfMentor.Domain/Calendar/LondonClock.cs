namespace EcfMentor.Domain.Calendar;

/// <summary>What the clock on the staff-room wall says: instants are UTC, school days are days in London.</summary>
public static class LondonClock
{
    /// <summary>Europe/London, with its clock changes.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The date in London now.</summary>
    public static DateOnly Today(this TimeProvider time) => ToLondonDate(time.UtcNow());

    /// <summary>This instant, UTC.</summary>
    public static DateTime UtcNow(this TimeProvider time) => time.GetUtcNow().UtcDateTime;

    /// <summary>The date in London at an instant given in UTC.</summary>
    public static DateOnly ToLondonDate(this DateTime utc) =>
        DateOnly.FromDateTime(ToLondon(utc));

    /// <summary>The wall-clock time in London at an instant given in UTC.</summary>
    public static DateTime ToLondon(this DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The Monday of the week in which <paramref name="date"/> falls.</summary>
    public static DateOnly MondayOf(this DateOnly date) =>
        date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
