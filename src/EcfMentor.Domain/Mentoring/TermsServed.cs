using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;

namespace EcfMentor.Domain.Mentoring;

/// <summary>A stretch of induction at one school at one FTE.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day; null while it goes on.</param>
/// <param name="Fte">Share of a full-time post.</param>
public sealed record ServicePeriod(DateOnly Start, DateOnly? End, Fte Fte);

/// <summary>
/// How many terms of induction have been served, in full-time terms
/// (Statutory induction guidance (April 2024) 2.30, 2.34, 2.36: 0.5 FTE for 2.5 terms is 1.25 served).
/// In each calendar term: calendar days of the period inside the term ÷ calendar days of the term × FTE.
/// The minimum of one term at a school (2.33) is a matter of what counts, and not applied here.
/// </summary>
public static class TermsServed
{
    /// <summary>Terms served up to and including a day, exactly. Periods at the same time (two schools, 3.14) add up.</summary>
    /// <param name="periods">In any order.</param>
    /// <param name="terms">The calendar terms; time outside them serves nothing.</param>
    /// <param name="asOf">The last day that counts.</param>
    public static Fraction UpTo(IEnumerable<ServicePeriod> periods, IReadOnlyCollection<TermDates> terms, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentNullException.ThrowIfNull(terms);
        var total = Fraction.Zero;
        foreach (var period in periods)
        {
            var served = DateRange.From(period.Start, period.End).Intersect(new(DateOnly.MinValue, asOf));
            foreach (var term in terms)
            {
                var days = term.Range.Intersect(served).Days;
                if (days > 0)
                {
                    total += Fraction.Of((long)days * period.Fte.Hundredths, term.Range.Days * 100L);
                }
            }
        }

        return total;
    }
}
