using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>What became of a meeting, as the form asks it.</summary>
public enum MeetingOutcome
{
    Held = 1,
    Moved = 2,
    Missed = 3,
}

/// <summary>
/// Records a meeting as held, moved or missed, with a note and a next step where wanted, all at once.
/// Recording again corrects what was recorded.
/// </summary>
[RequiresPerson, InVault(Vault.Mentoring, "record a meeting of one's own pair")]
public sealed record RecordMeeting(Guid MeetingId) : ICommand<Done>
{
    public MeetingOutcome? Outcome { get; init; }

    /// <summary>The day it was held.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>How long it lasted.</summary>
    public int? Minutes { get; init; }

    public ProtectedTime? InProtectedTime { get; init; }

    public MissedReason? MissedReason { get; init; }

    public DateOnly? MovedTo { get; init; }

    /// <summary>Wall-clock start on the new day; null keeps the time that was planned.</summary>
    public TimeOnly? MovedAt { get; init; }

    public string? Note { get; init; }

    /// <summary>True to let the other of the pair read the note.</summary>
    public bool NoteShared { get; init; }

    public string? NextStep { get; init; }

    /// <summary>True when the next step is mine, false when it is the other's.</summary>
    public bool NextStepIsMine { get; init; } = true;
}

internal sealed class RecordMeetingValidator : AbstractValidator<RecordMeeting>
{
    public RecordMeetingValidator()
    {
        RuleFor(c => c.Outcome).NotNull().WithMessage("Say whether it happened").IsInEnum();
        When(c => c.Outcome == MeetingOutcome.Held, () =>
        {
            RuleFor(c => c.InProtectedTime).NotNull().WithMessage("Say whether it was in protected time").IsInEnum();
            RuleFor(c => c.Minutes).NotNull().WithMessage("Say how many minutes").InclusiveBetween(5, 240).WithMessage("Give a number of minutes from 5 to 240");
            RuleFor(c => c.HeldOn).NotNull().WithMessage("Say which day you met");
        });
        When(c => c.Outcome == MeetingOutcome.Missed, () =>
            RuleFor(c => c.MissedReason).NotNull().WithMessage("Choose what got in the way").IsInEnum());
        When(c => c.Outcome == MeetingOutcome.Moved, () =>
            RuleFor(c => c.MovedTo).NotNull().WithMessage("Give the new day"));
        RuleFor(c => c.Note).MaximumLength(4000).WithMessage("Keep a note to 4,000 characters or fewer");
        RuleFor(c => c.NextStep).MaximumLength(200).WithMessage("Keep a next step to 200 characters or fewer");
    }
}

internal sealed class RecordMeetingHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<RecordMeeting, Done>
{
    private const int FurthestDays = 366;

    public async Task<Result<Done>> Handle(RecordMeeting request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var meeting = await db.Meetings.Of(me).Include(m => m.Mentorship).SingleOrDefaultAsync(m => m.Id == request.MeetingId, cancellationToken);
        if (meeting is null)
        {
            return new NotFound();
        }

        if (WrongDay(request, meeting.Mentorship) is { } wrong)
        {
            return wrong;
        }

        var now = time.UtcNow();
        switch (request.Outcome)
        {
            case MeetingOutcome.Held:
                meeting.RecordHeld(request.HeldOn!.Value, request.Minutes!.Value, request.InProtectedTime!.Value, me, now);
                break;
            case MeetingOutcome.Missed:
                meeting.RecordMissed(request.MissedReason!.Value, me, now);
                break;
            default:
                meeting.Move(request.MovedTo!.Value, request.MovedAt ?? meeting.PlannedAt, meeting.Place);
                break;
        }

        return await AddWordsAsync(request, meeting, me, now, cancellationToken);
    }

    private Invalid? WrongDay(RecordMeeting request, Mentorship mentorship)
    {
        var today = time.Today();
        return request.Outcome switch
        {
            MeetingOutcome.Held when request.HeldOn > today =>
                Invalid.Because(nameof(request.HeldOn), "That day is still to come. Give the day on which you met"),
            MeetingOutcome.Held when request.HeldOn < mentorship.StartsOn || request.HeldOn > mentorship.EndsOn =>
                Invalid.Because(nameof(request.HeldOn), "You weren't a pair on that day. Check the date"),
            MeetingOutcome.Moved when request.MovedTo < mentorship.StartsOn || request.MovedTo > mentorship.EndsOn =>
                Invalid.Because(nameof(request.MovedTo), "You aren't a pair on that day. Choose another"),
            MeetingOutcome.Moved when request.MovedTo > today.AddDays(FurthestDays) =>
                Invalid.Because(nameof(request.MovedTo), "That is more than a year away. Check the date"),
            _ => null,
        };
    }

    private async Task<Result<Done>> AddWordsAsync(RecordMeeting request, Meeting meeting, Guid me, DateTime now, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(request.Note))
        {
            db.MeetingNotes.Add(new MeetingNote(Guid.CreateVersion7(), meeting.Id, me, request.Note.Trim(), request.NoteShared, now));
        }

        if (!string.IsNullOrWhiteSpace(request.NextStep))
        {
            var other = meeting.Mentorship.MenteeId == me ? meeting.Mentorship.MentorId : meeting.Mentorship.MenteeId;
            var owner = request.NextStepIsMine ? me : other;
            var open = await db.NextSteps.CountAsync(s => s.MentorshipId == meeting.MentorshipId && s.OwnerId == owner && s.State == NextStepState.Open, ct);
            if (open >= NextStep.MostOpenEach)
            {
                return Invalid.Because(nameof(request.NextStep), "Three are open already. Finish one or let it go first");
            }

            db.NextSteps.Add(new NextStep(Guid.CreateVersion7(), meeting.MentorshipId, meeting.Id, owner, request.NextStep.Trim(), now));
        }

        return Done.It;
    }
}
