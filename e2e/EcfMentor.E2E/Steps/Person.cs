namespace EcfMentor.E2E.Steps;

/// <summary>Someone of the journey, as the staff file has them.</summary>
public sealed record Person(string First, string Last)
{
    /// <summary>What they all choose: three words that don't belong together.</summary>
    public const string Password = "lantern oat viaduct";

    public string Name => $"{First} {Last}";

    public string Email => $"{First}.{Last}@wlt.example".ToLowerInvariant();
}
