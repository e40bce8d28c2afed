using EcfMentor.Domain.Calendar;

namespace EcfMentor.Domain.Mentoring;

/// <summary>The five words of a check-in's scale, lowest first. Stored by number: never renumber.</summary>
public enum AttitudeWord
{
    /// <summary>Not at all.</summary>
    NotAtAll = 1,

    /// <summary>A little.</summary>
    ALittle = 2,

    /// <summary>Somewhat.</summary>
    Somewhat = 3,

    /// <summary>Mostly.</summary>
    Mostly = 4,

    /// <summary>Completely.</summary>
    Completely = 5,
}

/// <summary>Writes the words of the scale.</summary>
public static class AttitudeWords
{
    /// <summary>The word as people read it.</summary>
    public static string Text(this AttitudeWord word) => word switch
    {
        AttitudeWord.NotAtAll => "Not at all",
        AttitudeWord.ALittle => "A little",
        AttitudeWord.Somewhat => "Somewhat",
        AttitudeWord.Mostly => "Mostly",
        AttitudeWord.Completely => "Completely",
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };
}

/// <summary>One reply to one item of a check-in.</summary>
/// <param name="PersonId">Who replied.</param>
/// <param name="On">The day.</param>
/// <param name="Word">The answer; null for "I'd rather not say" and for a skipped item, which are no answers.</param>
public readonly record struct CheckInReply(Guid PersonId, DateOnly On, AttitudeWord? Word);

/// <summary>
/// How a group answered, or "Not shown". Holds a word and nothing else: no count, so none can leak when it is hidden,
/// and every reason for hiding looks the same (domain notes 6.2, after the GP Patient Survey's floor of ten).
/// </summary>
public sealed record AttitudeFigure
{
    /// <summary>Fewest people who must have answered for a figure to be shown.</summary>
    public const int LeastPeople = 10;

    private AttitudeFigure(AttitudeWord? word) => Word = word;

    /// <summary>The figure that is hidden, whatever the reason.</summary>
    public static AttitudeFigure NotShown { get; } = new((AttitudeWord?)null);

    /// <summary>The middle word; null when hidden.</summary>
    public AttitudeWord? Word { get; }

    /// <summary>True when a word may be shown.</summary>
    public bool IsShown => Word is not null;

    /// <summary>
    /// The median word of a half-term: each person counts once, by the median of their own answers; of two middle words
    /// the lower. Hidden until the half-term is over (so nobody can watch it move as one more person answers),
    /// with fewer than ten people, and when all of them say the same, which would tell what each one said.
    /// </summary>
    /// <param name="replies">Replies of a fixed group (a trust), in any order; those outside the window are left out.</param>
    /// <param name="window">A half-term; never a free choice of dates, or two figures could be subtracted.</param>
    /// <param name="asOf">Today.</param>
    public static AttitudeFigure Of(IEnumerable<CheckInReply> replies, HalfTerm window, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(window);
        if (asOf <= window.End)
        {
            return NotShown;
        }

        var people = replies
            .Where(r => r.Word is not null && window.Range.Contains(r.On))
            .GroupBy(r => r.PersonId, r => r.Word!.Value)
            .Select(Median)
            .ToList();
        return people.Count < LeastPeople || people.Distinct().Count() == 1
            ? NotShown
            : new(Median(people));
    }

    /// <summary>The word, or "Not shown".</summary>
    public override string ToString() => Word?.Text() ?? "Not shown";

    private static AttitudeWord Median(IEnumerable<AttitudeWord> words)
    {
        var ordered = words.Order().ToList();
        return ordered[(ordered.Count - 1) / 2];
    }
}
