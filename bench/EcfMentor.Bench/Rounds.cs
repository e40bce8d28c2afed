using System.Globalization;

namespace EcfMentor.Bench;

/// <summary>How long and how hard to ask. Bounded, so that a mistyped number can't occupy a machine.</summary>
/// <param name="Count">Measured rounds for each side.</param>
/// <param name="Length">The length of a round.</param>
/// <param name="WarmUp">How long each side is asked before: the runtime compiles what is hot a second and a third time.</param>
/// <param name="Connections">Requests under way at once.</param>
internal sealed record Rounds(int Count, TimeSpan Length, TimeSpan WarmUp, int Connections)
{
    public static Rounds Read(string[] args) => new(
        Number(args, "--rounds", 7, 50), TimeSpan.FromSeconds(Number(args, "--seconds", 4, 60)),
        TimeSpan.FromSeconds(Number(args, "--warm-up", 20, 120)), Number(args, "--connections", 8, 64));

    private static int Number(string[] args, string name, int otherwise, int most)
    {
        var at = Array.IndexOf(args, name);
        return at < 0 ? otherwise : Math.Clamp(int.Parse(args[at + 1], CultureInfo.InvariantCulture), 1, most);
    }
}
