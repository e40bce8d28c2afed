using EcfMentor.Domain.Calendar;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;

namespace EcfMentor.UnitTests.Calendar;

/// <summary>School days, half-terms and the checks on term dates.</summary>
public class TermCalendarTests
{
    private static readonly TermCalendar School = new(Year2025);

    [Theory]
    [InlineData("2025-09-01", true, false)] // INSET
    [InlineData("2025-09-03", true, true)]
    [InlineData("2025-09-06", false, false)] // Saturday
    [InlineData("2025-10-27", false, false)] // half-term
    [InlineData("2025-12-22", false, false)] // holidays
    [InlineData("2026-05-04", false, false)] // bank holiday in term
    [InlineData("2026-07-21", true, true)]
    public void School_days_and_teaching_days(string day, bool school, bool teaching)
    {
        Assert.Equal(school, School.IsSchoolDay(Day(day)));
        Assert.Equal(teaching, School.IsTeachingDay(Day(day)));
    }

    [Theory]
    [InlineData("2025-09-01", "2025-09-05", 5)]
    [InlineData("2025-10-24", "2025-11-03", 2)]
    [InlineData("2025-12-20", "2026-01-04", 0)]
    [InlineData("2026-05-01", "2026-05-05", 2)]
    [InlineData("2025-09-05", "2025-09-01", 0)]
    public void School_days_between_count_both_ends(string first, string last, int days) =>
        Assert.Equal(days, School.SchoolDaysBetween(Day(first), Day(last)));

    [Theory]
    [InlineData("2025-12-19", 1, "2026-01-05")]
    [InlineData("2025-12-25", 1, "2026-01-05")]
    [InlineData("2026-01-05", -1, "2025-12-19")]
    [InlineData("2026-01-01", -1, "2025-12-19")]
    [InlineData("2025-12-25", 0, "2025-12-25")]
    [InlineData("2026-07-21", 1, null)]
    [InlineData("2025-09-01", -1, null)]
    public void Adding_school_days_steps_over_holidays(string from, int days, string? expected) =>
        Assert.Equal(expected is null ? null : Day(expected), School.AddSchoolDays(Day(from), days));

    [Theory]
    [InlineData("2025-12-25", "2025-12-19")]
    [InlineData("2026-05-04", "2026-05-01")]
    [InlineData("2026-05-05", "2026-05-05")]
    [InlineData("2025-08-31", null)]
    public void Last_school_day_on_or_before(string date, string? expected) =>
        Assert.Equal(expected is null ? null : Day(expected), School.LastSchoolDayOnOrBefore(Day(date)));

    [Theory]
    [InlineData("2025-09-01", "Autumn, first half-term", "2025-09-01", "2025-10-26")]
    [InlineData("2025-11-12", "Autumn, second half-term", "2025-11-01", "2025-12-19")]
    [InlineData("2026-02-01", "Spring, first half-term", "2026-01-05", "2026-02-15")]
    [InlineData("2026-07-01", "Summer, second half-term", "2026-05-30", "2026-07-21")]
    public void Half_terms_have_a_label_and_fixed_dates(string date, string label, string start, string end) =>
        Assert.Equal(new HalfTerm(label, Day(start), Day(end), 2025), School.HalfTermOf(Day(date)));

    [Fact]
    public void There_is_no_half_term_in_breaks_and_holidays_only_one_before()
    {
        Assert.Null(School.HalfTermOf(Day("2025-10-28")));
        Assert.Null(School.HalfTermOf(Day("2025-12-25")));
        Assert.Equal("Autumn, second half-term", School.LastHalfTermBefore(Day("2025-12-25"))?.Label);
        Assert.Equal("Autumn, first half-term", School.LastHalfTermBefore(Day("2025-12-19"))?.Label);
        Assert.Equal("2025 to 2026", School.HalfTermOf(Day("2025-09-01"))?.YearLabel);
    }

    [Fact]
    public void A_term_without_a_break_is_one_window_and_six_terms_make_six_halves()
    {
        Assert.Equal("Spring term", new TermCalendar([new(Day("2026-01-05"), Day("2026-03-27"))]).HalfTerms.Single().Label);
        TermCalendar six = new(
        [
            new(Day("2025-09-01"), Day("2025-10-24")), new(Day("2025-11-03"), Day("2025-12-19")),
            new(Day("2026-01-05"), Day("2026-02-13")), new(Day("2026-02-23"), Day("2026-03-27")),
            new(Day("2026-04-13"), Day("2026-05-22")), new(Day("2026-06-01"), Day("2026-07-21")),
        ]);
        Assert.Equal(School.HalfTerms.Select(h => h.Label), six.HalfTerms.Select(h => h.Label));
    }

    [Fact]
    public void A_day_off_does_not_part_a_term_and_the_longest_break_does()
    {
        var term = Year2025[0] with { Breaks = [new(Day("2025-10-06"), Day("2025-10-06")), .. Year2025[0].Breaks] };
        Assert.Equal(2, new TermCalendar([term]).HalfTerms.Count);
        Assert.Equal(Day("2025-10-26"), new TermCalendar([term]).HalfTerms[0].End);
    }

