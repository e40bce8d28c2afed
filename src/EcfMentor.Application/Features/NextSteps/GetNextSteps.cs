using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.NextSteps;

/// <summary>The next steps of my pairs, open ones and what became of the rest.</summary>
[RequiresPerson, InVault(Vault.Mentoring, "list the next steps of one's own pairs")]
public sealed record GetNextSteps : IQuery<NextStepsView>;

/// <summary>Next steps by pair.</summary>
public sealed record NextStepsView(IReadOnlyList<PairSteps> Pairs);

/// <summary>One pair's next steps, mine first among the open ones.</summary>
public sealed record PairSteps(Pair Pair, IReadOnlyList<PairStep> Open, IReadOnlyList<PairStep> Closed);

/// <summary>A next step.</summary>
public sealed record PairStep(Guid Id, Guid OwnerId, string Text, NextStepState State, DateTime AgreedAt, DateTime? ClosedAt);

internal sealed class GetNextStepsHandler(IAppDb db, IActorSource actors) : IQueryHandler<GetNextSteps, NextStepsView>
{
    private const int Most = 200;

    public async Task<Result<NextStepsView>> Handle(GetNextSteps request, CancellationToken cancellationToken)
    {
        var me = (await actors.CurrentAsync(cancellationToken)).PersonId;
        var rows = await db.NextSteps.AsNoTracking()
            .Where(s => s.Mentorship.State == MentorshipState.Agreed && (s.Mentorship.MenteeId == me || s.Mentorship.MentorId == me))
            .OrderByDescending(s => s.AgreedAt).ThenByDescending(s => s.Id)
            .Take(Most)
            .Select(s => new
            {
                Pair = new Pair(
                    s.MentorshipId,
                    new PairMember(s.Mentorship.MenteeId, s.Mentorship.Mentee.FirstName, s.Mentorship.Mentee.LastName),
                    new PairMember(s.Mentorship.MentorId, s.Mentorship.Mentor.FirstName, s.Mentorship.Mentor.LastName),
                    me),
                Step = new PairStep(s.Id, s.OwnerId, s.Text, s.State, s.AgreedAt, s.ClosedAt),
            })
            .ToListAsync(cancellationToken);
        return new NextStepsView(
        [
            .. rows.GroupBy(row => row.Pair.MentorshipId).Select(group => new PairSteps(
                group.First().Pair,
                [.. group.Select(row => row.Step).Where(step => step.State == NextStepState.Open).OrderBy(step => step.OwnerId == me ? 0 : 1).ThenBy(step => step.AgreedAt)],
                [.. group.Select(row => row.Step).Where(step => step.State != NextStepState.Open)])),
        ]);
    }
}
