namespace EcfMentor.Web.Features.Demo;

/// <summary>
/// A clock that can be set some days ahead, so that a meeting arranged today can be recorded and counted today. Only
/// Development has it. Timers still run on the real one.
/// </summary>
public sealed class DemoClock(TimeProvider real) : TimeProvider
{
    /// <summary>The furthest ahead, in days.</summary>
    public const int MostDays = 366;

    private int days;

    /// <summary>How many days ahead of the real clock it is; 0 to <see cref="MostDays"/>.</summary>
    public int Days
    {
        get => Volatile.Read(ref days);
        set => Volatile.Write(ref days, Math.Clamp(value, 0, MostDays));
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow().AddDays(Days);
}
