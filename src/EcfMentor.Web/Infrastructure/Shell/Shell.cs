namespace EcfMentor.Web.Infrastructure.Shell;

/// <summary>The two voices of mentoring and those around them; each has one colour on every page.</summary>
public enum Voice
{
    /// <summary>Anyone else who works in the trust.</summary>
    Staff,

    /// <summary>The early career teacher or trainee.</summary>
    Mentee,

    /// <summary>The mentor.</summary>
    Mentor,

    /// <summary>The school as a body that owes something.</summary>
    School,

    /// <summary>A colleague in somebody's circle.</summary>
    Circle,
}

/// <summary>One place in the navigation.</summary>
/// <param name="Text">The word people see.</param>
/// <param name="Path">Where it leads, from the trust's own root: "/meetings".</param>
/// <param name="Icon">The icon's name; phones show it above the word.</param>
public sealed record NavItem(string Text, string Path, string Icon);

/// <summary>What the frame around every page needs to know about who is looking.</summary>
/// <param name="TrustName">The trust, or null outside any.</param>
/// <param name="PersonName">The person, or null when nobody has signed in.</param>
/// <param name="Initials">Their initials.</param>
/// <param name="Voice">Colours the initials.</param>
/// <param name="Nav">Five places at most.</param>
/// <param name="AccountMenu">What the account menu offers; sign-out comes last by itself.</param>
/// <param name="HelpPath">Where "Help" leads.</param>
public sealed record Shell(
    string? TrustName,
    string? PersonName,
    string? Initials,
    Voice Voice,
    IReadOnlyList<NavItem> Nav,
    IReadOnlyList<NavItem> AccountMenu,
    string HelpPath = "/help")
{
    /// <summary>True for someone of a trust: there is somebody near to talk to, and things that some see and others don't.</summary>
    public bool InTrust { get; init; }

    /// <summary>Where "Sign out" leads.</summary>
    public string SignOutPath { get; init; } = "/sign-out";

    /// <summary>Nobody has signed in and no trust is known.</summary>
    public static Shell Anonymous { get; } = new(null, null, null, Voice.Staff, [], []);
}

/// <summary>Tells the layouts who is looking. Asked once per page.</summary>
public interface IShellSource
{
    /// <summary>The frame for the present request.</summary>
    ValueTask<Shell> CurrentAsync(CancellationToken ct);
}

/// <summary>The frame where nobody has signed in: the mark, the page and the footer.</summary>
public sealed class AnonymousShellSource : IShellSource
{
    /// <inheritdoc />
    public ValueTask<Shell> CurrentAsync(CancellationToken ct) => ValueTask.FromResult(Shell.Anonymous);
}
