using System.ComponentModel.DataAnnotations;

namespace EcfMentor.Web.Features.Look;

/// <summary>Answers that the example pages show.</summary>
public sealed class LookForm
{
    /// <summary>Whether the meeting happened.</summary>
    public string? Held { get; set; } = "yes";

    /// <summary>In protected time.</summary>
    public string? Protected { get; set; } = "yes";

    /// <summary>How long.</summary>
    public string? Minutes { get; set; } = "45";

    /// <summary>What it was about.</summary>
    public IReadOnlyList<string> About { get; set; } = ["experience"];

    /// <summary>A note.</summary>
    public string? Note { get; set; }

    /// <summary>An answer of five words.</summary>
    public string? Answer { get; set; } = "mostly";

    /// <summary>Which way to think.</summary>
    public string? Way { get; set; } = "back";

    /// <summary>A moment.</summary>
    public string? Moment { get; set; } = "Monday period 5. Three came in late and I started again for each of them.";

    /// <summary>An idea.</summary>
    public string? Idea { get; set; } = "What pupils do before I speak matters more than what I say.";

    /// <summary>What a mentee will do.</summary>
    public string? Mine { get; set; } = "Bring one lesson moment each week, good or bad.";

    /// <summary>What a mentor will do.</summary>
    public string? Theirs { get; set; } = "Start with Yasmin’s items, and ask before I advise.";

    /// <summary>What the school will do.</summary>
    public string? Schools { get; set; } = "Keep Thursday period 5 free for both, with no cover taken.";

    /// <summary>A date.</summary>
    [Display(Name = "Start date")]
    public DateOnly? Start { get; set; }

    /// <summary>A cell to put right.</summary>
    public string? Email { get; set; } = "s.okoro@marramhigh";

    /// <summary>A cell to put right.</summary>
    public string? Trn { get; set; } = "12345678";

    /// <summary>A cell to put right.</summary>
    public string? Urn { get; set; } = "149999";

    /// <summary>A list to choose from.</summary>
    public string? Who { get; set; }

    /// <summary>A file.</summary>
    public IFormFile? File { get; set; }
}
