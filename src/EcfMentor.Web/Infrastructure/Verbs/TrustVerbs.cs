using System.Globalization;
using EcfMentor.Application.Features.Trusts;

namespace EcfMentor.Web.Infrastructure.Verbs;

/// <summary>Verbs about trusts.</summary>
internal static class TrustVerbs
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        new(
            "create-trust", "--trust-code 2047 --slug wandsworth --lead-email jo@trust.example [--lead-name \"Jo Merrick\"] [--name \"Wandsworth Learning Trust\"]",
            "Opens a trust of the establishment file, invites its lead by e-mail and prints where its space is.",
            CreateAsync)
        {
            Options = ["trust-code", "slug", "lead-email", "lead-name", "name"],
        },
    ];

    private static async Task CreateAsync(VerbArguments arguments, CancellationToken ct)
    {
        if (!int.TryParse(arguments.Required("trust-code"), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            throw new VerbException("--trust-code is a whole number, such as 2047.");
        }

        var (slug, email) = (arguments.Required("slug"), arguments.Required("lead-email"));
        var (first, last) = NameOf(arguments.Optional("lead-name"), email);
        using var host = await VerbList.PreparedHostAsync(ct);
        var opened = await VerbList.SendAsync(host, new OpenTrust(code, slug, arguments.Optional("name"), first, last, email), ct);
        Console.WriteLine($"{opened.Name} is open at {opened.Address}");
        Console.WriteLine($"An invitation for {email} waits in its outbox; it goes out as soon as the portal runs.");
    }

    private static (string First, string Last) NameOf(string? name, string email)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return TrustNames.PersonOf(email);
        }

        return name.Trim().Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var first, var last]
            ? (first, last)
            : throw new VerbException("--lead-name needs a first and a last name, in quotes.");
    }
}
