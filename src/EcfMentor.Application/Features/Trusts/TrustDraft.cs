using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Trusts;

/// <summary>What is known of a trust that is about to be opened.</summary>
/// <param name="TrustCode">Its code (Group UID) in the establishment file.</param>
/// <param name="ShortName">Its part of addresses: see <see cref="TenantIdentifier"/>.</param>
/// <param name="Name">How people call it; where left out, the name that the establishment file gives.</param>
/// <param name="LeadFirstName">Whoever will set it up.</param>
/// <param name="LeadLastName">Whoever will set it up.</param>
/// <param name="LeadEmail">Where the invitation goes.</param>
public abstract record TrustDraft(int TrustCode, string ShortName, string? Name, string LeadFirstName, string LeadLastName, string LeadEmail);

/// <summary>What can be said about a draft without looking anything up.</summary>
internal sealed class TrustDraftValidator : AbstractValidator<TrustDraft>
{
    private const int LongestName = 70;
    private const int LongestTrustName = 200;

    public TrustDraftValidator()
    {
        RuleFor(draft => draft.Name).Must(name => (name?.Length ?? 0) <= LongestTrustName).WithMessage($"Shorten the name to {LongestTrustName} characters");
        RuleFor(draft => draft.ShortName).Custom((value, context) =>
        {
            if (TenantIdentifier.Fault(value) is { } fault)
            {
                context.AddFailure(nameof(TrustDraft.ShortName), fault);
            }
        });
        RuleFor(draft => draft.LeadFirstName).Must(Fits).WithMessage($"Enter the lead's first name, {LongestName} characters at most");
        RuleFor(draft => draft.LeadLastName).Must(Fits).WithMessage($"Enter the lead's last name, {LongestName} characters at most");
        RuleFor(draft => draft.LeadEmail).Custom((value, context) =>
        {
            if (EmailAddress.Parse(value).Problem is { } problem)
            {
                context.AddFailure(nameof(TrustDraft.LeadEmail), string.IsNullOrWhiteSpace(value) ? "Enter the lead's e-mail address" : problem.Message);
            }
        });
    }

    private static bool Fits(string? name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName;
}

/// <summary>What the catalog has to say about a draft.</summary>
internal static class TrustDraftCheck
{
    /// <summary>
    /// The name that the establishment file gives, and why the trust cannot be opened. A row with the same code and the same
    /// short name is no fault here: an earlier try may have stopped half-way.
    /// </summary>
    public static async Task<(string? FileName, CatalogTrust? Half, Error? Fault)> CheckAsync(ICatalogDb db, TrustDraft draft, CancellationToken ct)
    {
        var alike = await db.Trusts.Where(trust => trust.TrustCode == draft.TrustCode || trust.Identifier == draft.ShortName).ToListAsync(ct);
        if (alike.FirstOrDefault(trust => trust.TrustCode == draft.TrustCode) is { } same)
        {
            return same.Identifier == draft.ShortName
                ? (same.Name, same, null)
                : (null, null, new Conflict($"Trust {draft.TrustCode} is open already. Its short name is {same.Identifier}"));
        }

        if (alike.Count > 0)
        {
            return (null, null, Invalid.Because(nameof(TrustDraft.ShortName), $"Another trust has the short name {draft.ShortName}. Choose another"));
        }

        var schools = db.Establishments.Where(school => school.TrustCode == draft.TrustCode);
        var name = await schools.Where(school => school.StatusCode == 1 || school.StatusCode == 3).MaxAsync(school => school.TrustName, ct);
        if (name is not null)
        {
            return (TrustNames.Readable(name), null, null);
        }

        return (null, null, Invalid.Because(nameof(TrustDraft.TrustCode), await schools.AnyAsync(ct)
            ? $"Trust {draft.TrustCode} has no open school in the establishment file"
            : await db.Establishments.AnyAsync(ct)
                ? $"No trust in the establishment file has the code {draft.TrustCode}"
                : "There are no schools yet. Load an establishment file first, with the verb import-schools"));
    }
}
