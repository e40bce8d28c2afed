using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;

namespace EcfMentor.TestCommon;

/// <summary>Builds what most tests start from: a school, a calendar, people in roles.</summary>
public static class TestData
{
    private static int counter;

    /// <summary>A school on the trust's list.</summary>
    public static async Task<School> AddSchoolAsync(this TestTrust trust, string name = "Marram High School", string phase = "Secondary")
    {
        var school = new School(Guid.CreateVersion7(), 100000 + Interlocked.Increment(ref counter), name, phase);
        await trust.AddAsync(school);
        return school;
    }

    /// <summary>The trust's terms for 2025 to 2026 and 2026 to 2027.</summary>
    public static Task AddTermsAsync(this TestTrust trust) => trust.AddAsync([.. TermsOf(2025), .. TermsOf(2026)]);

    /// <summary>Someone in a role, from 1 September 2026 unless said otherwise.</summary>
    public static async Task<(Person Person, RolePeriod Period)> AddPersonAsync(
        this TestTrust trust, string firstName, string lastName, Role role, School? school,
        DateOnly? startsOn = null, DateOnly? endsOn = null, int fteHundredths = 100, WorkingDays days = WorkingDays.All,
        string? subject = null, string? phase = null)
    {
        var number = Interlocked.Increment(ref counter);
        var email = $"{firstName}.{lastName}{number}@school.example".ToLowerInvariant();
        var person = new Person(Guid.CreateVersion7(), firstName, lastName, email, $"{1000000 + number}");
        var period = new RolePeriod(Guid.CreateVersion7(), person.Id, school?.Id, role, startsOn ?? new DateOnly(2026, 9, 1));
        period.Revise(startsOn ?? new DateOnly(2026, 9, 1), endsOn, fteHundredths, days, subject, phase);
        await trust.AddAsync(person, period);
        return (person, period);
    }

    /// <summary>A further role for someone.</summary>
    public static async Task<RolePeriod> AddRoleAsync(this TestTrust trust, Person person, Role role, School? school, DateOnly? startsOn = null)
    {
        var period = new RolePeriod(Guid.CreateVersion7(), person.Id, school?.Id, role, startsOn ?? new DateOnly(2026, 9, 1));
        await trust.AddAsync(period);
        return period;
    }

    private static IEnumerable<Term> TermsOf(int year)
    {
        yield return Make(year, Season.Autumn, new(year, 9, 1), new(year, 12, 18), new(year, 10, 26), new(year, 10, 30));
        yield return Make(year, Season.Spring, new(year + 1, 1, 4), new(year + 1, 3, 26), new(year + 1, 2, 15), new(year + 1, 2, 19));
        yield return Make(year, Season.Summer, new(year + 1, 4, 12), new(year + 1, 7, 21), new(year + 1, 5, 31), new(year + 1, 6, 4));
    }

    private static Term Make(int year, Season season, DateOnly start, DateOnly end, DateOnly breakStart, DateOnly breakEnd)
    {
        var term = new Term(Guid.CreateVersion7(), null, year, season, start, end);
        term.Revise(start, end, breakStart, breakEnd, season == Season.Autumn ? [start] : []);
        return term;
    }
}
