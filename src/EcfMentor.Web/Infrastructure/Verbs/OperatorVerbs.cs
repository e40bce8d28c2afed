using EcfMentor.Domain.People;
using EcfMentor.Persistence.Catalog;
using EcfMentor.Web.Infrastructure.Email;
using EcfMentor.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EcfMentor.Web.Infrastructure.Verbs;

/// <summary>Verbs about whoever runs the platform. There is no other way to become an operator.</summary>
internal static class OperatorVerbs
{
    private const string FromInput = "password-from-stdin";

    public static IReadOnlyList<Verb> All { get; } =
    [
        new(
            "create-operator", $"--email ops@platform.example [--{FromInput}]",
            "Lets someone run the platform. Prints a link, good for two hours, at which they choose a password; "
            + $"with --{FromInput} the password is the first line of standard input instead. For an operator that exists, either one replaces the password.",
            CreateAsync)
        {
            Options = ["email"],
            Flags = [FromInput],
        },
    ];

    private static async Task CreateAsync(VerbArguments arguments, CancellationToken ct)
    {
        var typed = EmailAddress.Parse(arguments.Required("email"));
        var email = typed.Ok ? typed.Value.Value : throw new VerbException($"--email: {typed.Problem.Message}.");
        using var host = await VerbList.PreparedHostAsync(ct);
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<OperatorAccount>>();
        var account = await users.FindByNameAsync(email);
        if (account is null)
        {
            account = new OperatorAccount { Id = Guid.CreateVersion7(), UserName = email, Email = email, LockoutEnabled = true };
            Must(await users.CreateAsync(account));
        }

        var token = await users.GeneratePasswordResetTokenAsync(account);
        if (arguments.Has(FromInput))
        {
            var password = await Console.In.ReadLineAsync(ct) ?? "";
            if (PasswordRules.Fault(password) is { } fault)
            {
                throw new VerbException($"The password won't do: {fault}.");
            }

            Must(await users.ResetPasswordAsync(account, token, password));
            Console.WriteLine($"{email} can sign in at {Root(host)}/platform");
            return;
        }

        Console.WriteLine($"{email} chooses a password here, within two hours:");
        Console.WriteLine($"{Root(host)}/platform/new-password?operator={account.Id}&code={SecretCode.Write(token)}");
    }

    private static string Root(IHost host) => host.Services.GetRequiredService<IOptions<PortalOptions>>().Value.PublicUrl.TrimEnd('/');

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new VerbException(string.Join(" ", result.Errors.Select(error => error.Description)));
        }
    }
}
