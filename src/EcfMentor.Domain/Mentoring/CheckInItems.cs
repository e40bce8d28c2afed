namespace EcfMentor.Domain.Mentoring;

/// <summary>One sentence to answer with one of the five words of <see cref="AttitudeWord"/>.</summary>
/// <param name="Number">How answers refer to it: 1 to 5 for mentees, 6 to 10 for mentors. Never re-used for other words.</param>
/// <param name="Text">The sentence, about the week that is running.</param>
public sealed record CheckInItem(int Number, string Text);

/// <summary>
/// The items of this week's question: prompts of our own on belonging and trust for mentees, and on load, support and the
/// emotional work of mentoring for mentors. Not a validated measure, and never about health. All point the same way, so
/// that a line may mix them. One is asked a week, in turn.
/// </summary>
public static class CheckInItems
{
    /// <summary>The greatest number of an item that mentees answer.</summary>
    public const int LastOfMentees = 5;

    private const int DaysInAWeek = 7;

    /// <summary>What mentees are asked.</summary>
    public static IReadOnlyList<CheckInItem> Mentees { get; } =
    [
        new(1, "This week I felt part of this school, not a visitor in it."),
        new(2, "This week I was trusted to try something in my own way."),
        new(3, "This week I could tell somebody when a thing had gone wrong."),
        new(4, "This week somebody asked what I think, and it made a difference."),
        new(5, "This week I could picture myself in this work for years to come."),
    ];

    /// <summary>What mentors are asked.</summary>
    public static IReadOnlyList<CheckInItem> Mentors { get; } =
    [
        new(6, "This week there was enough room in my days for mentoring."),
        new(7, "This week somebody had my back as a mentor."),
        new(8, "This week I could put mentoring down when I went home."),
        new(9, "This week I could be an honest mentor, without having to play the perfect one."),
        new(10, "This week mentoring gave me something too."),
    ];

    /// <summary>The item of a week: the five take turns without a break, holidays included, so that everyone of a kind has the same.</summary>
    /// <param name="asMentee">True for an ECT or a trainee, whatever else they are.</param>
    /// <param name="monday">The Monday of the week.</param>
    public static CheckInItem Of(bool asMentee, DateOnly monday)
    {
        var items = asMentee ? Mentees : Mentors;
        return items[monday.DayNumber / DaysInAWeek % items.Count];
    }

    /// <summary>The item that an answer refers to; null for a number that no item has.</summary>
    public static CheckInItem? Numbered(int number) => Mentees.Concat(Mentors).FirstOrDefault(item => item.Number == number);
}
