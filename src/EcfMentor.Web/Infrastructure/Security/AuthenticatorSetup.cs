using Microsoft.AspNetCore.Identity;

namespace EcfMentor.Web.Infrastructure.Security;

/// <summary>What an authenticator app needs to know.</summary>
/// <param name="Key">The shared key in groups of four, for typing.</param>
/// <param name="Uri">The same as an otpauth address, for scanning.</param>
public sealed record AuthenticatorSetup(string Key, string Uri)
{
    private const int Group = 4;

    /// <summary>How many recovery codes are made at a time.</summary>
    public const int RecoveryCodes = 10;

    /// <summary>The account's key; made where there is none yet.</summary>
    /// <param name="users">The accounts.</param>
    /// <param name="user">Whose key.</param>
    /// <param name="place">What the app shows beside the address.</param>
    public static async Task<AuthenticatorSetup> OfAsync<TUser>(UserManager<TUser> users, TUser user, string place)
        where TUser : class
    {
        var key = await users.GetAuthenticatorKeyAsync(user);
        if (string.IsNullOrEmpty(key))
        {
            await users.ResetAuthenticatorKeyAsync(user);
            key = await users.GetAuthenticatorKeyAsync(user) ?? "";
        }

        var label = System.Uri.EscapeDataString($"{place}:{await users.GetEmailAsync(user)}");
        return new AuthenticatorSetup(
            string.Join(' ', key.Chunk(Group).Select(part => new string(part))),
            $"otpauth://totp/{label}?secret={key}&issuer={System.Uri.EscapeDataString(place)}&digits=6");
    }

    /// <summary>True when the code is what the app shows now.</summary>
    public static Task<bool> IsRightAsync<TUser>(UserManager<TUser> users, TUser user, string? code)
        where TUser : class =>
        users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code ?? "");
}
