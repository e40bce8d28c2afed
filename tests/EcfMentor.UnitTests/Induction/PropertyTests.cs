using System.Text.Json;
using EcfMentor.Application.Features.Induction;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;

namespace EcfMentor.UnitTests.Induction;

/// <summary>What holds of every induction, tried on random ones. A failure names the seed that makes it again.</summary>
public class PropertyTests
{
    private const int Cases = 400;

    private static readonly Lazy<(int Seed, AnyInduction Any, PlanResult Result)[]> Made =
        new(() => [.. Seeds(Cases).Select(seed => (seed, new AnyInduction(seed))).Select(one => (one.seed, one.Item2, one.Item2.Plan()))]);

    [Fact]
    public void Random_inductions_are_of_every_sort()
    {
        Assert.All(Made.Value, one => Assert.True(one.Result.Plan is not null, $"seed {one.Seed}: {string.Join("; ", one.Result.Faults)}"));
        var plans = Made.Value.Select(one => one.Result.Plan!).ToList();
        Assert.InRange(plans.Count(plan => plan.Points.Count > 2), 20, Cases);
        Assert.InRange(plans.Count(plan => plan.AbsenceExtensionDays > 0), 50, Cases);
        Assert.InRange(plans.Count(plan => plan.Items.Any(item => item.Kind == DueKind.InterimAssessment)), 50, Cases);
        Assert.InRange(plans.Count(plan => plan.Spells.Any(spell => !spell.Counts)), 10, Cases);
        Assert.InRange(plans.Count(plan => plan.ExpectedEnd is null), 20, Cases);
        Assert.InRange(plans.Count(plan => plan.IsComplete), 20, Cases);
    }

    [Fact]
    public void Splitting_a_segment_changes_nothing() => Each((any, plan, random) =>
    {
        var segment = any.Facts.Segments[random.Next(any.Facts.Segments.Count)];
        var last = segment.End ?? segment.Start.AddDays(1500);
        if (last == segment.Start)
        {
            return;
        }

        var cut = random.NextDay(segment.Start, last.AddDays(-1));
        InductionSegment[] parts = [.. any.Facts.Segments.Where(one => one != segment), segment with { End = cut }, segment with { Start = cut.AddDays(1) }];
        var split = any.Plan(any.Facts with { Segments = parts }).Plan;
        Assert.Equal(InductionJson.Write(plan), InductionJson.Write(split!));
    });

    [Fact]
    public void The_order_of_facts_changes_nothing() => Each((any, plan, random) =>
    {
        var facts = any.Facts with
        {
            Segments = random.Shuffled(any.Facts.Segments),
            Absences = random.Shuffled(any.Facts.Absences),
            Decisions = random.Shuffled(any.Facts.Decisions),
        };
        Assert.Equal(InductionJson.Write(plan), InductionJson.Write(any.Plan(facts, random.Shuffled(any.Terms)).Plan!));
    });

    [Fact]
    public void More_absence_never_ends_induction_earlier() => Each((any, plan, random) =>
    {
        var more = any.Plan(any.Facts with { Absences = [.. any.Facts.Absences, AnyInduction.NextAbsence(random, AbsenceType.AdHoc)] });
        if (more.Plan is null)
        {
            // The end moved past the day on which it was extended.
            Assert.Contains("R20", Assert.Single(more.Faults).Message, StringComparison.Ordinal);
            return;
        }

        Assert.True(OrNever(more.Plan.CompletedOn) >= OrNever(plan.CompletedOn));
        Assert.True(OrNever(more.Plan.ExpectedEnd) >= OrNever(plan.ExpectedEnd));
        Assert.True(more.Plan.AbsenceExtensionDays >= plan.AbsenceExtensionDays);
    });

    [Fact]
    public void Served_and_remaining_make_what_is_required_also_as_printed() => Each((_, plan, _) =>
    {
        Assert.Equal(plan.RequiredTerms, plan.ServedTerms + plan.RemainingTerms);
        using var printed = JsonDocument.Parse(InductionJson.Write(plan));
        var (required, served, remaining) = (Figure(printed, "requiredTerms"), Figure(printed, "servedTerms"), Figure(printed, "remainingTerms"));
        Assert.Equal(required, served + remaining);
        Assert.True(served >= 0 && remaining >= 0);
        Assert.All([required, served, remaining], figure => Assert.Equal(figure, decimal.Round(figure, 2)));
    });

    [Fact]
    public void Every_item_lies_in_its_term_on_a_school_day() => Each((any, plan, _) =>
    {
        var terms = new InductionCalendar(any.Terms).Terms().ToDictionary(term => term.Place, term => term.Dates);
        Assert.All(plan.Items, item =>
        {
            var term = terms[item.Term];
            Assert.True(term.Range.Contains(item.Due));
            Assert.True(WorkingDay.Is(item.Due));
            Assert.DoesNotContain(term.Breaks, days => days.Contains(item.Due));
        });
    });

    [Fact]
    public void Items_stand_in_order_of_date_and_each_kind_counts_from_one() => Each((_, plan, _) =>
    {
        Assert.Equal(plan.Items.OrderBy(item => item.Due), plan.Items);
        Assert.All(
            plan.Items.GroupBy(item => item.Kind),
            kind => Assert.Equal(Enumerable.Range(1, kind.Count()), kind.Select(item => item.Number)));
    });

    [Fact]
    public void At_most_one_review_is_due_on_a_day_and_none_beside_an_assessment() => Each((_, plan, _) =>
    {
        var reviews = plan.Items.Where(item => item.Kind == DueKind.ProgressReview).Select(item => item.Due).ToList();
        Assert.Equal(reviews.Distinct(), reviews);
        Assert.DoesNotContain(plan.Items, item => item.Kind != DueKind.ProgressReview && reviews.Contains(item.Due));
    });

    [Fact]
    public void A_later_day_never_lessens_what_is_served_and_changes_no_date() => Each((any, plan, random) =>
    {
        var later = any.Plan(any.Facts with { AsOf = any.Facts.AsOf.AddDays(random.Next(1, 400)) }).Plan!;
        Assert.True(plan.ServedTerms <= later.ServedTerms);
        Assert.True(plan.Year <= later.Year);
        Assert.Equal(plan.Items.Select(item => (item.Kind, item.Due)), later.Items.Select(item => (item.Kind, item.Due)));
        Assert.Equal(plan.ExpectedEnd, later.ExpectedEnd);
    });

    [Fact]
    public void Every_item_and_decided_figure_cites_the_guidance() => Each((_, plan, _) =>
    {
        var figures = new[] { plan.Because.RequiredTerms, plan.Because.ServedTerms, plan.Because.Year, plan.Because.TimetableLimitPercent };
        Assert.All([.. plan.Items.Select(item => item.Because), .. figures], reasons => Assert.Contains(reasons, reason => reason.Source is not null));
    });

    private static void Each(Action<AnyInduction, InductionPlan, Random> property)
    {
        foreach (var (seed, any, result) in Made.Value)
        {
            try
            {
                property(any, result.Plan!, new Random(seed));
            }
            catch (Exception failure)
            {
                Assert.Fail($"seed {seed}: {failure.Message}");
            }
        }
    }

    private static decimal Figure(JsonDocument printed, string name) => printed.RootElement.GetProperty(name).GetDecimal();

    private static DateOnly OrNever(DateOnly? day) => day ?? DateOnly.MaxValue;
}
