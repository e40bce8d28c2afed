namespace EcfMentor.Domain.Mentoring;

/// <summary>One of a mentoring pair.</summary>
/// <param name="Id">The person.</param>
/// <param name="FirstName">What the other calls them.</param>
/// <param name="LastName">Their family name.</param>
public sealed record PairMember(Guid Id, string FirstName, string LastName)
{
    /// <summary>First and last name.</summary>
    public string Name => $"{FirstName} {LastName}";

    /// <summary>Two letters for the disc.</summary>
    public string Initials => $"{FirstName[..Math.Min(1, FirstName.Length)]}{LastName[..Math.Min(1, LastName.Length)]}".ToUpperInvariant();
}

/// <summary>A mentee and a mentor, as one of the two sees them. Nobody else is ever given one.</summary>
/// <param name="MentorshipId">What makes them a pair.</param>
/// <param name="Mentee">The ECT or trainee.</param>
/// <param name="Mentor">The mentor.</param>
/// <param name="Viewer">Which of the two is looking.</param>
public sealed record Pair(Guid MentorshipId, PairMember Mentee, PairMember Mentor, Guid Viewer)
{
    /// <summary>True when the mentee is looking.</summary>
    public bool AmMentee => Viewer == Mentee.Id;

    /// <summary>Whoever is looking.</summary>
    public PairMember Me => AmMentee ? Mentee : Mentor;

    /// <summary>The other of the two.</summary>
    public PairMember Other => AmMentee ? Mentor : Mentee;

    /// <summary>Everyone who can see what the pair shares, by name.</summary>
    public IReadOnlyList<string> CanSee => AmMentee
        ? [$"{Mentee.Name}, you", $"{Mentor.Name}, your mentor"]
        : [$"{Mentee.Name}, whom you mentor", $"{Mentor.Name}, you"];

    /// <summary>Those who people might think could see it, and can't.</summary>
    public static IReadOnlyList<string> CannotSee { get; } =
        ["Any other mentor or tutor", "The headteacher, unless named here", "Anyone else at the school or the trust"];
}
