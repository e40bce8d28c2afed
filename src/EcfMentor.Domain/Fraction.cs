using System.Globalization;
using System.Numerics;

namespace EcfMentor.Domain;

/// <summary>An exact fraction in lowest terms, for sums of term shares that no decimal or binary number holds.</summary>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    // The default value must be 0/1, so the denominator is kept less one.
    private readonly BigInteger _denominatorLessOne;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * (denominator.Sign < 0 ? -1 : 1);
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>Nought.</summary>
    public static Fraction Zero => default;

    /// <summary>Above the line; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Below the line; always positive.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>One whole number over another.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0: a bug in the caller.</exception>
    public static Fraction Of(BigInteger numerator, BigInteger denominator) =>
        denominator.IsZero ? throw new DivideByZeroException() : new(numerator, denominator);

    /// <summary>A decimal, exactly.</summary>
    public static Fraction Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return new(value < 0 ? -magnitude : magnitude, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    /// <summary>Sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>True when both are the same number.</summary>
    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    /// <summary>True when they are different numbers.</summary>
    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    /// <summary>True when the left is less.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>True when the left is more.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>True when the left isn't more.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left isn't less.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>Sum, for languages without operators.</summary>
    public static Fraction Add(Fraction left, Fraction right) => left + right;

    /// <summary>Difference, for languages without operators.</summary>
    public static Fraction Subtract(Fraction left, Fraction right) => left - right;

    /// <summary>Product, for languages without operators.</summary>
    public static Fraction Multiply(Fraction left, Fraction right) => left * right;

    /// <summary>For screens and files only: rounded to some decimals, halves away from nought. Never calculate on with it.</summary>
    public decimal Rounded(int decimals = 2)
    {
        var scale = BigInteger.Pow(10, decimals);
        var twice = BigInteger.Abs(Numerator) * scale * 2;
        var rounded = (twice + Denominator) / (Denominator * 2);
        return (decimal)rounded * Numerator.Sign / (decimal)scale;
    }

    /// <summary>The least whole number that isn't below it.</summary>
    public int Ceiling()
    {
        var whole = BigInteger.DivRem(Numerator, Denominator, out var rest);
        return (int)(rest.Sign > 0 ? whole + 1 : whole);
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <summary>"5/2", or "3" for a whole number.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
