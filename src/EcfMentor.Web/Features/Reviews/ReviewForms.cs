using EcfMentor.Application.Features.Reviews;
using EcfMentor.Domain.Mentoring;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EcfMentor.Web.Features.Reviews;

/// <summary>What one of the pair writes alone.</summary>
public sealed class WordsForm
{
    public List<string?> Answers { get; set; } = [];

    public int Version { get; set; }

    /// <summary>"share" to let the other read it; anything else keeps it.</summary>
    public string? Do { get; set; }
}

/// <summary>What the three will do.</summary>
public sealed class CommitmentsForm
{
    public string? Mentee { get; set; }

    public DateOnly? MenteeBy { get; set; }

    public string? Mentor { get; set; }

    public DateOnly? MentorBy { get; set; }

    public string? School { get; set; }

    public DateOnly? SchoolBy { get; set; }

    public int Edition { get; set; }

    /// <summary>"agree" to agree to it; anything else keeps it.</summary>
    public string? Do { get; set; }
}

/// <summary>What a headteacher answers.</summary>
public sealed class AnswerForm
{
    public CommitmentState State { get; set; }

    public string? Reply { get; set; }

    public int Version { get; set; }
}

/// <summary>The page on which one writes alone.</summary>
/// <param name="Review">The review.</param>
/// <param name="Saved">True right after saving.</param>
public sealed record WritePage(ReviewView Review, bool Saved)
{
    /// <summary>The answers kept so far.</summary>
    public IReadOnlyList<string> Answers => Review.Mine.Answers;
}

/// <summary>The page on which both read and agree.</summary>
/// <param name="Review">The review.</param>
/// <param name="Saved">True right after saving.</param>
public sealed record ReadPage(ReviewView Review, bool Saved)
{
    private const int WeeksByDefault = 4;

    public string? Mentee => Text(CommitmentBy.Mentee);

    public DateOnly? MenteeBy => Due(CommitmentBy.Mentee);

    public string? Mentor => Text(CommitmentBy.Mentor);

    public DateOnly? MentorBy => Due(CommitmentBy.Mentor);

    public string? School => Text(CommitmentBy.School);

    public DateOnly? SchoolBy => Due(CommitmentBy.School);

    /// <summary>The days to choose from, with the one that is chosen even where it has passed.</summary>
    public IEnumerable<SelectListItem> Days(DateOnly? chosen) =>
        Review.Days.Concat(chosen is { } day ? [day] : []).Distinct().Order()
            .Select(d => new SelectListItem("By " + Infrastructure.Views.UkTime.ShortDay(d), d.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));

    private string? Text(CommitmentBy by) => Review.By(by)?.Text;

    private DateOnly? Due(CommitmentBy by) => Review.By(by)?.DueOn
        ?? (Review.Days.Count == 0 ? null : Review.Days[Math.Min(WeeksByDefault, Review.Days.Count) - 1]);
}

/// <summary>One commitment that a head answers.</summary>
/// <param name="Commitment">What is asked.</param>
public sealed record AnswerPage(SchoolCommitment Commitment)
{
    public string? Reply => Commitment.Reply;
}
