using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Ports;

/// <summary>One trust's data. Every set holds the rows of the current trust only, and throws where there is none.</summary>
public interface IAppDb
{
    DbSet<Person> People { get; }

    DbSet<RolePeriod> RolePeriods { get; }

    DbSet<School> Schools { get; }

    DbSet<TrustSetup> Setups { get; }

    DbSet<Term> Terms { get; }

    DbSet<StaffImport> StaffImports { get; }

    DbSet<Mentorship> Mentorships { get; }

    DbSet<Meeting> Meetings { get; }

    DbSet<AgendaItem> AgendaItems { get; }

    DbSet<MeetingNote> MeetingNotes { get; }

    DbSet<NextStep> NextSteps { get; }

    DbSet<Review> Reviews { get; }

    DbSet<ReviewVoice> ReviewVoices { get; }

    DbSet<Commitment> Commitments { get; }

    DbSet<CheckInAnswer> CheckInAnswers { get; }

    DbSet<AppropriateBody> AppropriateBodies { get; }

    DbSet<InductionRecord> Inductions { get; }

    DbSet<InductionPeriod> InductionPeriods { get; }

    DbSet<InductionAbsence> InductionAbsences { get; }

    DbSet<InductionRuling> InductionRulings { get; }

    DbSet<InductionOutcomeStep> InductionOutcomeSteps { get; }

    DbSet<StatutoryReport> StatutoryReports { get; }

    DbSet<ReportSection> ReportSections { get; }

    DbSet<ReportSignature> ReportSignatures { get; }

    DbSet<OutboxMessage> Outbox { get; }

    DbSet<JobRun> JobRuns { get; }

    /// <summary>Asks a question whose translation is kept.</summary>
    Task<List<TRow>> AskAsync<TRow>(HotQuery<TRow> query, CancellationToken ct);

    /// <inheritdoc cref="AskAsync{TRow}"/>
    Task<List<TRow>> AskAsync<T1, T2, TRow>(HotQuery<T1, T2, TRow> query, T1 first, T2 second, CancellationToken ct);

    /// <inheritdoc cref="AskAsync{TRow}"/>
    Task<List<TRow>> AskAsync<T1, T2, T3, T4, TRow>(HotQuery<T1, T2, T3, T4, TRow> query, T1 first, T2 second, T3 third, T4 fourth, CancellationToken ct);

    /// <summary>Saves in the middle of a command, for the rare handler that must read its own writes through the database.</summary>
    Task<int> SaveChangesAsync(CancellationToken ct);
}

/// <summary>What the operator's catalog holds: trusts and the establishment file. Nothing about people.</summary>
public interface ICatalogDb
{
    DbSet<CatalogTrust> Trusts { get; }

    DbSet<Establishment> Establishments { get; }

    Task<int> SaveChangesAsync(CancellationToken ct);

    /// <summary>Lets go of rows that were saved, for a use case that goes through more of them than should stay in memory.</summary>
    void Release();
}
