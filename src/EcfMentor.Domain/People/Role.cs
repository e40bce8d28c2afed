namespace EcfMentor.Domain.People;

/// <summary>
/// What a person does in a trust, in the words of the statutory induction guidance and the ITT criteria.
/// A person may hold several roles, at several schools, at once or one after the other.
/// Stored by number: never renumber.
/// </summary>
public enum Role
{
    /// <summary>Early career teacher, serving statutory induction.</summary>
    Ect = 1,

    /// <summary>Trainee on an initial teacher education (ITE) placement.</summary>
    Trainee = 2,

    /// <summary>Mentors ECTs, trainees or both. Never assesses an ECT (Statutory induction guidance (April 2024) 2.45).</summary>
    Mentor = 3,

    /// <summary>Runs induction at a school: progress reviews, formal assessments, pairing of ECTs.</summary>
    InductionTutor = 4,

    /// <summary>ITE professional tutor: runs placements at a school, pairing of trainees.</summary>
    IteTutor = 5,

    /// <summary>Headteacher or principal of a school.</summary>
    Headteacher = 6,

    /// <summary>Sets the trust up and keeps its roster and calendar: the trust's lead for induction.</summary>
    TrustInductionLead = 7,

    /// <summary>Sees conditions across the trust's schools, never a private word.</summary>
    TrustLeader = 8,
}

/// <summary>Facts about roles that rules ask for.</summary>
public static class Roles
{
    /// <summary>True for someone who is mentored: an ECT or a trainee.</summary>
    public static bool IsMentee(this Role role) => role is Role.Ect or Role.Trainee;

    /// <summary>True for a role held across the whole trust, without a school.</summary>
    public static bool IsTrustWide(this Role role) => role is Role.TrustInductionLead or Role.TrustLeader;

    /// <summary>The role as it reads in the staff file and on screen, for example "Induction tutor".</summary>
    public static string Name(this Role role) => role switch
    {
        Role.Ect => "ECT",
        Role.Trainee => "Trainee",
        Role.Mentor => "Mentor",
        Role.InductionTutor => "Induction tutor",
        Role.IteTutor => "ITE tutor",
        Role.Headteacher => "Headteacher",
        Role.TrustInductionLead => "Trust induction lead",
        Role.TrustLeader => "Trust leader",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
