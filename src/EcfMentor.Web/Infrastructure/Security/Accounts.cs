using System.Text;
using EcfMentor.Application.Ports;
using EcfMentor.Persistence.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EcfMentor.Web.Infrastructure.Security;

/// <summary>Makes accounts for people on the roster and the secret links that open them.</summary>
public sealed class Accounts(UserManager<Account> users) : IAccounts
{
    public async Task<string> InvitationPathAsync(Guid personId, string email, CancellationToken ct)
    {
        var account = await users.FindByIdAsync(personId.ToString());
        if (account is null)
        {
            account = Account.For(personId, email);
            var created = await users.CreateAsync(account);
            if (!created.Succeeded)
            {
                throw new InvalidOperationException($"No account could be made: {string.Join(", ", created.Errors.Select(error => error.Code))}");
            }
        }

        return await InvitationAsync(account);
    }

    public async Task<IReadOnlySet<Guid>> ActiveAsync(CancellationToken ct) =>
        (await users.Users.Where(account => account.PasswordHash != null).Select(account => account.Id).ToListAsync(ct)).ToHashSet();

    public async Task<AccountLink?> ResetAsync(string email, CancellationToken ct)
    {
        var account = await users.FindByEmailAsync(email.Trim());
        if (account?.Email is null)
        {
            return null;
        }

        return account.PasswordHash is null
            ? new AccountLink(account.Id, account.Email, await InvitationAsync(account), IsInvitation: true)
            : new AccountLink(account.Id, account.Email, Path("/new-password", account, await users.GeneratePasswordResetTokenAsync(account)), IsInvitation: false);
    }

    public async Task<AccountLink?> ConfirmationAsync(Guid personId, CancellationToken ct)
    {
        var account = await users.FindByIdAsync(personId.ToString());
        return account?.Email is null || account.EmailConfirmed
            ? null
            : new AccountLink(account.Id, account.Email, Path("/confirm-email", account, await users.GenerateEmailConfirmationTokenAsync(account)), IsInvitation: false);
    }

    private async Task<string> InvitationAsync(Account account) =>
        Path("/invitation", account, await users.GenerateUserTokenAsync(account, InvitationTokenProvider.Name, InvitationTokenProvider.Purpose));

    private static string Path(string page, Account account, string token) => $"{page}?person={account.Id}&code={SecretCode.Write(token)}";
}

/// <summary>How secrets stand in addresses.</summary>
public static class SecretCode
{
    public static string Write(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    /// <summary>The secret in an address; empty, which no check accepts, when it is none.</summary>
    public static string Read(string? code)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code ?? ""));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}

/// <summary>Secrets for invitations: good for fourteen days, or until a password is set.</summary>
public sealed class InvitationTokenProvider(
    IDataProtectionProvider protection, IOptions<InvitationTokenOptions> options, ILogger<DataProtectorTokenProvider<Account>> logger)
    : DataProtectorTokenProvider<Account>(protection, options, logger)
{
    public new const string Name = "Invitation";

    public const string Purpose = "accept-invitation";
}

/// <summary>How long an invitation is good for.</summary>
public sealed class InvitationTokenOptions : DataProtectionTokenProviderOptions
{
    public InvitationTokenOptions()
    {
        Name = InvitationTokenProvider.Name;
        TokenLifespan = TimeSpan.FromDays(14);
    }
}
