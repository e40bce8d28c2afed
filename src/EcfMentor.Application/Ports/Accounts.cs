namespace EcfMentor.Application.Ports;

/// <summary>The sign-in side of a person: what the use cases need of it.</summary>
public interface IAccounts
{
    /// <summary>
    /// Makes sure that the person can sign in, and answers a path in the trust's space with a secret in it, good for
    /// fourteen days, at which they choose a password. An earlier one stops working once a password is set.
    /// </summary>
    Task<string> InvitationPathAsync(Guid personId, string email, CancellationToken ct);

    /// <summary>Those who have accepted their invitation, and sign in since.</summary>
    Task<IReadOnlySet<Guid>> ActiveAsync(CancellationToken ct);

    /// <summary>
    /// For whoever signs in with that address: a path at which they choose a new password, good for two hours. Someone who
    /// has not accepted their invitation yet gets a fresh invitation instead. Null when nobody has the address.
    /// </summary>
    Task<AccountLink?> ResetAsync(string email, CancellationToken ct);

    /// <summary>A path that confirms the person's address, good for two hours. Null when they have no account, or it is confirmed.</summary>
    Task<AccountLink?> ConfirmationAsync(Guid personId, CancellationToken ct);
}

/// <summary>A secret path for one person.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Email">Where it may be sent, and nowhere else.</param>
/// <param name="Path">A path in the trust's space.</param>
/// <param name="IsInvitation">True when it is an invitation.</param>
public sealed record AccountLink(Guid PersonId, string Email, string Path, bool IsInvitation);

/// <summary>Where the trust's space is on the web.</summary>
public interface ITrustAddress
{
    /// <summary>The full address of a path in the current trust's space, for e-mails.</summary>
    string Link(string path);
}
