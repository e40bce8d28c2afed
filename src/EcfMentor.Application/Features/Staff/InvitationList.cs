using EcfMentor.Application.Ports;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Staff;

/// <summary>One role of someone who may be invited.</summary>
internal sealed record InvitableRole(Guid PersonId, string FirstName, string LastName, DateTime? InvitedAt, Role Role, string? School)
{
    /// <summary>"mentor at Marram High School", "trust leader".</summary>
    public string Words => School is null ? RoleWords.Within(Role) : $"{RoleWords.Within(Role)} at {School}";
}

/// <summary>Who may be invited: everyone with a role that isn't over, but for whoever asks.</summary>
internal static class InvitationList
{
    /// <summary>Their roles, one row each: trust-wide ones first, then by school and name.</summary>
    public static IQueryable<RolePeriod> Of(IAppDb db, Guid actor, DateOnly today) =>
        db.RolePeriods.AsNoTracking().Where(period => period.PersonId != actor && (period.EndsOn == null || (period.EndsOn >= today && period.EndsOn >= period.StartsOn)));

    /// <summary>Reads the roles, one row each.</summary>
    public static Task<List<InvitableRole>> ReadAsync(IQueryable<RolePeriod> periods, CancellationToken ct) => periods
        .OrderBy(period => period.School!.Name).ThenBy(period => period.Person.LastName).ThenBy(period => period.Person.FirstName)
        .ThenBy(period => period.PersonId).ThenBy(period => period.Role)
        .Select(period => new InvitableRole(
            period.PersonId, period.Person.FirstName, period.Person.LastName, period.Person.InvitedAt, period.Role, period.School!.Name))
        .ToListAsync(ct);
}
