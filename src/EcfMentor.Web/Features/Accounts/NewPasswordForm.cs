using EcfMentor.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EcfMentor.Web.Features.Accounts;

/// <summary>A password chosen from a link in an e-mail.</summary>
public sealed class NewPasswordForm
{
    public Guid Person { get; set; }

    public string? Code { get; set; }

    public string? Password { get; set; }
}

/// <summary>Puts what is wrong with a password beside its field.</summary>
internal static class PasswordMessages
{
    /// <summary>False when the password is refused by its rules.</summary>
    public static bool Check(ModelStateDictionary state, string field, string? password)
    {
        if (PasswordRules.Fault(password) is not { } fault)
        {
            return true;
        }

        state.AddModelError(field, fault);
        return false;
    }

    /// <summary>True when the failure is that the link's secret no longer works.</summary>
    public static bool IsStaleLink(IdentityResult result) => result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken));
}
