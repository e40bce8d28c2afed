using EcfMentor.Application.Features.Induction;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;
using static EcfMentor.UnitTests.Induction.Saltmarsh;

namespace EcfMentor.UnitTests.Induction;

/// <summary>Why each figure and date is what it is: the fact, the rule, its paragraph and the edition, in sentences that stand by themselves.</summary>
public class ReasonTests
{
    private const string Edition = "Statutory induction guidance (April 2024)";

    private static readonly InductionFacts Sick = FullTime.Absent(Away("2025-11-03", 34));

    private static readonly InductionFacts Eventful = Serving(Post("2025-09-01", "2026-02-13", 0.8), Post("2026-02-23", fte: 0.9, school: "Fenwick"))
        .Absent(Away("2025-11-03", 34), Away("2026-05-11", 20, AbsenceType.Paternity), Away("2026-11-30", 20, end: "2027-01-08"))
        .Decided(
            new LeaveExtensionDecision(Day("2026-06-08"), 15), new ReductionDecision(Day("2026-09-14"), 5),
            new ServedDecision(Day("2026-02-22"), 1.2m, 34));

    public static TheoryData<string, InductionFacts> Inductions => new()
    {
        { "full time", FullTime },
        { "half time", Serving(Post("2025-09-01", fte: 0.5)) },
        { "joined late", Serving(Post("2025-11-10")) },
        { "sick", Sick },
        { "extended", FullTime.Decided(new ExtensionDecision(Day("2027-07-20"), 1.5m)) },
        { "reduced to one term", FullTime.Decided(new ReductionDecision(Day("2025-09-15"), 1)) },
        { "eventful", Eventful },
    };

    [Theory]
    [MemberData(nameof(Inductions), DisableDiscoveryEnumeration = true)]
    public void Every_item_cites_a_rule_with_edition_and_paragraph(string name, InductionFacts facts) =>
        Assert.All(facts.Plan().Items, item => Assert.True(item.Because.Any(IsCited), $"{name}: {item.Kind} {item.Number}"));

    [Theory]
    [MemberData(nameof(Inductions), DisableDiscoveryEnumeration = true)]
    public void Every_figure_cites_a_rule_with_edition_and_paragraph(string name, InductionFacts facts)
    {
        var because = facts.Plan().Because;
        Assert.True(because.RequiredTerms.Any(IsCited), $"{name}: required terms");
        Assert.True(because.ServedTerms.Any(IsCited), $"{name}: served terms");
        Assert.True(because.Year.Any(IsCited), $"{name}: year");
        Assert.True(because.TimetableLimitPercent.Any(IsCited), $"{name}: timetable");
        Assert.True(because.ExpectedEnd.Any(IsCited), $"{name}: expected end");
        Assert.NotEmpty(because.AbsenceExtensionDays);
    }

    [Fact]
    public void Absence_that_counts_is_cited_whether_it_moves_anything_or_not()
    {
        Assert.Equal(
            [$"12 days of absence in year 1 of induction: fewer than 30, so nothing moves (R15, {Edition} 3.6)"],
            Lines(FullTime.Absent(Away("2025-11-03", 12)).Plan().Because.AbsenceExtensionDays));
        Assert.Equal(
            [$"34 days of absence in year 1 of induction: 30 or more, so it grows by all of them (R15, {Edition} 3.6)"],
            Lines(Sick.Plan().Because.AbsenceExtensionDays));
    }

    [Fact]
    public void A_full_timers_first_review_and_assessment_say_why()
    {
        var items = FullTime.Plan().Items;
        Assert.Equal(
            [
                $"A progress review is due in every calendar term without a formal or interim assessment, whatever the FTE (R10, {Edition} 2.48)",
                "Friday 19 December 2025 is the last school day of the term",
            ],
            Lines(items[0].Because));
        Assert.Equal(
            [
                $"The first formal assessment falls at the end of year 1, where 3 full-time terms are served (R9, {Edition} 2.55)",
                "3 terms are served on Tuesday 21 July 2026: full time at Saltmarsh from Monday 1 September 2025",
            ],
            Lines(items[2].Because));
    }

    [Fact]
    public void An_assessment_moved_by_absence_says_so()
    {
        var formal = Sick.Plan().Items.Where(item => item.Kind == DueKind.FormalAssessment).Select(item => Lines(item.Because)).ToList();
        Assert.Contains($"34 days of absence in year 1 of induction: 30 or more, so it grows by all of them (R15, {Edition} 3.6)", formal[0]);
        Assert.Contains("34 school days on from Tuesday 21 July 2026 is Friday 16 October 2026", formal[0]);
        Assert.Contains($"The first year grew by 34 school days, and what follows moves with it (R15, {Edition} 3.6)", formal[1]);
        Assert.Contains("34 school days on from Tuesday 20 July 2027 is Monday 18 October 2027", formal[1]);
    }

    [Fact]
    public void An_assessment_moved_by_leave_given_back_says_so()
    {
        var facts = FullTime.Absent(Away("2025-11-03", 60, AbsenceType.Maternity)).Decided(new LeaveExtensionDecision(Day("2026-03-02"), 40));
        var formal = facts.Plan().Items.First(item => item.Kind == DueKind.FormalAssessment);
        Assert.Contains($"40 days of statutory leave are given back, as the ECT chose (R16, {Edition} 3.7)", Lines(formal.Because));
        Assert.Contains("40 school days on from Tuesday 21 July 2026 is Monday 2 November 2026", Lines(formal.Because));
    }

