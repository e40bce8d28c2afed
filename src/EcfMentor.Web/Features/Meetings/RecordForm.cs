using System.ComponentModel;
using System.Globalization;
using EcfMentor.Application.Features.Meetings;
using EcfMentor.Domain.Mentoring;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EcfMentor.Web.Features.Meetings;

/// <summary>What recording a meeting asks, in the order in which it asks.</summary>
public sealed class RecordForm
{
    /// <summary>Lengths offered as one tap.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [15, 30, 45, 60];

    private const string OtherLength = "other";

    /// <summary>The meeting as it stands.</summary>
    [BindNever]
    public MeetingFacts Facts { get; set; } = null!;

    public MeetingOutcome? Outcome { get; set; }

    public ProtectedTime? InProtectedTime { get; set; }

    /// <summary>One of the lengths, or "other".</summary>
    public string? Minutes { get; set; }

    public int? OtherMinutes { get; set; }

    [DisplayName("The day you met")]
    public DateOnly? HeldOn { get; set; }

    [DisplayName("The new day")]
    public DateOnly? MovedTo { get; set; }

    [DisplayName("The new time")]
    public TimeOnly? MovedAt { get; set; }

    public MissedReason? MissedReason { get; set; }

    public string? Note { get; set; }

    public bool NoteShared { get; set; }

    public string? NextStep { get; set; }

    public bool NextStepIsMine { get; set; } = true;

    /// <summary>Fields that the answer to "Did it happen?" makes pointless.</summary>
    public IEnumerable<string> Beside => Outcome switch
    {
        MeetingOutcome.Held => [nameof(MovedTo), nameof(MovedAt), nameof(MissedReason), .. Minutes == OtherLength ? (string[])[] : [nameof(OtherMinutes)]],
        MeetingOutcome.Moved => [nameof(HeldOn), nameof(InProtectedTime), nameof(Minutes), nameof(OtherMinutes), nameof(MissedReason)],
        MeetingOutcome.Missed => [nameof(HeldOn), nameof(InProtectedTime), nameof(Minutes), nameof(OtherMinutes), nameof(MovedTo), nameof(MovedAt)],
        _ => [],
    };

    /// <summary>The form for a meeting: what was recorded before, or else the plan's facts. Protected time is never guessed.</summary>
    public static RecordForm From(MeetingFacts facts, MeetingOutcome? outcome)
    {
        var minutes = facts.Minutes ?? facts.PlannedMinutes;
        var usual = Lengths.Contains(minutes);
        return new RecordForm
        {
            Facts = facts,
            Outcome = outcome ?? facts.State switch { MeetingState.Held => MeetingOutcome.Held, MeetingState.Missed => MeetingOutcome.Missed, _ => null },
            InProtectedTime = facts.InProtectedTime,
            Minutes = usual ? minutes.ToString(CultureInfo.InvariantCulture) : OtherLength,
            OtherMinutes = usual ? null : minutes,
            HeldOn = facts.HeldOn ?? facts.PlannedOn,
            MovedAt = facts.PlannedAt,
            MissedReason = facts.MissedReason,
        };
    }

    /// <summary>What is to be recorded.</summary>
    public RecordMeeting ToCommand(Guid id) => new(id)
    {
        Outcome = Outcome,
        HeldOn = HeldOn,
        Minutes = Minutes == OtherLength ? OtherMinutes : int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null,
        InProtectedTime = InProtectedTime,
        MissedReason = MissedReason,
        MovedTo = MovedTo,
        MovedAt = MovedAt,
        Note = Note,
        NoteShared = NoteShared,
        NextStep = NextStep,
        NextStepIsMine = NextStepIsMine,
    };
}
