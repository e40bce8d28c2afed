using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Meetings;

/// <summary>
/// One of the pair sets when, how long and where they usually meet. Meetings to come that nobody has moved follow,
/// each within its week and with its agenda; the rest stand as they are.
/// </summary>
[RequiresPerson, InVault(Vault.Mentoring, "arrange one's own pair's meetings")]
public sealed record ArrangeMeetings(Guid MentorshipId, WorkingDays? Day, TimeOnly? Time, int? Minutes, string? Place) : ICommand<Done>;

internal sealed class ArrangeMeetingsValidator : AbstractValidator<ArrangeMeetings>
{
    public ArrangeMeetingsValidator()
    {
        RuleFor(c => c.Day).NotNull().WithMessage("Choose a day");
        RuleFor(c => c.Minutes).NotNull().WithMessage("Say how many minutes").InclusiveBetween(5, 240).WithMessage("Give a number of minutes from 5 to 240");
        RuleFor(c => c.Place).MaximumLength(200).WithMessage("Keep the place to 200 characters or fewer");
    }
}

internal sealed class ArrangeMeetingsHandler(IAppDb db, IActorSource actors, IMeetingPlanner planner, TimeProvider time) : ICommandHandler<ArrangeMeetings, Done>
{
    public async Task<Result<Done>> Handle(ArrangeMeetings request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var today = time.Today();
        var mentorship = await db.Mentorships.Of(me)
            .Include(m => m.MenteePeriod).Include(m => m.MentorPeriod)
            .SingleOrDefaultAsync(m => m.Id == request.MentorshipId && (m.EndsOn == null || m.EndsOn >= today), cancellationToken);
        if (mentorship is null)
        {
            return new NotFound();
        }

        var common = mentorship.MenteePeriod.WorkingDays & mentorship.MentorPeriod.WorkingDays;
        if (!common.Each().Contains(request.Day!.Value))
        {
            return Invalid.Because(nameof(request.Day), "Choose a day on which you both work");
        }

        mentorship.Arrange(request.Day.Value, request.Time, request.Minutes!.Value, string.IsNullOrWhiteSpace(request.Place) ? null : request.Place.Trim());
        await RearrangeAsync(mentorship, today, cancellationToken);
        await planner.PlanAsync(mentorship.Id, cancellationToken);
        return Done.It;
    }

    private async Task RearrangeAsync(Mentorship mentorship, DateOnly today, CancellationToken ct)
    {
        var untouched = await db.Meetings
            .Where(m => m.MentorshipId == mentorship.Id && m.State == MeetingState.Planned && m.PlannedOn == m.DueOn && m.PlannedOn > today)
            .ToListAsync(ct);
        var periods = await db.RolePeriods
            .Where(p => p.PersonId == mentorship.MenteeId || p.PersonId == mentorship.MentorId)
            .ToListAsync(ct);
        var cadence = MeetingPlan.CadenceOf(mentorship, periods, (await SchoolCalendars.ReadAsync(db, ct)).Of(mentorship.SchoolId));
        var last = untouched.Count == 0 ? today : untouched.Max(m => m.PlannedOn);
        var proposed = MeetingCadence.Propose(cadence, new DateRange(today.AddDays(1), last.MondayOf().AddDays(6)))
            .ToDictionary(day => day.MondayOf());
        foreach (var meeting in untouched)
        {
            meeting.Rearrange(proposed.TryGetValue(meeting.PlannedOn.MondayOf(), out var day) ? day : meeting.PlannedOn, mentorship);
        }
    }
}
