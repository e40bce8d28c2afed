using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;

namespace EcfMentor.Application.Features.Staff;

/// <summary>Reads the school of a row against the schools of the trust.</summary>
internal sealed class SchoolCell(IReadOnlyList<TrustSchool> schools)
{
    // Shorter pieces of a name fit too many schools.
    private const int LeastPieceOfName = 5;

    private readonly Dictionary<Urn, TrustSchool> _byUrn = schools.DistinctBy(s => s.Urn).ToDictionary(s => s.Urn);

    /// <summary>The school's URN; null when blank, which only roles across the trust may leave.</summary>
    public Parsed<Urn?> Read(string text, Role? role)
    {
        var clean = TypedText.Clean(text);
        if (clean.Length == 0)
        {
            return role is { } known && !known.IsTrustWide()
                ? Parsed.Wrong<Urn?>("school is missing", "Give the URN of the school for this role")
                : Parsed.Of<Urn?>(null);
        }

        var urn = Urn.Parse(clean);
        if (urn.Ok && _byUrn.ContainsKey(urn.Value))
        {
            return Parsed.Of<Urn?>(urn.Value);
        }

        var likely = Likely(clean, urn.Problem?.Fix);
        var problem = clean.All(char.IsAsciiDigit)
            ? new InputProblem("no school in your trust has this URN", "No school in your trust has this number")
            : new InputProblem("URN isn't a number", "Give the school's URN, which has 6 digits");
        return Parsed.Wrong<Urn?>(problem.WithFix(likely?.Urn.ToString(), likely is null ? null : $"Use {likely.Urn}, {likely.Name}"));
    }

    private TrustSchool? Likely(string text, string? fix) =>
        Only(s => s.Urn.ToString() == fix)
        ?? (text.Any(char.IsLetter) ? ByName(TypedText.Key(text)) : Only(s => TypedText.Edits(s.Urn.ToString(), text) == 1));

    private TrustSchool? ByName(string key) =>
        Only(s => TypedText.Key(s.Name) == key)
        ?? (key.Length < LeastPieceOfName ? null
            : Only(s => TypedText.Key(s.Name).StartsWith(key, StringComparison.Ordinal))
            ?? Only(s => TypedText.Key(s.Name).Contains(key, StringComparison.Ordinal))
            ?? Only(s => TypedText.Edits(TypedText.Key(s.Name), key) <= 2));

    /// <summary>The one school that fits; null when none or several do, since a wrong guess is worse than none.</summary>
    private TrustSchool? Only(Func<TrustSchool, bool> fits)
    {
        var found = _byUrn.Values.Where(fits).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
