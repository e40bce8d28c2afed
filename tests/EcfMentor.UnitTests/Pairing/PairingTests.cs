using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Pairing;
using EcfMentor.Domain.People;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;

namespace EcfMentor.UnitTests.Pairing;

/// <summary>Who may mentor whom, and what a new mentor does to the one before.</summary>
public class PairingTests
{
    private static readonly Guid School = Guid.NewGuid();
    private static readonly Guid Ect = Guid.NewGuid();
    private static readonly Guid Mentor = Guid.NewGuid();
    private static readonly DateOnly Today = Day("2025-11-10");

    private static ProposedPairing Good => new()
    {
        Mentee = new(Ect, School, Role.Ect, Day("2025-09-01"), null),
        Mentor = new(Mentor, School, Role.Mentor, Day("2024-09-01"), Day("2026-08-31")),
        Start = Day("2025-11-17"),
    };

    private static DesignatedMentorship Past(string start, string? end, Guid? mentor = null) =>
        new(Guid.NewGuid(), mentor ?? Guid.NewGuid(), Day(start), end is null ? null : Day(end));

    private static void AssertBroken(ProposedPairing proposal, params PairingRule[] rules)
    {
        var broken = PairingRules.Check(proposal, Today);
        Assert.Equal(rules, broken.Select(b => b.Rule));
        Assert.All(broken, b => Assert.True(b.Reason.Length > 20 && b.Source.Length > 5));
    }

    [Fact]
    public void A_good_pairing_breaks_no_rule()
    {
        AssertBroken(Good);
        AssertBroken(Good with { Mentee = Good.Mentee with { Role = Role.Trainee } });
        AssertBroken(Good with { End = Day("2026-08-31") });
        AssertBroken(Good with { Existing = [Past("2025-09-01", "2025-11-16")] });
    }

    [Theory]
    [InlineData(Role.Mentor)]
    [InlineData(Role.Headteacher)]
    [InlineData(Role.TrustLeader)]
    public void Only_ects_and_trainees_are_mentored(Role role) =>
        AssertBroken(Good with { Mentee = Good.Mentee with { Role = role } }, PairingRule.MenteeRole);

    [Theory]
    [InlineData(Role.Ect)]
    [InlineData(Role.InductionTutor)]
    public void Only_a_mentor_mentors(Role role) =>
        AssertBroken(Good with { Mentor = Good.Mentor with { Role = role } }, PairingRule.MentorRole);

    [Fact]
    public void Both_are_at_the_same_school() =>
        AssertBroken(Good with { Mentor = Good.Mentor with { SchoolId = Guid.NewGuid() } }, PairingRule.SameSchool);

    [Fact]
    public void Nobody_mentors_themselves() =>
        AssertBroken(Good with { Mentor = Good.Mentor with { PersonId = Ect } }, PairingRule.NotSelf);

    [Fact]
    public void The_mentees_own_tutor_needs_recorded_safeguards()
    {
        var proposal = Good with { TutorIds = [Guid.NewGuid(), Mentor] };
        AssertBroken(proposal, PairingRule.NotOwnTutor);
        AssertBroken(proposal with { Safeguards = " \t" }, PairingRule.NotOwnTutor);
        AssertBroken(proposal with { Safeguards = "The deputy head assesses; only teacher left after two resignations." });
    }

    [Theory]
    [InlineData("2025-08-31", null, PairingRule.InsideMenteePeriod)]
    [InlineData("2026-09-01", null, PairingRule.InsideMentorPeriod)]
    [InlineData("2025-11-17", "2026-09-01", PairingRule.InsideMentorPeriod)]
    [InlineData("2025-11-17", "2025-11-16", PairingRule.DatesInOrder)]
    public void Dates_lie_inside_both_roles(string start, string? end, PairingRule rule) =>
        AssertBroken(Good with { Start = Day(start), End = end is null ? null : Day(end) }, rule);

    [Fact]
    public void One_designated_mentor_at_a_time()
    {
        AssertBroken(Good with { Existing = [Past("2025-09-01", null)] }, PairingRule.OneDesignatedMentor);
        AssertBroken(Good with { Existing = [Past("2025-09-01", "2025-11-17")] }, PairingRule.OneDesignatedMentor);
        AssertBroken(Good with { Existing = [Past("2025-09-01", null)], Replaces = true });
        AssertBroken(Good with { Existing = [Past("2025-09-01", null, Mentor)], Replaces = true }, PairingRule.OneDesignatedMentor);
        AssertBroken(Good with { Existing = [Past("2025-11-03", null)], Replaces = true, Start = Day("2025-11-03") }, PairingRule.OneDesignatedMentor);
        AssertBroken(Good with { Existing = [Past("2025-11-24", null)], Replaces = true });
    }

