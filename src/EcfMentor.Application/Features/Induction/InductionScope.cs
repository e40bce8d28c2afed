using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Induction;

/// <summary>
/// The one way to induction records: one's own, or as induction tutor or head of a school that employs the ECT, or did last
/// (Statutory induction guidance (April 2024) 2.79). A mentor has no way in: mentors don't assess (2.55).
/// </summary>
internal static class InductionScope
{
    // Long enough to write the interim assessment of someone who has moved on (2.63).
    private const int DaysAfterLeaving = 60;

    /// <summary>Records that the actor may read: their own, and as induction tutor or head.</summary>
    public static IQueryable<InductionRecord> ReadableBy(this IQueryable<InductionRecord> inductions, Actor actor, DateOnly today) =>
        inductions.Open(actor, actor.SchoolsAs(Role.InductionTutor, Role.Headteacher), today, ownToo: true);

    /// <summary>Records that the actor looks after as induction tutor or head. Never their own.</summary>
    public static IQueryable<InductionRecord> LookedAfterBy(this IQueryable<InductionRecord> inductions, Actor actor, DateOnly today) =>
        inductions.Open(actor, actor.SchoolsAs(Role.InductionTutor, Role.Headteacher), today, ownToo: false);

    /// <summary>
    /// Records that the actor keeps up to date as induction tutor: while their school employs the ECT, or did last. Never their own.
    /// </summary>
    public static IQueryable<InductionRecord> KeptBy(this IQueryable<InductionRecord> inductions, Actor actor, DateOnly today) =>
        inductions.Open(actor, actor.SchoolsAs(Role.InductionTutor), today, ownToo: false, daysAfter: 0);

    /// <summary>Records for which the actor writes reports as induction tutor: also the interim assessment of someone who has moved on.</summary>
    public static IQueryable<InductionRecord> ReportedOnBy(this IQueryable<InductionRecord> inductions, Actor actor, DateOnly today) =>
        inductions.Open(actor, actor.SchoolsAs(Role.InductionTutor), today, ownToo: false);

    /// <summary>The school whose duty something due on a day is: where the ECT is in post then, or was last.</summary>
    public static Guid? DutySchool(this InductionRecord induction, DateOnly due) =>
        (induction.PeriodOn(due) ?? induction.Periods.Where(period => period.StartsOn <= due).MaxBy(period => period.StartsOn))?.SchoolId;

    private static IQueryable<InductionRecord> Open(
        this IQueryable<InductionRecord> inductions, Actor actor, IReadOnlyList<Guid> schools, DateOnly today, bool ownToo, int daysAfter = DaysAfterLeaving)
    {
        var me = actor.PersonId;
        var since = today.AddDays(-daysAfter);
        return inductions.Where(induction => induction.PersonId == me
            ? ownToo
            : induction.Periods.Any(period => period.SchoolId != null && schools.Contains(period.SchoolId.Value)
                && (period.EndsOn == null || period.EndsOn >= since || !induction.Periods.Any(later => later.StartsOn > period.StartsOn))));
    }
}
