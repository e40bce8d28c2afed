using EcfMentor.Application.Ports;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction.Reports;

/// <summary>
/// The one way to reports. While one is being written only the tutors of the school find it; once shared, the ECT and the head do too
/// (Statutory induction guidance (April 2024) 2.79).
/// </summary>
internal static class ReportScope
{
    /// <summary>The shadow property by which storage notices that two people saved at once.</summary>
    public const string Lock = "Version";

    /// <summary>Reports that the actor may read. A former school reads what was due by the last day there, and no further.</summary>
    public static IQueryable<StatutoryReport> ReportsReadableBy(this IAppDb db, Actor actor, DateOnly today)
    {
        var me = actor.PersonId;
        var readable = db.Inductions.ReadableBy(actor, today).Select(induction => induction.Id);
        var kept = db.Inductions.ReportedOnBy(actor, today).Select(induction => induction.Id);
        var schools = actor.SchoolsAs(Role.InductionTutor, Role.Headteacher);
        return db.StatutoryReports.Where(report => report.Induction.PersonId == me
            ? report.SharedAt != null
            : (report.SharedAt != null ? readable.Contains(report.InductionId) : kept.Contains(report.InductionId))
                && report.Induction.Periods.Any(period => period.SchoolId != null && schools.Contains(period.SchoolId.Value)
                    && (period.EndsOn == null || report.DueOn <= period.EndsOn)));
    }

    /// <summary>Reports that the actor writes and corrects as induction tutor; <see cref="DutiesOf"/> says which of them now.</summary>
    public static IQueryable<StatutoryReport> ReportsKeptBy(this IAppDb db, Actor actor, DateOnly today)
    {
        var kept = db.Inductions.ReportedOnBy(actor, today).Select(induction => induction.Id);
        return db.ReportsReadableBy(actor, today).Where(report => kept.Contains(report.InductionId));
    }

    /// <summary>A report with its words, its signatures and whose it is, in one query.</summary>
    public static IQueryable<StatutoryReport> Whole(this IQueryable<StatutoryReport> reports) => reports
        .Include(report => report.Sections)
        .Include(report => report.Signatures)
        .Include(report => report.Induction).ThenInclude(induction => induction.Person)
        .Include(report => report.Induction).ThenInclude(induction => induction.AppropriateBody)
        .Include(report => report.Induction).ThenInclude(induction => induction.Periods)
        .AsSingleQuery();

    /// <summary>What someone who may read a report may do with it now.</summary>
    public static ReportDuties DutiesOf(this StatutoryReport report, Actor actor)
    {
        var school = report.Induction.DutySchool(report.DueOn);
        var isEct = report.Induction.PersonId == actor.PersonId;
        var isTutor = !isEct && school is { } tutors && actor.IsAt(Role.InductionTutor, tutors);
        var isHead = !isEct && school is { } heads && actor.IsAt(Role.Headteacher, heads);
        Signatory? sign = report.Step switch
        {
            ReportStep.TutorSigns when isTutor => Signatory.Tutor,
            ReportStep.HeadSigns when isHead => Signatory.Head,
            ReportStep.EctSigns when isEct => Signatory.Ect,
            _ => null,
        };
        var open = !report.IsSuperseded;
        return new(
            open && isTutor && report.Step == ReportStep.Write,
            open && isEct && report.Step == ReportStep.Comment,
            open ? sign : null,
            open && isTutor && report.Step is (ReportStep.Comment or ReportStep.TutorSigns),
            open && isTutor && report.Step is (ReportStep.Comment or ReportStep.EctSigns),
            open && isTutor && report.IsComplete);
    }

    /// <summary>
    /// True for someone who mentors the ECT and may therefore not assess, save where tutor and mentor are one person with recorded
    /// safeguards (2.45, 2.55).
    /// </summary>
    public static Task<bool> MentorsAsync(this IAppDb db, Guid ectId, Guid personId, DateOnly today, CancellationToken ct) =>
        db.Mentorships.AnyAsync(
            pair => pair.MenteeId == ectId && pair.MentorId == personId && pair.State == Domain.Mentoring.MentorshipState.Agreed
                && pair.StartsOn <= today && (pair.EndsOn == null || pair.EndsOn >= today) && (pair.Safeguards == null || pair.Safeguards == ""),
            ct);
}
