namespace EcfMentor.Application.Ports;

/// <summary>The sign-in side of a person: what the use cases need of it.</summary>
public interface IAccounts
{
    /// <summary>
    /// Makes sure that the person can sign in, and answers a path in the trust's space with a secret in it, good for
    /// fourteen days, at which they choose a password. An earlier one stops working once a password is set.
    /// </summary>
    Task<string> InvitationPathAsync(Guid personId, string email, CancellationToken ct);
}

/// <summary>Where the trust's space is on the web.</summary>
public interface ITrustAddress
{
    /// <summary>The full address of a path in the current trust's space, for e-mails.</summary>
    string Link(string path);
}
