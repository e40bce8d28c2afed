namespace EcfMentor.TestCommon;

/// <summary>A clock that stands still until a test moves it. Timers of the framework still run on the real one.</summary>
public sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset current = now;

    /// <summary>Ten o'clock on a Tuesday in the first half of the autumn term, in a teaching week.</summary>
    public static ManualClock InAutumnTerm() => new(new DateTimeOffset(2026, 11, 10, 10, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => current;

    public void MoveTo(DateTimeOffset to) => current = to;

    /// <summary>Noon in London, or near enough, on a day.</summary>
    public void MoveTo(DateOnly day) => current = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    public void Advance(TimeSpan by) => current += by;
}
