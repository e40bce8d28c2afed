using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;

namespace EcfMentor.Application.Features.Staff;

/// <summary>Reads the school of a row against the schools of the trust.</summary>
internal sealed class SchoolCell(IReadOnlyList<TrustSchool> schools)
{
    // Shorter pieces of a name fit too many schools.
    private const int LeastPieceOfName = 5;

    // No school's name is longer; comparing whole pages of text would only cost time.
    private const int LongestGuess = 150;

    private readonly Candidate[] _all = [.. schools.DistinctBy(s => s.Urn).Select(s => new Candidate(s, s.Urn.ToString(), TypedText.Key(s.Name)))];
    private readonly HashSet<Urn> _urns = [.. schools.Select(s => s.Urn)];

    // A wrong school is usually wrong in many rows.
    private readonly Dictionary<string, TrustSchool?> _guesses = new(StringComparer.Ordinal);

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
        if (urn.Ok && _urns.Contains(urn.Value))
        {
            return Parsed.Of<Urn?>(urn.Value);
        }

        if (!_guesses.TryGetValue(clean, out var likely))
        {
            _guesses[clean] = likely = Likely(clean, urn.Problem?.Fix);
        }

        var problem = clean.All(char.IsAsciiDigit)
            ? new InputProblem("no school in your trust has this URN", "No school in your trust has this number")
            : new InputProblem("URN isn't a number", "Give the school's URN, which has 6 digits");
        return Parsed.Wrong<Urn?>(problem.WithFix(likely?.Urn.ToString(), likely is null ? null : $"Use {likely.Urn}, {likely.Name}"));
    }

    private TrustSchool? Likely(string text, string? fix) =>
        Only(s => s.Urn == fix)
        ?? (text.Length > LongestGuess ? null : text.Any(char.IsLetter) ? ByName(TypedText.Key(text)) : Only(s => TypedText.Edits(s.Urn, text) == 1));

    private TrustSchool? ByName(string key) =>
        Only(s => s.Key == key)
        ?? (key.Length < LeastPieceOfName ? null
            : Only(s => s.Key.StartsWith(key, StringComparison.Ordinal))
            ?? Only(s => s.Key.Contains(key, StringComparison.Ordinal))
            ?? Only(s => TypedText.Edits(s.Key, key) <= 2));

    /// <summary>The one school that fits; null when none or several do, since a wrong guess is worse than none.</summary>
    private TrustSchool? Only(Func<Candidate, bool> fits)
    {
        var found = _all.Where(fits).Take(2).ToList();
        return found.Count == 1 ? found[0].School : null;
    }

    private sealed record Candidate(TrustSchool School, string Urn, string Key);
}
