using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.Pairing;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Pairing;

/// <summary>Proposes a mentor for a mentee: the mentor is asked, and the mentee hears nothing yet.</summary>
/// <param name="MenteePeriodId">The mentee's role at the school.</param>
/// <param name="MentorPeriodId">The mentor's role at the school.</param>
/// <param name="StartsOn">The first day, if both say yes before it.</param>
/// <param name="Safeguards">What protects the mentee where the mentor is their own tutor; not kept otherwise.</param>
[RequiresRole(Role.InductionTutor, Role.IteTutor)]
[InVault(Vault.Conditions, "let a tutor propose a mentor")]
public sealed record ProposePairing(Guid MenteePeriodId, Guid MentorPeriodId, DateOnly? StartsOn, string? Safeguards) : ICommand<Guid>;

internal sealed class ProposePairingValidator : AbstractValidator<ProposePairing>
{
    /// <summary>Room for a paragraph: what protects someone, not their story.</summary>
    public const int MostWords = 1000;

    public ProposePairingValidator()
    {
        RuleFor(c => c.StartsOn).NotNull().WithMessage("Enter the day on which they would start");
        RuleFor(c => c.Safeguards).MaximumLength(MostWords).WithMessage($"Write {MostWords} characters at most");
    }
}

internal sealed class ProposePairingHandler(IAppDb db, IActorSource actors, ITrustAddress address, TimeProvider time)
    : ICommandHandler<ProposePairing, Guid>
{
    public async Task<Result<Guid>> Handle(ProposePairing request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var (today, now) = (time.Today(), time.UtcNow());
        var roster = await PairingRoster.ReadAsync(db, PairingScope.Schools(actor), today, cancellationToken);
        if (roster.MenteeOf(actor, request.MenteePeriodId) is not { } mentee
            || roster.Periods.FirstOrDefault(period => period.Id == request.MentorPeriodId) is not { } mentor)
        {
            return new NotFound();
        }

        if (roster.Asked(mentee.PersonId) is { } asked)
        {
            return new Conflict(AlreadyAsked(asked));
        }

        var start = request.StartsOn!.Value;
        if (start < today)
        {
            return Invalid.Because(nameof(request.StartsOn), "Choose today or a later day");
        }

        if (start > today.AddYears(1))
        {
            return Invalid.Because(nameof(request.StartsOn), "Choose a day within a year from today");
        }

        var broken = roster.Check(mentee.ForRules, mentor.ForRules, start, request.Safeguards, actor.PersonId);
        if (broken.Count > 0)
        {
            return new Invalid([.. broken.Select(rule => new FieldError(FieldOf(rule.Rule), rule.Reason))]);
        }

        return await AddAsync(roster, mentee, mentor, request, actor, now, cancellationToken);
    }

    /// <summary>What stands in the way of a second proposal.</summary>
    public static string AlreadyAsked(RosterPairing asked) =>
        $"{asked.Mentor} has already been asked. Wait for the answer, or take that proposal back first";

    private async Task<Guid> AddAsync(
        PairingRoster roster, RosterPeriod mentee, RosterPeriod mentor, ProposePairing request, Actor actor, DateTime now, CancellationToken ct)
    {
        var periods = await db.RolePeriods.Include(p => p.Person)
            .Where(p => p.Id == mentee.Id || p.Id == mentor.Id)
            .ToDictionaryAsync(p => p.Id, ct);
        var pairing = new Mentorship(
            Guid.CreateVersion7(), periods[mentee.Id], periods[mentor.Id], request.StartsOn!.Value, actor.PersonId, now);
        if (roster.TutorsOf(mentee).Any(tutor => tutor.PersonId == mentor.PersonId))
        {
            pairing.RecordSafeguards(request.Safeguards!.Trim());
        }

        db.Mentorships.Add(pairing);
        db.Outbox.Add(new PairingMail(address, now).MentorAsked(pairing, periods[mentor.Id].Person, mentee, actor.FirstName));
        return pairing.Id;
    }

    private static string FieldOf(PairingRule rule) => rule switch
    {
        PairingRule.NotOwnTutor => nameof(ProposePairing.Safeguards),
        PairingRule.DatesInOrder or PairingRule.InsideMenteePeriod or PairingRule.InsideMentorPeriod or PairingRule.OneDesignatedMentor
            => nameof(ProposePairing.StartsOn),
        _ => "",
    };
}
