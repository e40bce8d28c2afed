using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;

namespace EcfMentor.UnitTests.Mentoring;

/// <summary>When a pair is proposed to meet.</summary>
public class MeetingCadenceTests
{
    private static readonly DateRange Year = new(Day("2025-09-01"), Day("2026-07-21"));

    private static CadenceRequest Request(Role role, WorkingDays mentee, WorkingDays mentor) => new()
    {
        MenteeRole = role,
        Calendar = new TermCalendar(Year2025),
        Mentee = [new(Day("2025-09-01"), null, mentee)],
        Mentor = [new(Day("2020-09-01"), null, mentor)],
        Pairing = DateRange.From(Day("2025-09-01"), null),
    };

    private static string Text(IEnumerable<DateOnly> days) => string.Join(' ', days.Select(TypedText.Iso));

    [Fact]
    public void A_first_year_ect_meets_weekly_on_the_first_common_day()
    {
        var request = Request(Role.Ect, WorkingDays.All, WorkingDays.Tue | WorkingDays.Thu) with
        {
            Service = [new(Day("2025-09-01"), null, Fte.Full)],
        };
        var days = MeetingCadence.Propose(request, new(Day("2025-09-01"), Day("2025-11-08")));
        // 2 September is INSET, so the first is a Thursday; half-term has none.
        Assert.Equal("2025-09-04 2025-09-09 2025-09-16 2025-09-23 2025-09-30 2025-10-07 2025-10-14 2025-10-21 2025-11-04", Text(days));
    }

    [Fact]
    public void A_preferred_day_is_kept_where_both_are_at_work()
    {
        var request = Request(Role.Trainee, WorkingDays.All, WorkingDays.Mon | WorkingDays.Wed) with { Preferred = DayOfWeek.Wednesday };
        Assert.Equal("2026-05-06 2026-05-13", Text(MeetingCadence.Propose(request, new(Day("2026-05-04"), Day("2026-05-17")))));
        // Monday 4 May is a bank holiday, so that week falls back to Wednesday.
        Assert.Equal("2026-05-06 2026-05-11", Text(MeetingCadence.Propose(request with { Preferred = DayOfWeek.Monday }, new(Day("2026-05-04"), Day("2026-05-17")))));
    }

    [Fact]
    public void From_fte_term_four_they_meet_fortnightly()
    {
        var request = Request(Role.Ect, WorkingDays.All, WorkingDays.All) with
        {
            Service = [new(Day("2025-09-01"), null, Fte.Full)],
            TermsServedBefore = 3m,
        };
        Assert.Equal("2025-09-03 2025-09-15 2025-09-29 2025-10-13 2025-11-03", Text(MeetingCadence.Propose(request, new(Day("2025-09-01"), Day("2025-11-09")))));
    }

    [Theory]
    [InlineData("0", "2026-07-21", true)]
    [InlineData("1.5", "2026-02-14", true)]
    [InlineData("2", "2025-12-19", true)]
    [InlineData("2", "2025-12-20", false)] // one term served up to the 19th makes three
    [InlineData("2.5", "2025-10-26", false)] // 55 of 110 days up to the 25th
    [InlineData("2.5", "2025-10-25", true)]
    public void Weekly_ends_where_three_terms_are_served(string before, string day, bool weekly)
    {
        var request = Request(Role.Ect, WorkingDays.All, WorkingDays.All) with
        {
            Service = [new(Day("2025-09-01"), null, Fte.Full)],
            TermsServedBefore = decimal.Parse(before, System.Globalization.CultureInfo.InvariantCulture),
        };
        Assert.Equal(weekly, MeetingCadence.IsWeekly(request, Day(day)));
        Assert.True(MeetingCadence.IsWeekly(request with { MenteeRole = Role.Trainee }, Day(day)));
    }

    [Fact]
    public void Without_a_common_day_there_is_no_meeting() =>
        Assert.Empty(MeetingCadence.Propose(Request(Role.Ect, WorkingDays.Mon, WorkingDays.Tue), Year));

    [Fact]
    public void Proposals_keep_every_rule_for_any_pair()
    {
        foreach (var seed in Seeds())
        {
            var random = new Random(seed);
            var request = Any(random);
            var days = MeetingCadence.Propose(request, Year);
            Assert.All(days, day =>
            {
                Assert.True(request.Calendar.IsTeachingDay(day), $"seed {seed}");
                Assert.True(request.Pairing.Contains(day), $"seed {seed}");
                Assert.True(request.Mentee.Any(p => p.On(day)) && request.Mentor.Any(p => p.On(day)), $"seed {seed}");
            });
            foreach (var (one, next) in days.Zip(days.Skip(1)))
            {
                var gap = TeachingWeek.MondayOf(next).DayNumber - TeachingWeek.MondayOf(one).DayNumber;
                Assert.True(gap >= (MeetingCadence.IsWeekly(request, next) ? 7 : 14), $"seed {seed}");
            }

            var shuffled = request with
            {
                Mentee = random.Shuffled(request.Mentee),
                Mentor = random.Shuffled(request.Mentor),
                Service = random.Shuffled(request.Service),
                Calendar = new TermCalendar(random.Shuffled(Year2025)),
            };
            Assert.Equal(days, MeetingCadence.Propose(shuffled, Year));
            var from = random.NextDay(Year.Start, Year.End);
            DateRange part = new(from, random.NextDay(from, Year.End));
            Assert.Equal(days.Where(part.Contains), MeetingCadence.Propose(request, part));
        }
    }

    private static CadenceRequest Any(Random random)
    {
        var half = random.NextDay(Year.Start, Year.End);
        var fte = Fte.FromHundredths(random.Next(10, 101));
        return new()
        {
            MenteeRole = random.Next(3) == 0 ? Role.Trainee : Role.Ect,
            Calendar = new TermCalendar(Year2025),
            Mentee = [new(Year.Start, half, (WorkingDays)random.Next(32)), new(half.AddDays(1), null, (WorkingDays)random.Next(32))],
            Mentor = [new(random.NextDay(Year.Start, Year.End), null, (WorkingDays)random.Next(32)), new(Year.Start, half, (WorkingDays)random.Next(32))],
            Pairing = DateRange.From(random.NextDay(Year.Start, half), random.Next(2) == 0 ? null : random.NextDay(half, Year.End)),
            Service = [new(Year.Start, half, fte), new(half.AddDays(1), null, Fte.Full)],
            TermsServedBefore = random.Next(0, 40) / 10m,
            Preferred = random.Next(3) == 0 ? null : (DayOfWeek)random.Next(7),
        };
    }
}
