using Microsoft.AspNetCore.Identity;

namespace EcfMentor.Persistence.Identity;

/// <summary>How one person signs in to one trust. Its id is the person's: an account without a person cannot be.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The account of someone on the roster.</summary>
    public static Account For(Guid personId, string email) =>
        new() { Id = personId, UserName = email, Email = email, LockoutEnabled = true };
}
