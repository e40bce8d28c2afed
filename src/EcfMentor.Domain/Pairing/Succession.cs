namespace EcfMentor.Domain.Pairing;

/// <summary>What happens to an earlier mentorship when a new one takes its place.</summary>
/// <param name="MentorshipId">Which.</param>
/// <param name="EndOn">Its new last day; null when it is to be deleted because it never began.</param>
public sealed record Superseded(Guid MentorshipId, DateOnly? EndOn)
{
    /// <summary>True when the mentorship is to be deleted rather than ended.</summary>
    public bool Delete => EndOn is null;
}

/// <summary>One designated mentor follows another without a gap or a day with two.</summary>
public static class Succession
{
    /// <summary>
    /// What the start of a new mentorship does to the mentee's others: one that has begun ends the day before,
    /// one that would have begun on that day or later and hasn't is deleted; one that is over by then stays as it is.
    /// </summary>
    /// <param name="existing">The mentee's mentorships, in any order.</param>
    /// <param name="range">The new one's days. One that begins only after its last day is left alone.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<Superseded> Of(IEnumerable<DesignatedMentorship> existing, Calendar.DateRange range, DateOnly today) =>
    [
        .. existing
            .Where(e => e.Range.Overlaps(range))
            .OrderBy(e => e.Start)
            .ThenBy(e => e.Id)
            .Where(e => e.Start < range.Start || !HasBegun(e, today))
            .Select(e => new Superseded(e.Id, e.Start < range.Start ? range.Start.AddDays(-1) : null)),
    ];

    /// <summary>True from the day after its first: on the first day it can still be undone.</summary>
    public static bool HasBegun(DesignatedMentorship mentorship, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(mentorship);
        return mentorship.Start < today;
    }
}
