using System.Globalization;

namespace EcfMentor.Domain.Mentoring;

/// <summary>So many of so many. With fewer than twenty cases one more or less moves a percentage too far, so it is said as "16 of 19".</summary>
/// <param name="Part">How many.</param>
/// <param name="Whole">Of how many.</param>
public readonly record struct Share(int Part, int Whole)
{
    /// <summary>Fewest cases that are said as a percentage.</summary>
    public const int LeastForPercent = 20;

    /// <summary>True when there are cases at all.</summary>
    public bool Any => Whole > 0;

    /// <summary>True from twenty cases on.</summary>
    public bool SaysPercent => Whole >= LeastForPercent;

    /// <summary>True when fewer than half are; false without cases.</summary>
    public bool BelowHalf => Part * 2 < Whole;

    /// <summary>Of a hundred, rounded; 100 only when all are, 0 only when none is. 0 without cases.</summary>
    public int Percent => Whole == 0 ? 0
        : Part == Whole ? 100
        : Part == 0 ? 0
        : Math.Clamp((int)Math.Round(100m * Part / Whole, MidpointRounding.AwayFromZero), 1, 99);

    /// <summary>"84%", "16 of 19", or "None" without cases.</summary>
    public override string ToString() => !Any ? "None"
        : SaysPercent ? string.Create(CultureInfo.InvariantCulture, $"{Percent}%")
        : string.Create(CultureInfo.InvariantCulture, $"{Part} of {Whole}");

    /// <summary>Both together.</summary>
    public static Share operator +(Share left, Share right) => new(left.Part + right.Part, left.Whole + right.Whole);

    /// <summary>Both together, for languages without operators.</summary>
    public static Share Add(Share left, Share right) => left + right;
}
