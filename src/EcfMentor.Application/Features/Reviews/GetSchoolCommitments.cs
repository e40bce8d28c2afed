using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Reviews;

/// <summary>
/// What pairs ask of the head's school: only what both of a pair have agreed to. Of the review the head sees the school's
/// commitment, who the two are and by when; nothing else leaves it.
/// </summary>
[RequiresRole(Role.Headteacher)]
[InVault(Vault.Mentoring, "show a headteacher what a pair has agreed to ask of the school")]
public sealed record GetSchoolCommitments : IQuery<IReadOnlyList<SchoolCommitment>>;

/// <summary>One thing that a school is asked for.</summary>
/// <param name="Id">Which.</param>
/// <param name="School">Of which school.</param>
/// <param name="Mentee">Who asks.</param>
/// <param name="Mentor">Who asks with them.</param>
/// <param name="Text">What.</param>
/// <param name="DueOn">By when.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reply">What the head answered.</param>
/// <param name="Version">What an answer refers to: reworded meanwhile, it is another.</param>
public sealed record SchoolCommitment(
    Guid Id, string School, ReviewPerson Mentee, ReviewPerson Mentor, string Text, DateOnly DueOn, CommitmentState State, string? Reply, int Version);

internal sealed class GetSchoolCommitmentsHandler(IAppDb db, IActorSource actors)
    : IQueryHandler<GetSchoolCommitments, IReadOnlyList<SchoolCommitment>>
{
    public async Task<Result<IReadOnlyList<SchoolCommitment>>> Handle(GetSchoolCommitments request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var rows = await db.SchoolCommitmentsFor(actor).AsNoTracking()
            .Select(c => new SchoolCommitment(
                c.Id, c.Review.Mentorship.School.Name,
                new ReviewPerson(c.Review.Mentorship.MenteeId, c.Review.Mentorship.Mentee.FirstName, c.Review.Mentorship.Mentee.LastName),
                new ReviewPerson(c.Review.Mentorship.MentorId, c.Review.Mentorship.Mentor.FirstName, c.Review.Mentorship.Mentor.LastName),
                c.Text, c.DueOn, c.State, c.Reply, EF.Property<int>(c, OwnReviews.Version)))
            .ToListAsync(cancellationToken);
        return rows
            .OrderBy(row => row.State is CommitmentState.Made ? 0 : row.State is CommitmentState.Accepted ? 1 : 2)
            .ThenBy(row => row.DueOn).ThenBy(row => row.Mentee.LastName)
            .ToList();
    }
}

/// <summary>What a headteacher may see of reviews.</summary>
internal static class HeadsView
{
    /// <summary>Agreed commitments of schools that the actor heads today.</summary>
    public static IQueryable<Commitment> SchoolCommitmentsFor(this IAppDb db, Actor actor)
    {
        var schools = actor.SchoolsAs(Role.Headteacher);
        return db.Commitments.Where(c => c.By == CommitmentBy.School
            && c.Review.MenteeAgreedAt != null && c.Review.MentorAgreedAt != null
            && c.Review.Mentorship.State == MentorshipState.Agreed
            && schools.Contains(c.Review.Mentorship.SchoolId));
    }
}
