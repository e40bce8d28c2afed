using EcfMentor.Application.Features.Meetings;

namespace EcfMentor.Web.Features.Meetings;

/// <summary>One meeting and the three small forms on its page.</summary>
public sealed class MeetingPage
{
    public required MeetingView Meeting { get; init; }

    public string? AgendaText { get; init; }

    public string? NoteText { get; init; }

    /// <summary>Private unless the author chooses otherwise.</summary>
    public bool NoteShared { get; init; }

    public string? StepText { get; init; }

    public bool StepIsMine { get; init; } = true;
}
