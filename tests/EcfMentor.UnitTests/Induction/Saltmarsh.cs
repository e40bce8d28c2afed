using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;

namespace EcfMentor.UnitTests.Induction;

/// <summary>Inductions at Saltmarsh School, which has entered its terms of 2025 to 2027: facts in a line, the due list as a line.</summary>
internal static class Saltmarsh
{
    /// <summary>Terms of 110, 82, 100, 109, 81 and 100 days. Those after are assumed.</summary>
    public static IReadOnlyList<TermDates> Terms { get; } =
    [
        .. Year2025,
        new(Day("2026-09-01"), Day("2026-12-18"), [new(Day("2026-10-26"), Day("2026-10-30"))], []),
        new(Day("2027-01-04"), Day("2027-03-25"), [new(Day("2027-02-15"), Day("2027-02-19"))], []),
        new(Day("2027-04-12"), Day("2027-07-20"), [new(Day("2027-05-31"), Day("2027-06-04"))], []),
    ];

    /// <summary>Full time from the first day of the first term on, at Easter 2026.</summary>
    public static InductionFacts FullTime { get; } = Serving(Post("2025-09-01"));

    public static InductionFacts Serving(params InductionSegment[] posts) => new() { AsOf = Day("2026-03-27"), Segments = posts };

    public static InductionSegment Post(string start, string? end = null, double fte = 1, string school = "Saltmarsh") =>
        new(school, Day(start), end is null ? null : Day(end), (decimal)fte);

    public static Absence Away(string start, double days, AbsenceType type = AbsenceType.AdHoc, string? end = null) =>
        new(Day(start), (decimal)days, type, end is null ? null : Day(end));

    public static InductionFacts Absent(this InductionFacts facts, params Absence[] absences) => facts with { Absences = [.. facts.Absences, .. absences] };

    public static InductionFacts Decided(this InductionFacts facts, params InductionDecision[] decisions) =>
        facts with { Decisions = [.. facts.Decisions, .. decisions] };

    public static InductionPlan Plan(this InductionFacts facts, string? asOf = null)
    {
        var result = InductionEngine.Plan(asOf is null ? facts : facts with { AsOf = Day(asOf) }, new(Terms));
        Assert.Empty(result.Faults);
        return result.Plan!;
    }

    public static FactFault Refusal(this InductionFacts facts) => Assert.Single(InductionEngine.Plan(facts, new(Terms)).Faults);

    /// <summary>"PR1 2025-12-19, PR2 2026-03-27, FA1 2026-07-21" and so on, in the order of the plan; only one kind when asked for one.</summary>
    public static string Due(this InductionPlan plan, DueKind? only = null) => string.Join(", ", plan.Items
        .Where(item => only is null || item.Kind == only)
        .Select(item => $"{Letters(item.Kind)}{item.Number} {TypedText.Iso(item.Due)}"));

    private static string Letters(DueKind kind) => kind switch
    {
        DueKind.ProgressReview => "PR",
        DueKind.FormalAssessment => "FA",
        _ => "IA",
    };
}
