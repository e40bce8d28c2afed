using EcfMentor.Domain.People;

namespace EcfMentor.UnitTests.People;

public class RolePeriodTests
{
    private static readonly DateOnly Start = new(2027, 1, 4);

    [Theory]
    [InlineData("2027-01-03", 0)]
    [InlineData("2026-11-22", 0)]
    [InlineData("2027-01-04", 1)]
    [InlineData("2027-01-06", 3)]
    public void Ended_it_covers_the_days_up_to_the_last_and_none_when_it_never_began(string lastDay, int days)
    {
        var period = new RolePeriod(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Role.Mentor, Start);

        period.End(DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(days, Enumerable.Range(-60, 120).Count(offset => period.Covers(Start.AddDays(offset))));
    }
}
