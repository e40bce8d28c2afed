namespace EcfMentor.Domain.Mentoring;

/// <summary>One of the five things that a half-term review looks at, asked of both, each in words of their own.</summary>
/// <param name="Outcome">The heading under which both voices are read side by side.</param>
/// <param name="ToMentee">Asked of the ECT or trainee: also about the mentoring and what the school owes.</param>
/// <param name="ToMentor">Asked of the mentor: also about what they need and owe themselves.</param>
public sealed record ReviewPrompt(string Outcome, string ToMentee, string ToMentor);

/// <summary>
/// The prompts of the half-term review, after the five outcomes of mentoring that Lofthouse names in "The legacy of
/// mentoring" (Carnegie Education, 2020): expertise; generative accountability; trust and belonging; solidarity, voice and
/// inclusion; an ambition for mentoring. Held in balance: five, equally long, none first in rank. Answers are stored by
/// position, so the order never changes.
/// </summary>
public static class ReviewPrompts
{
    /// <summary>How many there are.</summary>
    public const int Count = 5;

    /// <summary>The most characters of one answer.</summary>
    public const int LongestAnswer = 4000;

    /// <summary>In the order in which they are asked.</summary>
    public static IReadOnlyList<ReviewPrompt> All { get; } =
    [
        new("What we’re getting better at",
            "What can you do now that you couldn’t at the start of this half-term, and what in the mentoring helped or got in its way?",
            "Where have you seen your mentee’s teaching grow, and what have you had to learn yourself to be of use?"),
        new("How we hold each other to account",
            "When were you held to account in a way that helped you grow? What should your mentor or the school answer for?",
            "What have you asked your mentee to answer for, and how did it land? What should you, or the school, answer for?"),
        new("Where trust and belonging stand",
            "When did you feel trusted here, and when not? What would make this more your place?",
            "What have you trusted your mentee with? When did the two of you find it hard to be straight with each other?"),
        new("Whose voice is heard",
            "When did what you think change something? What haven’t you been able to say yet?",
            "What have you learned from your mentee’s view of things? Whose voice, theirs or yours, isn’t reaching those who decide?"),
        new("What we want mentoring to be",
            "What should your mentoring be more like next half-term, and what of it would you pass on to somebody else?",
            "What sort of mentor do you mean to be next half-term, and what do you need from the school to be it?"),
    ];
}
