namespace EcfMentor.Domain.People;

/// <summary>The days of the week that someone works, as in the staff file: Mon Tue Wed Thu Fri. Stored as bits.</summary>
[Flags]
public enum WorkingDays
{
    None = 0,
    Mon = 1,
    Tue = 2,
    Wed = 4,
    Thu = 8,
    Fri = 16,
    All = Mon | Tue | Wed | Thu | Fri,
}

/// <summary>Reads and writes working patterns.</summary>
public static class WorkingDaysExtensions
{
    private static readonly WorkingDays[] InOrder =
        [WorkingDays.Mon, WorkingDays.Tue, WorkingDays.Wed, WorkingDays.Thu, WorkingDays.Fri];

    /// <summary>True when the pattern includes the day of the week on which <paramref name="date"/> falls.</summary>
    public static bool Include(this WorkingDays days, DateOnly date) => days.HasFlag(On(date.DayOfWeek)) && On(date.DayOfWeek) != WorkingDays.None;

    /// <summary>The single working day for a day of the week; <see cref="WorkingDays.None"/> at the weekend.</summary>
    public static WorkingDays On(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => WorkingDays.Mon,
        DayOfWeek.Tuesday => WorkingDays.Tue,
        DayOfWeek.Wednesday => WorkingDays.Wed,
        DayOfWeek.Thursday => WorkingDays.Thu,
        DayOfWeek.Friday => WorkingDays.Fri,
        _ => WorkingDays.None,
    };

    /// <summary>The pattern as the staff file writes it: "Mon Tue Wed".</summary>
    public static string Names(this WorkingDays days) =>
        string.Join(' ', InOrder.Where(day => days.HasFlag(day)));

    /// <summary>The single days of a pattern, Monday first.</summary>
    public static IEnumerable<WorkingDays> Each(this WorkingDays days) => InOrder.Where(day => days.HasFlag(day));
}
