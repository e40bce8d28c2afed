using EcfMentor.Application.Features.Reviews;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Web.Infrastructure.Shell;
using EcfMentor.Web.Infrastructure.TagHelpers;
using EcfMentor.Web.Infrastructure.Views;

namespace EcfMentor.Web.Features.Reviews;

/// <summary>The words that several pages of the review share.</summary>
public static class ReviewWords
{
    /// <summary>The four steps, and where this review is.</summary>
    public static IReadOnlyList<Step> Steps(ReviewView review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var asked = review.By(CommitmentBy.School) is not null;
        return
        [
            new("Write alone", review.Stage == ReviewStage.Writing ? review.Mine.SharedAt is null ? "You’re here" : $"Waiting for {review.Other.FirstName}" : "Both done", State(1)),
            new("Read and agree together", review.Stage == ReviewStage.Reading ? "You’re here" : review.Stage > ReviewStage.Reading ? "Both agreed" : "Once you’ve both shared", State(2)),
            new("The school answers", review.Stage <= ReviewStage.Reading ? "After you agree" : asked ? review.Stage == ReviewStage.SchoolAnswers ? "Waiting for the school" : "Answered" : "Nothing asked", State(3)),
            new("Look back", review.Stage == ReviewStage.LookingBack ? "In your next review" : "Opens your next review", State(4)),
        ];

        StepState State(int step) => (int)review.Stage == step ? StepState.Here : (int)review.Stage > step ? StepState.Done : StepState.ToDo;
    }

    /// <summary>"Autumn, second half-term. Step 2 of 4".</summary>
    public static string Caption(ReviewView review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return $"{review.Label}. Step {(int)review.Stage} of 4";
    }

    /// <summary>The two of the pair, by name and part.</summary>
    public static IReadOnlyList<string> Pair(ReviewView review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return [$"{review.Me.Name}, you", $"{review.Other.Name}, your {(review.IAmMentee ? "mentor" : "mentee")}"];
    }

    /// <summary>Who can't, and people might think could.</summary>
    public static IReadOnlyList<string> NotThem(ReviewView review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return
        [
            .. review.Others.Select(other => other.Role == Role.Headteacher
                ? $"{other.Name}, headteacher, who sees only what you both agree to ask of the school"
                : $"{other.Name}, {other.Role.Name().Replace("Induction", "induction", StringComparison.Ordinal)}"),
            "Anyone else at the school or the trust",
        ];
    }

    /// <summary>"Sam Oyelaran", "Sam Oyelaran and Jo Marsh", or "The headteacher" where none is known.</summary>
    public static string Heads(ReviewView review)
    {
        ArgumentNullException.ThrowIfNull(review);
        string[] names = [.. review.Others.Where(other => other.Role == Role.Headteacher).Select(other => other.Name)];
        return names.Length == 0 ? "The headteacher" : string.Join(" and ", names);
    }

    /// <summary>Whose colour.</summary>
    public static Voice VoiceOf(CommitmentBy by) => by switch
    {
        CommitmentBy.Mentee => Voice.Mentee,
        CommitmentBy.Mentor => Voice.Mentor,
        _ => Voice.School,
    };

    /// <summary>The initials of the one bound; null for the school.</summary>
    public static string? InitialsOf(ReviewView review, CommitmentBy by)
    {
        ArgumentNullException.ThrowIfNull(review);
        return by switch
        {
            CommitmentBy.Mentee => Initials.Of(review.Mentee.FirstName, review.Mentee.LastName),
            CommitmentBy.Mentor => Initials.Of(review.Mentor.FirstName, review.Mentor.LastName),
            _ => null,
        };
    }

    /// <summary>The name of the one bound.</summary>
    public static string NameOf(ReviewView review, CommitmentBy by)
    {
        ArgumentNullException.ThrowIfNull(review);
        return by switch
        {
            CommitmentBy.Mentee => review.Mentee.FirstName,
            CommitmentBy.Mentor => review.Mentor.FirstName,
            _ => review.School,
        };
    }

    /// <summary>What a person is asked to do next with a review of theirs.</summary>
    public static string Next(CurrentReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var other = review.Other.FirstName;
        return review.Stage switch
        {
            null when review.CanOpen => $"Open since {UkTime.Day(review.OpensOn!.Value)}. Agree it by {UkTime.Day(review.DueOn!.Value)}.",
            null when review.OpensOn is { } opens => $"{review.Label}: opens on {UkTime.Day(opens)}.",
            null => "Your school’s term dates don’t reach the next one yet.",
            ReviewStage.Writing => review.IShared ? $"You’ve shared yours. {other} hasn’t yet." : $"Write your side, by {UkTime.Day(review.DueOn!.Value)}. Private until you share it.",
            ReviewStage.Reading => review.IAgreed ? $"You’ve agreed. {other} hasn’t yet." : $"You’ve both written. Read it with {other} and agree what happens next.",
            ReviewStage.SchoolAnswers => "You’ve both agreed. The school hasn’t answered yet.",
            _ => "You’ve both agreed. Your next review looks back on it.",
        };
    }
}
