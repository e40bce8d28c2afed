using System.ComponentModel.DataAnnotations;
using EcfMentor.Application.Features.Pairing;

namespace EcfMentor.Web.Features.Pairing;

/// <summary>What a tutor proposes.</summary>
public sealed class ProposeForm
{
    public Guid Mentee { get; set; }

    public Guid Mentor { get; set; }

    [Display(Name = "The start")]
    public DateOnly? StartsOn { get; set; }

    public string? Safeguards { get; set; }
}

/// <summary>An answer of yes or no; null when neither button was pressed.</summary>
public sealed class AnswerForm
{
    public bool? Yes { get; set; }
}

/// <summary>Whom a headteacher names.</summary>
public sealed class InterimForm
{
    public Guid? MentorPeriodId { get; set; }
}

/// <summary>The tutor's desk.</summary>
/// <param name="Desk">Mentees and mentors.</param>
/// <param name="JustAsked">The proposal that was made on the page before; null otherwise.</param>
public sealed record DeskPage(PairingDesk Desk, Guid? JustAsked)
{
    /// <summary>The mentee for whom somebody has just been asked.</summary>
    public PairingMentee? JustAskedFor => JustAsked is null ? null : Desk.Mentees.FirstOrDefault(mentee => mentee.Asked?.Id == JustAsked);
}

/// <summary>The page that confirms a proposal.</summary>
/// <param name="Draft">What is to be proposed.</param>
/// <param name="StartsOn">The first day as it stands in the form.</param>
public sealed record ProposePage(PairingDraft Draft, DateOnly? StartsOn)
{
    /// <summary>Kept by what was typed; a new page has none.</summary>
    public string? Safeguards => null;
}

/// <summary>The page on which someone answers.</summary>
/// <param name="Request">What they are asked.</param>
/// <param name="Changed">True right after a yes that came too late, because something had changed.</param>
public sealed record RequestPage(PairingRequestView Request, bool Changed);

/// <summary>The page on which a headteacher names an interim mentor.</summary>
/// <param name="Choice">Whom they can name.</param>
public sealed record InterimPage(InterimChoice Choice)
{
    /// <summary>Never chosen beforehand.</summary>
    public Guid? MentorPeriodId => null;
}