    [Fact]
    public void Teaching_weeks_hold_teaching_days_alone()
    {
        var weeks = School.TeachingWeeks(new(Day("2025-09-01"), Day("2025-11-09"))).ToList();
        Assert.Equal(Day("2025-09-01"), weeks[0].Monday);
        Assert.Equal(["2025-09-03", "2025-09-04", "2025-09-05"], weeks[0].Days.Select(Domain.People.TypedText.Iso));
        Assert.DoesNotContain(weeks, w => w.Monday == Day("2025-10-27"));
        Assert.Equal(9, weeks.Count);
    }

    [Fact]
    public void The_term_of_a_day_includes_its_breaks()
    {
        Assert.Equal(Day("2025-09-01"), School.TermOf(Day("2025-10-28"))?.Start);
        Assert.Null(School.TermOf(Day("2025-12-25")));
    }

    [Fact]
    public void Counting_and_stepping_agree_and_order_changes_nothing()
    {
        foreach (var seed in Seeds())
        {
            var random = new Random(seed);
            var calendar = new TermCalendar(random.Shuffled(Year2025));
            var (a, b) = (random.NextDay(Day("2025-08-01"), Day("2026-08-01")), random.NextDay(Day("2025-08-01"), Day("2026-08-01")));
            Assert.Equal(new DateRange(a, b).Each().Count(School.IsSchoolDay), calendar.SchoolDaysBetween(a, b));
            var n = random.Next(1, 100);
            if (calendar.AddSchoolDays(a, n) is { } later)
            {
                Assert.Equal(n, calendar.SchoolDaysBetween(a.AddDays(1), later));
                Assert.True(calendar.IsSchoolDay(later), $"seed {seed}");
            }

            if (calendar.AddSchoolDays(a, -n) is { } earlier)
            {
                Assert.Equal(n, calendar.SchoolDaysBetween(earlier, a.AddDays(-1)));
            }

            Assert.True(calendar.LastSchoolDayOnOrBefore(a) is not { } last || (last <= a && calendar.SchoolDaysBetween(last.AddDays(1), a) == 0));
        }
    }

    [Fact]
    public void Good_terms_have_no_problems() => Assert.Empty(TermDatesCheck.Of(Year2025));

    [Fact]
    public void Each_fault_is_named_at_its_field()
    {
        TermDates[] terms =
        [
            new(Day("2025-09-01"), Day("2025-08-01")),
            new(Day("2025-09-01"), Day("2025-12-19"), [new(Day("2025-12-18"), Day("2025-12-28")), new(Day("2025-11-05"), Day("2025-11-03"))], [Day("2025-09-06"), Day("2026-01-01"), Day("2025-12-18"), Day("2025-09-02"), Day("2025-09-02")]),
            new(Day("2025-12-19"), Day("2026-05-08"), [new(Day("2025-12-01"), Day("2025-12-02"))], [Day("2026-05-04")]),
        ];
        string[] expected =
        [
            "terms[0].end", "terms[1].breaks[0].end", "terms[1].breaks[1].end", "terms[1].insetDays[0]", "terms[1].insetDays[1]",
            "terms[1].insetDays[2]", "terms[1].insetDays[4]", "terms[2].start", "terms[2].breaks[0].start", "terms[2].insetDays[0]",
        ];
        Assert.Equal(expected, TermDatesCheck.Of(terms).Select(p => p.Path));
        Assert.Equal("terms", Assert.Single(TermDatesCheck.Of([])).Path);
    }

    [Fact]
    public void The_usual_pattern_is_lawful_in_every_year()
    {
        for (var year = 1999; year <= 2099; year++)
        {
            var terms = UsualTermDates.For(year);
            var calendar = new TermCalendar(terms);
            Assert.Empty(TermDatesCheck.Of(terms));
            Assert.Equal(195, calendar.SchoolDays.Count);
            Assert.Equal(190, calendar.SchoolDays.Count(calendar.IsTeachingDay));
            Assert.Equal(6, calendar.HalfTerms.Count);
            Assert.All(terms, t => Assert.Equal(year, t.AcademicYear));
            Assert.InRange(terms[2].End, new DateOnly(year + 1, 7, 19), new DateOnly(year + 1, 7, 26));
            Assert.True(terms[0].End < new DateOnly(year, 12, 24));
            Assert.All(terms, t => Assert.True(calendar.IsSchoolDay(t.Start) && calendar.IsSchoolDay(t.End)));
        }
    }

    [Fact]
    public void The_usual_pattern_is_what_schools_published_for_2025()
    {
        var terms = UsualTermDates.For(2025);
        Assert.Equal(["2025-09-01", "2026-01-05", "2026-04-13"], terms.Select(t => Domain.People.TypedText.Iso(t.Start)));
        Assert.Equal(["2025-12-19", "2026-03-27"], terms.Take(2).Select(t => Domain.People.TypedText.Iso(t.End)));
        Assert.Equal(["2025-10-27", "2026-02-16", "2026-05-25"], terms.Select(t => Domain.People.TypedText.Iso(t.Breaks[0].Start)));
    }
}
