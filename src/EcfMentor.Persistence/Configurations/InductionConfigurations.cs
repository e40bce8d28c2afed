using EcfMentor.Domain.Induction;
using EcfMentor.Domain.Schools;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EcfMentor.Persistence.Configurations;

internal sealed class AppropriateBodyConfiguration : IEntityTypeConfiguration<AppropriateBody>
{
    public void Configure(EntityTypeBuilder<AppropriateBody> builder)
    {
        builder.Property(body => body.Name).HasMaxLength(TextLength.Line);
        builder.Property(body => body.ContactName).HasMaxLength(TextLength.Line);
        builder.Property(body => body.ContactEmail).HasMaxLength(TextLength.Line);
        builder.HasIndex(body => body.Name).IsUnique();
    }
}

internal sealed class InductionRecordConfiguration : IEntityTypeConfiguration<InductionRecord>
{
    public void Configure(EntityTypeBuilder<InductionRecord> builder)
    {
        builder.Property(induction => induction.LeadProvider).HasMaxLength(TextLength.Line);
        builder.HasOne(induction => induction.Person).WithMany().HasForeignKey(induction => induction.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(induction => induction.AppropriateBody).WithMany().HasForeignKey(induction => induction.AppropriateBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(induction => induction.Periods).WithOne(period => period.Induction).HasForeignKey(period => period.InductionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(induction => induction.Absences).WithOne(absence => absence.Induction).HasForeignKey(absence => absence.InductionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(induction => induction.Rulings).WithOne(ruling => ruling.Induction).HasForeignKey(ruling => ruling.InductionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(induction => induction.Outcome).WithOne(step => step.Induction).HasForeignKey(step => step.InductionId).OnDelete(DeleteBehavior.Cascade);

        // One induction only: Statutory induction guidance (April 2024) 1.13.
        builder.HasIndex(induction => induction.PersonId).IsUnique();
    }
}

internal sealed class InductionPeriodConfiguration : IEntityTypeConfiguration<InductionPeriod>
{
    public void Configure(EntityTypeBuilder<InductionPeriod> builder)
    {
        builder.Property(period => period.OtherSchool).HasMaxLength(TextLength.Line);
        builder.HasOne<School>().WithMany().HasForeignKey(period => period.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(period => period.SchoolId);
    }
}

internal sealed class InductionRulingConfiguration : IEntityTypeConfiguration<InductionRuling>
{
    public void Configure(EntityTypeBuilder<InductionRuling> builder) => builder.Ignore(ruling => ruling.Decision);
}

internal sealed class InductionOutcomeStepConfiguration : IEntityTypeConfiguration<InductionOutcomeStep>
{
    public void Configure(EntityTypeBuilder<InductionOutcomeStep> builder)
    {
        builder.Ignore(step => step.Step);
        builder.HasIndex(step => new { step.InductionId, step.Kind }).IsUnique();
    }
}

internal sealed class StatutoryReportConfiguration : IEntityTypeConfiguration<StatutoryReport>
{
    public void Configure(EntityTypeBuilder<StatutoryReport> builder)
    {
        builder.Property(report => report.EctComment).HasMaxLength(TextLength.Words);
        builder.Property(report => report.Receipt).HasMaxLength(TextLength.Line);
        builder.Ignore(report => report.Step);
        builder.Ignore(report => report.IsComplete);
        builder.Ignore(report => report.Content);
        builder.HasOne(report => report.Induction).WithMany().HasForeignKey(report => report.InductionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Domain.People.Person>().WithMany().HasForeignKey(report => report.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(report => report.Sections).WithOne(section => section.Report).HasForeignKey(section => section.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(report => report.Signatures).WithOne(signature => signature.Report).HasForeignKey(signature => signature.ReportId).OnDelete(DeleteBehavior.Cascade);

        // Of two tutors who begin the same report at once, the second finds the first one's.
        builder.HasIndex(report => new { report.InductionId, report.Kind, report.Number, report.Revision }).IsUnique();
    }
}

internal sealed class ReportSectionConfiguration : IEntityTypeConfiguration<ReportSection>
{
    public void Configure(EntityTypeBuilder<ReportSection> builder)
    {
        builder.Property(section => section.Text).HasMaxLength(TextLength.Words);
        builder.HasIndex(section => new { section.ReportId, section.Part }).IsUnique();
    }
}

internal sealed class ReportSignatureConfiguration : IEntityTypeConfiguration<ReportSignature>
{
    public void Configure(EntityTypeBuilder<ReportSignature> builder)
    {
        builder.Property(signature => signature.Note).HasMaxLength(TextLength.Words);
        builder.HasOne<Domain.People.Person>().WithMany().HasForeignKey(signature => signature.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(signature => new { signature.ReportId, signature.Who }).IsUnique();
    }
}