    [Fact]
    public void What_waits_for_a_return_says_so()
    {
        var review = FullTime.Absent(Away("2025-12-15", 10, end: "2026-01-09")).Plan().Items[0];
        Assert.Equal($"Away on Friday 19 December 2025, so it is done on the return: Monday 12 January 2026 (R13, {Edition} 2.49)", Lines(review.Because)[^1]);
        var formal = FullTime.Absent(Away("2026-07-13", 16, end: "2026-09-11")).Plan().Items.First(item => item.Kind == DueKind.FormalAssessment);
        Assert.Equal($"Away on Tuesday 21 July 2026, so it is done on the return: Monday 14 September 2026 (R13, {Edition} 2.56)", Lines(formal.Because)[^1]);
    }

    [Fact]
    public void A_review_after_a_late_start_names_the_day_of_joining() => Assert.Equal(
        $"Joined on Monday 10 November 2025, past the middle of a term, so the first review is due by the middle of the next: Friday 13 February 2026 (R11, {Edition} 2.49)",
        Lines(Serving(Post("2025-11-10")).Plan().Items[0].Because)[1]);

    [Fact]
    public void A_day_that_is_no_school_day_is_named() => Assert.Contains(
        "Saturday 21 November 2026 is no school day; the last one before it is Friday 20 November 2026",
        Lines(Serving(Post("2025-09-01", fte: 0.8)).Plan().Items[2].Because));

    [Fact]
    public void Whatever_lies_in_an_assumed_term_says_so()
    {
        var plan = InductionEngine.Plan(FullTime, new InductionCalendar(Year2025)).Plan!;
        foreach (var item in plan.Items)
        {
            Assert.Equal(item.Term > 3, Lines(item.Because).Any(line => line.StartsWith("Assumed: ", StringComparison.Ordinal)));
        }

        Assert.Equal(
            "Assumed: the term from Tuesday 1 September 2026 isn't entered, so the dates of a year before are used", Lines(plan.Items[3].Because)[^1]);
        Assert.Empty(FullTime.Plan().Assumptions);
    }

    [Fact]
    public void An_interim_assessment_names_the_school_and_the_day()
    {
        var item = Serving(Post("2025-09-01", "2026-04-05")).Plan().Items.Single(one => one.Kind == DueKind.InterimAssessment);
        Assert.Equal(
            [
                $"Leaves Saltmarsh on Sunday 5 April 2026, after a term or more there and before the next formal assessment (R14, {Edition} 2.62)",
                $"It is still owed when someone leaves without returning (R14, {Edition} 2.63)",
                "Friday 27 March 2026 is the last school day up to then",
            ],
            Lines(item.Because));
    }

    [Fact]
    public void The_total_names_each_decision()
    {
        var facts = FullTime.Decided(new ExtensionDecision(Day("2026-12-18"), 1.5m), new ReductionDecision(Day("2025-09-15"), 4));
        Assert.Equal(
            [
                $"Induction is 6 full-time terms: two school years (R1, {Edition} 2.30)",
                $"The appropriate body reduced it to 4 terms on Monday 15 September 2025 (R18, R19, {Edition} 3.2 to 3.5)",
                $"The appropriate body added 1.5 terms on Friday 18 December 2026 (R6, R20, {Edition} 3.8)",
            ],
            Lines(facts.Plan().Because.RequiredTerms));
    }

    [Fact]
    public void Terms_served_name_what_does_not_count_and_what_the_body_recorded()
    {
        var plan = Serving(Post("2025-09-01", "2025-10-17"), Post("2026-01-05", fte: 0.5, school: "Fenwick"))
            .Decided(new ServedDecision(Day("2026-01-31"), 0.25m, null)).Plan("2026-02-10");
        Assert.Equal(
            [
                $"Full time at Saltmarsh from Monday 1 September 2025 to Friday 17 October 2025; 0.5 FTE at Fenwick from Monday 5 January 2026. In each term: calendar days in post ÷ calendar days of the term × FTE (R2, R4, {Edition} 2.34, 2.36)",
                $"The appropriate body recorded 0.25 terms served up to Saturday 31 January 2026; that stands for all before (R5, {Edition} 2.74)",
                $"Saltmarsh from Monday 1 September 2025 to Friday 17 October 2025 is less than a term, so it doesn't count (R3, R24, {Edition} 2.33)",
                $"Service at Fenwick counts for good once a whole term is served there, on Friday 27 March 2026 (R3, {Edition} 2.33)",
            ],
            Lines(plan.Because.ServedTerms));
    }

    [Fact]
    public void Year_and_timetable_say_when_the_year_ends_or_ended()
    {
        var first = Sick.Plan("2026-10-16").Because;
        Assert.Equal($"Year 1 is the first 3 full-time terms, which end on Friday 16 October 2026 (R7, {Edition} 2.20)", Lines(first.Year)[0]);
        Assert.StartsWith("In year 1 an ECT teaches at most 90%", Lines(first.TimetableLimitPercent)[0], StringComparison.Ordinal);
        var second = Sick.Plan("2026-10-17").Because;
        Assert.Equal($"The first 3 full-time terms ended on Friday 16 October 2026 (R8, {Edition} 2.20)", Lines(second.Year)[0]);
        Assert.StartsWith("In year 2 an ECT teaches at most 95%", Lines(second.TimetableLimitPercent)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_printed_plan_carries_the_same_sentences()
    {
        var plan = Eventful.Plan();
        var printed = InductionJson.Write(plan);
        Assert.All(plan.Items.SelectMany(item => item.Because), reason => Assert.Contains($"\"{reason}\"", printed, StringComparison.Ordinal));
    }

    private static bool IsCited(Reason reason) => reason is { Rule: not null, Source: { } source } && source.StartsWith($"{Edition} ", StringComparison.Ordinal);

    private static string[] Lines(IReadOnlyList<Reason> reasons) => [.. reasons.Select(reason => reason.ToString())];
}
