using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.CheckIns;

/// <summary>Gives or changes one's own answer to this week's question.</summary>
/// <param name="WeekOf">The Monday of the week that was asked about: a form left open over the weekend asks another question.</param>
/// <param name="Answer">"1" to "5", or "none" for "I'd rather not say".</param>
[RequiresRole(Role.Ect, Role.Trainee, Role.Mentor)]
[InVault(Vault.Mentoring, "keep a person's own answer for that person")]
public sealed record AnswerCheckIn(DateOnly WeekOf, string? Answer) : ICommand<Done>
{
    /// <summary>What is posted for "I'd rather not say".</summary>
    public const string RatherNotSay = "none";
}

internal sealed class AnswerCheckInValidator : AbstractValidator<AnswerCheckIn>
{
    private static readonly string[] Allowed = ["1", "2", "3", "4", "5", AnswerCheckIn.RatherNotSay];

    public AnswerCheckInValidator() =>
        RuleFor(command => command.Answer).Must(answer => Allowed.Contains(answer)).WithMessage("Choose one of the answers, or skip this week");
}

internal sealed class AnswerCheckInHandler(IAppDb db, IActorSource actors, TimeProvider time) : ICommandHandler<AnswerCheckIn, Done>
{
    public async Task<Result<Done>> Handle(AnswerCheckIn request, CancellationToken cancellationToken)
    {
        var found = await OwnAnswer.OfThisWeekAsync(db, actors, time.Today(), request.WeekOf, cancellationToken);
        if (found.Error is { } error)
        {
            return error;
        }

        found.Value.Give(request.Answer == AnswerCheckIn.RatherNotSay ? null : request.Answer![0] - '0');
        return Done.It;
    }
}

/// <summary>The row of the present week, made where there is none yet.</summary>
internal static class OwnAnswer
{
    public static async Task<Result<CheckInAnswer>> OfThisWeekAsync(IAppDb db, IActorSource actors, DateOnly today, DateOnly weekOf, CancellationToken ct)
    {
        var actor = await actors.CurrentAsync(ct);
        var weeks = new CheckInWeek(await SchoolCalendars.ReadAsync(db, ct), actor);
        if (weeks.Of(today) is not { } monday)
        {
            return new Conflict("There’s no question in the holidays.");
        }

        if (monday != weekOf)
        {
            // Earlier weeks stand as they are: figures over a half-term that is over never move.
            return new Conflict("That was another week’s question. This is this week’s.");
        }

        var answer = await db.CheckInAnswers.SingleOrDefaultAsync(a => a.PersonId == actor.PersonId && a.WeekOf == monday, ct);
        if (answer is null)
        {
            answer = new CheckInAnswer(Guid.CreateVersion7(), actor.PersonId, monday, CheckInItems.Of(weeks.AsMentee, monday).Number);
            db.CheckInAnswers.Add(answer);
        }

        return answer;
    }
}
