using System.Globalization;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Trusts;

/// <summary>Searches the trusts of the establishment file that run an open school, by code or by words of the name.</summary>
[RequiresOperator]
public sealed record FindTrusts(string? Text) : IQuery<FoundTrusts>;

/// <summary>What was found.</summary>
/// <param name="Trusts">A to Z, at most <see cref="Most"/>.</param>
/// <param name="More">True when there are more than are shown.</param>
/// <param name="NoFile">True when no establishment file has been loaded.</param>
public sealed record FoundTrusts(IReadOnlyList<FoundTrust> Trusts, bool More, bool NoFile)
{
    /// <summary>How many are shown.</summary>
    public const int Most = 20;
}

/// <summary>One trust of the file.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, readable.</param>
/// <param name="Schools">Open schools.</param>
/// <param name="ShortName">Its short name where it has a space here already; null otherwise.</param>
public sealed record FoundTrust(int Code, string Name, int Schools, string? ShortName);

internal sealed class FindTrustsHandler(ICatalogDb db) : IQueryHandler<FindTrusts, FoundTrusts>
{
    public async Task<Result<FoundTrusts>> Handle(FindTrusts request, CancellationToken cancellationToken)
    {
        var text = TypedText.Collapse(request.Text);
        if (text.Length == 0)
        {
            return new FoundTrusts([], false, !await db.Establishments.AnyAsync(cancellationToken));
        }

        var schools = db.Establishments.AsNoTracking().Where(school => school.TrustCode != null && (school.StatusCode == 1 || school.StatusCode == 3));
        var found = await Narrow(schools, text)
            .GroupBy(school => school.TrustCode!.Value)
            .Select(group => new { Code = group.Key, Name = group.Max(school => school.TrustName), Schools = group.Count() })
            .OrderBy(trust => trust.Name).ThenBy(trust => trust.Code)
            .Take(FoundTrusts.Most + 1)
            .ToListAsync(cancellationToken);
        var codes = found.Select(trust => (int?)trust.Code).ToList();
        var open = await db.Trusts.AsNoTracking().Where(trust => codes.Contains(trust.TrustCode))
            .ToDictionaryAsync(trust => trust.TrustCode!.Value, trust => trust.Identifier, cancellationToken);
        return new FoundTrusts(
            [.. found.Take(FoundTrusts.Most).Select(trust => new FoundTrust(
                trust.Code, TrustNames.Readable(trust.Name ?? ""), trust.Schools, open.GetValueOrDefault(trust.Code)))],
            found.Count > FoundTrusts.Most,
            found.Count == 0 && !await db.Establishments.AnyAsync(cancellationToken));
    }

    private static IQueryable<Establishment> Narrow(IQueryable<Establishment> schools, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return schools.Where(school => school.TrustCode == code);
        }

        foreach (var word in text.Split(' '))
        {
            // The engines differ in whether they mind capitals, so both sides lose them.
            var upper = word.ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Runs in the database, which knows no culture.
            schools = schools.Where(school => school.TrustName!.ToUpper().Contains(upper));
#pragma warning restore CA1304, CA1311, CA1862
        }

        return schools;
    }
}
