using System.Text;
using EcfMentor.Application.Ports;
using EcfMentor.Persistence.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
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

        var token = await users.GenerateUserTokenAsync(account, InvitationTokenProvider.Name, InvitationTokenProvider.Purpose);
        return $"/invitation?person={personId}&code={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}";
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
