using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Persistence;

/// <summary>
/// The trust's data as handlers see it. An object of its own and not the context itself: a container disposes what it
/// hands out once for each name it has, and a pooled context disposed twice is taken from whoever leased it in between.
/// </summary>
public sealed class AppDb(AppDbContext context) : IAppDb
{
    public DbSet<Person> People => context.People;

    public DbSet<RolePeriod> RolePeriods => context.RolePeriods;

    public DbSet<School> Schools => context.Schools;

    public DbSet<TrustSetup> Setups => context.Setups;

    public DbSet<Term> Terms => context.Terms;

    public DbSet<StaffImport> StaffImports => context.StaffImports;

    public DbSet<Mentorship> Mentorships => context.Mentorships;

    public DbSet<Meeting> Meetings => context.Meetings;

    public DbSet<AgendaItem> AgendaItems => context.AgendaItems;

    public DbSet<MeetingNote> MeetingNotes => context.MeetingNotes;

    public DbSet<NextStep> NextSteps => context.NextSteps;

    public DbSet<Review> Reviews => context.Reviews;

    public DbSet<ReviewVoice> ReviewVoices => context.ReviewVoices;

    public DbSet<Commitment> Commitments => context.Commitments;

    public DbSet<CheckInAnswer> CheckInAnswers => context.CheckInAnswers;

    public DbSet<AppropriateBody> AppropriateBodies => context.AppropriateBodies;

    public DbSet<InductionRecord> Inductions => context.Inductions;

    public DbSet<InductionPeriod> InductionPeriods => context.InductionPeriods;

    public DbSet<InductionAbsence> InductionAbsences => context.InductionAbsences;

    public DbSet<InductionRuling> InductionRulings => context.InductionRulings;

    public DbSet<InductionOutcomeStep> InductionOutcomeSteps => context.InductionOutcomeSteps;

    public DbSet<StatutoryReport> StatutoryReports => context.StatutoryReports;

    public DbSet<ReportSection> ReportSections => context.ReportSections;

    public DbSet<ReportSignature> ReportSignatures => context.ReportSignatures;

    public DbSet<OutboxMessage> Outbox => context.Outbox;

    public DbSet<JobRun> JobRuns => context.JobRuns;

    public Task<List<TRow>> AskAsync<TRow>(HotQuery<TRow> query, CancellationToken ct) => query.Run(context).ToListAsync(ct).AsTask();

    public Task<List<TRow>> AskAsync<T1, T2, TRow>(HotQuery<T1, T2, TRow> query, T1 first, T2 second, CancellationToken ct) =>
        query.Run(context, first, second).ToListAsync(ct).AsTask();

    public Task<List<TRow>> AskAsync<T1, T2, T3, T4, TRow>(
        HotQuery<T1, T2, T3, T4, TRow> query, T1 first, T2 second, T3 third, T4 fourth, CancellationToken ct) =>
        query.Run(context, first, second, third, fourth).ToListAsync(ct).AsTask();

    public Task<int> SaveChangesAsync(CancellationToken ct) => context.SaveChangesAsync(ct);
}
