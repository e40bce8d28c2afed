namespace EcfMentor.Application.Features.Staff;

/// <summary>The e-mail by which someone is asked in. Says who invites, to what, and how; nothing about anyone's mentoring.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text.</param>
public sealed record InvitationEmail(string Subject, string Body)
{
    /// <summary>Writes it.</summary>
    /// <param name="firstName">To whom.</param>
    /// <param name="trustName">Into which trust's space.</param>
    /// <param name="inviter">Who invites.</param>
    /// <param name="roles">In which roles, in words for the middle of a sentence.</param>
    /// <param name="link">The way in, good for fourteen days.</param>
    public static InvitationEmail Write(string firstName, string trustName, string inviter, IReadOnlyList<string> roles, string link) => new(
        $"{trustName} invites you to EcfMentor",
        $"""
        Hello {firstName},

        {inviter} has set up EcfMentor for {trustName}. It is where mentors, ECTs and trainees plan their meetings and keep what they agree.

        Your place in it: {string.Join("; ", roles)}.

        Choose how you sign in:
        {link}

        The link works for 14 days and is for you alone. If it has run out, ask {inviter} for another.

        If you didn't expect this, you can leave it: nothing happens until you sign in.
        """);
}
