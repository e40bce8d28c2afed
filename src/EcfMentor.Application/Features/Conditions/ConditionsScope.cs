using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Conditions;

/// <summary>Which schools someone sees conditions of, and over which days.</summary>
internal static class ConditionsScope
{
    /// <summary>Four weeks.</summary>
    public const int Days = 28;

    /// <summary>True for the trust's leaders, who see every school and the trust as a whole.</summary>
    public static bool SeesTheTrust(Actor actor) => actor.IsAny(Role.TrustLeader, Role.TrustInductionLead);

    /// <summary>The schools of a head or tutor.</summary>
    public static IReadOnlyList<Guid> SchoolsOf(Actor actor) => actor.SchoolsAs(Role.Headteacher, Role.InductionTutor, Role.IteTutor);

    /// <summary>The four weeks up to yesterday: today's meetings can still happen.</summary>
    public static DateRange Window(DateOnly today) => new(today.AddDays(-Days), today.AddDays(-1));
}

/// <summary>What can be counted of meetings without a word of them.</summary>
/// <param name="Due">Meetings that fell due, where the cadence put them.</param>
/// <param name="Held">Of those, recorded as held.</param>
/// <param name="Protected">Of those held, wholly in protected time; partly counts as not.</param>
public sealed record MeetingCounts(int Due, int Held, int Protected)
{
    /// <summary>None.</summary>
    public static MeetingCounts None { get; } = new(0, 0, 0);

    /// <summary>Held of due.</summary>
    public Share HeldOfDue => new(Held, Due);

    /// <summary>In protected time of held.</summary>
    public Share ProtectedOfHeld => new(Protected, Held);

    /// <summary>Both together.</summary>
    public MeetingCounts And(MeetingCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Due + other.Due, Held + other.Held, Protected + other.Protected);
    }
}

/// <summary>A mentee without a mentor.</summary>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="SchoolId">Where they are.</param>
/// <param name="School">Its name.</param>
/// <param name="Since">The first day without one.</param>
/// <param name="SchoolDays">School days that have passed since, today not counted.</param>
public sealed record WithoutMentor(string FirstName, string LastName, Guid SchoolId, string School, DateOnly Since, int SchoolDays);
