using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Today;

/// <summary>People nearby to talk to on a hard day. Nothing is kept of who asked.</summary>
[RequiresPerson]
public sealed record GetPeopleToTalkTo : IQuery<IReadOnlyList<PersonToTalkTo>>;

/// <summary>Someone nearby.</summary>
/// <param name="Name">First and last name.</param>
/// <param name="What">"Your mentor", "Induction tutor at Marram High School".</param>
/// <param name="Email">How to reach them.</param>
public sealed record PersonToTalkTo(string Name, string Initials, string What, bool IsMentor, string Email);

internal sealed class GetPeopleToTalkToHandler(IAppDb db, IActorSource actors, TimeProvider time)
    : IQueryHandler<GetPeopleToTalkTo, IReadOnlyList<PersonToTalkTo>>
{
    public async Task<Result<IReadOnlyList<PersonToTalkTo>>> Handle(GetPeopleToTalkTo request, CancellationToken cancellationToken)
    {
        var actor = await actors.CurrentAsync(cancellationToken);
        var (me, today) = (actor.PersonId, time.Today());
        var schools = actor.SchoolsAs(Role.Ect, Role.Trainee, Role.Mentor);
        var mentors = await db.Mentorships.AsNoTracking()
            .Where(m => m.State == MentorshipState.Agreed && m.MenteeId == me && m.StartsOn <= today && (m.EndsOn == null || m.EndsOn >= today))
            .Select(m => new { m.Mentor.FirstName, m.Mentor.LastName, m.Mentor.Email })
            .ToListAsync(cancellationToken);
        var tutors = await db.RolePeriods.AsNoTracking()
            .Where(p => (p.Role == Role.InductionTutor || p.Role == Role.IteTutor) && p.PersonId != me
                && p.SchoolId != null && schools.Contains(p.SchoolId.Value) && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today))
            .OrderBy(p => p.Role).ThenBy(p => p.Person.LastName)
            .Select(p => new { p.Person.Id, p.Person.FirstName, p.Person.LastName, p.Person.Email, p.Role, School = p.School!.Name })
            .ToListAsync(cancellationToken);
        return new List<PersonToTalkTo>(
        [
            .. mentors.Select(m => new PersonToTalkTo($"{m.FirstName} {m.LastName}", Initials(m.FirstName, m.LastName), "Your mentor", true, m.Email)),
            .. tutors.GroupBy(t => t.Id).Select(roles => new PersonToTalkTo(
                $"{roles.First().FirstName} {roles.First().LastName}",
                Initials(roles.First().FirstName, roles.First().LastName),
                string.Join(", ", roles.GroupBy(t => t.School).Select(at => $"{string.Join(" and ", at.Select(t => t.Role.Name()))} at {at.Key}")),
                false,
                roles.First().Email)),
        ]);
    }

    private static string Initials(string first, string last) => new PairMember(Guid.Empty, first, last).Initials;
}