    [Fact]
    public void Several_broken_rules_are_all_named() =>
        AssertBroken(
            Good with { Mentor = Good.Mentor with { PersonId = Ect, SchoolId = Guid.NewGuid(), Role = Role.Ect }, Start = Day("2025-01-01") },
            PairingRule.MentorRole,
            PairingRule.SameSchool,
            PairingRule.NotSelf,
            PairingRule.InsideMenteePeriod);

    [Fact]
    public void A_new_mentor_ends_the_old_one_the_day_before_and_deletes_one_to_come()
    {
        DesignatedMentorship over = Past("2024-09-01", "2025-07-21"), now = Past("2025-09-01", null), next = Past("2025-12-01", null);
        var changes = Succession.Of([next, now, over], DateRange.From(Day("2025-11-17"), null), Today);
        Assert.Equal([new(now.Id, Day("2025-11-16")), new Superseded(next.Id, null)], changes);
        Assert.Equal([false, true], changes.Select(c => c.Delete));
    }

    [Fact]
    public void A_short_cover_leaves_later_ones_alone()
    {
        var next = Past("2025-12-01", null);
        Assert.Empty(Succession.Of([next], new(Day("2025-11-17"), Day("2025-11-30")), Today));
    }

    [Fact]
    public void Succession_leaves_one_mentor_on_every_day()
    {
        foreach (var seed in Seeds(500))
        {
            var random = new Random(seed);
            var existing = Apart(random).ToList();
            var start = random.NextDay(Day("2025-09-01"), Day("2026-03-01"));
            var proposal = Good with { Existing = existing, Replaces = true, Start = start, Mentor = Good.Mentor with { Start = Day("2020-01-01") } };
            if (PairingRules.Check(proposal, Today).Count > 0)
            {
                continue;
            }

            var changes = Succession.Of(random.Shuffled(existing), proposal.Range, Today).ToDictionary(c => c.MentorshipId);
            var after = existing
                .Where(e => !changes.TryGetValue(e.Id, out var change) || !change.Delete)
                .Select(e => changes.TryGetValue(e.Id, out var change) ? e with { End = change.EndOn } : e)
                .ToList();
            Assert.All(after, e => Assert.True(e.Range.Days > 0 && !e.Range.Overlaps(proposal.Range), $"seed {seed}"));
            Assert.All(existing.Where(e => e.Start < Today), e => Assert.Contains(after, a => a.Id == e.Id));
        }
    }

    private static IEnumerable<DesignatedMentorship> Apart(Random random)
    {
        var start = random.NextDay(Day("2025-09-01"), Day("2025-10-01"));
        for (var i = random.Next(0, 4); i > 0; i--)
        {
            DateOnly? end = i == 1 && random.Next(2) == 0 ? null : start.AddDays(random.Next(0, 60));
            yield return new(Guid.NewGuid(), Guid.NewGuid(), start, end);
            start = (end ?? start).AddDays(random.Next(1, 30));
        }
    }

    [Theory]
    [InlineData("2025-09-01", "2025-09-01", 0, false)]
    [InlineData("2025-09-01", "2025-09-12", 9, false)]
    [InlineData("2025-09-01", "2025-09-13", 10, true)]
    [InlineData("2025-10-20", "2025-11-07", 9, false)] // half-term doesn't count
    [InlineData("2025-10-20", "2025-11-10", 10, true)]
    [InlineData("2026-04-28", "2026-05-13", 10, true)] // nor does the bank holiday
    [InlineData("2026-04-28", "2026-05-12", 9, false)]
    public void After_ten_school_days_the_head_may_name_an_interim_mentor(string since, string asOf, int days, bool may)
    {
        var required = MentorRequired.AsOf(Day(since), new TermCalendar(Year2025), Day(asOf));
        Assert.Equal((days, may), (required.SchoolDays, required.HeadMayNameInterim));
        Assert.Equal(may, required.InterimFrom <= Day(asOf));
    }

    [Fact]
    public void When_the_terms_run_out_there_is_no_day_for_an_interim_mentor() =>
        Assert.Null(MentorRequired.AsOf(Day("2026-07-15"), new TermCalendar(Year2025), Day("2026-07-20")).InterimFrom);
}
