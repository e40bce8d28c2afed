using EcfMentor.Application.Ports;
using EcfMentor.Domain;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using EcfMentor.Persistence.Configurations;
using EcfMentor.Persistence.Identity;
using EcfMentor.Tenancy;
using EcfMentor.Tenancy.EntityFramework;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EcfMentor.Persistence;

/// <summary>
/// One trust's data. Pooled, and leased for one trust at a time by <see cref="AppDbContextFactory"/>: reading or writing
/// without a trust throws.
/// </summary>
public class AppDbContext : DbContext, ITenantDbContext
{
    private TenantInfo? tenant;

    public AppDbContext(DbContextOptions options) : base(options)
    {
        ChangeTracker.Tracking += StampTenant;
        ChangeTracker.LazyLoadingEnabled = false;
    }

    public Guid CurrentTenantId => tenant?.Id ?? throw new InvalidOperationException("No trust is set for this unit of work.");

    public DbSet<Trust> Trusts => Set<Trust>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<RolePeriod> RolePeriods => Set<RolePeriod>();

    public DbSet<School> Schools => Set<School>();

    public DbSet<TrustSetup> Setups => Set<TrustSetup>();

    public DbSet<Term> Terms => Set<Term>();

    public DbSet<StaffImport> StaffImports => Set<StaffImport>();

    public DbSet<Mentorship> Mentorships => Set<Mentorship>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    public DbSet<MeetingNote> MeetingNotes => Set<MeetingNote>();

    public DbSet<NextStep> NextSteps => Set<NextStep>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<ReviewVoice> ReviewVoices => Set<ReviewVoice>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<CheckInAnswer> CheckInAnswers => Set<CheckInAnswer>();

    public DbSet<AppropriateBody> AppropriateBodies => Set<AppropriateBody>();

    public DbSet<InductionRecord> Inductions => Set<InductionRecord>();

    public DbSet<InductionPeriod> InductionPeriods => Set<InductionPeriod>();

    public DbSet<InductionAbsence> InductionAbsences => Set<InductionAbsence>();

    public DbSet<InductionRuling> InductionRulings => Set<InductionRuling>();

    public DbSet<InductionOutcomeStep> InductionOutcomeSteps => Set<InductionOutcomeStep>();

    public DbSet<StatutoryReport> StatutoryReports => Set<StatutoryReport>();

    public DbSet<ReportSection> ReportSections => Set<ReportSection>();

    public DbSet<ReportSignature> ReportSignatures => Set<ReportSignature>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    /// <summary>False only in the test context that proves the isolation suite can fail.</summary>
    protected virtual bool FiltersByTenant => true;

    /// <summary>Leases the context to a trust.</summary>
    internal void Enter(TenantInfo lessee) => tenant = lessee;

    public override void Dispose()
    {
        // Before the base returns it to the pool: the next lessee may be another trust.
        tenant = null;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    public override async ValueTask DisposeAsync()
    {
        tenant = null;
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new TenantModelConvention(this, FiltersByTenant));
        configurationBuilder.Conventions.Add(_ => new TableNameConvention());
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(
            typeof(AppDbContext).Assembly,
            type => type.Namespace == typeof(PersonConfiguration).Namespace);
        modelBuilder.Ignore<IdentityUserClaim<Guid>>();
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(entity => typeof(IAggregate).IsAssignableFrom(entity.ClrType)))
        {
            modelBuilder.Entity(entity.ClrType).Property<int>(VersionInterceptor.Version).IsConcurrencyToken();
        }
    }

    private void StampTenant(object? sender, EntityTrackingEventArgs e)
    {
        if (!e.FromQuery && e.Entry.Entity is not ITenantRoot && e.Entry.Metadata.FindProperty(TenantModelConvention.TenantId) is not null)
        {
            var property = e.Entry.Property(TenantModelConvention.TenantId);
            if ((Guid)property.CurrentValue! == Guid.Empty)
            {
                property.CurrentValue = CurrentTenantId;
            }
        }
    }
}
