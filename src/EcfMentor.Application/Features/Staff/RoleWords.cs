using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Staff;

/// <summary>Roles in the middle of a sentence.</summary>
internal static class RoleWords
{
    /// <summary>"induction tutor", but "ECT" and "ITE tutor".</summary>
    public static string Within(Role role)
    {
        var name = role.Name();
        return role is Role.Ect or Role.IteTutor ? name : string.Concat(char.ToLowerInvariant(name[0]).ToString(), name.AsSpan(1));
    }
}
