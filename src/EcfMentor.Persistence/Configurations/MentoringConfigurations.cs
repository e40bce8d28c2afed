using EcfMentor.Application.Ports;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EcfMentor.Persistence.Configurations;

/// <summary>How much people may write in one place: room for thought, not for a file.</summary>
internal static class TextLength
{
    public const int Line = 200;

    public const int Words = 4000;
}

internal sealed class MentorshipConfiguration : IEntityTypeConfiguration<Mentorship>
{
    public void Configure(EntityTypeBuilder<Mentorship> builder)
    {
        builder.Property(mentorship => mentorship.Safeguards).HasMaxLength(TextLength.Words);
        builder.Property(mentorship => mentorship.MeetingPlace).HasMaxLength(TextLength.Line);
        builder.HasOne(mentorship => mentorship.MenteePeriod).WithMany().HasForeignKey(mentorship => mentorship.MenteePeriodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(mentorship => mentorship.MentorPeriod).WithMany().HasForeignKey(mentorship => mentorship.MentorPeriodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(mentorship => mentorship.Mentee).WithMany().HasForeignKey(mentorship => mentorship.MenteeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(mentorship => mentorship.Mentor).WithMany().HasForeignKey(mentorship => mentorship.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(mentorship => mentorship.School).WithMany().HasForeignKey(mentorship => mentorship.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(mentorship => new { mentorship.MenteeId, mentorship.State });
        builder.HasIndex(mentorship => new { mentorship.MentorId, mentorship.State });

        // Rows that hold nothing don't collide: every engine leaves nulls out of a unique index, SQL Server by a filter.
        builder.HasIndex(mentorship => new { mentorship.MenteeId, mentorship.Holds }).IsUnique();
    }
}

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.Property(meeting => meeting.Place).HasMaxLength(TextLength.Line);
        builder.HasOne(meeting => meeting.Mentorship).WithMany().HasForeignKey(meeting => meeting.MentorshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(meeting => new { meeting.MentorshipId, meeting.DueOn }).IsUnique();
        builder.HasIndex(meeting => new { meeting.State, meeting.PlannedOn });
    }
}

internal sealed class AgendaItemConfiguration : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.Property(item => item.Text).HasMaxLength(TextLength.Line);
        builder.HasOne(item => item.Meeting).WithMany().HasForeignKey(item => item.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(item => item.Author).WithMany().HasForeignKey(item => item.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeetingNoteConfiguration : IEntityTypeConfiguration<MeetingNote>
{
    public void Configure(EntityTypeBuilder<MeetingNote> builder)
    {
        builder.Property(note => note.Text).HasMaxLength(TextLength.Words);
        builder.HasOne(note => note.Meeting).WithMany().HasForeignKey(note => note.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(note => note.Author).WithMany().HasForeignKey(note => note.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NextStepConfiguration : IEntityTypeConfiguration<NextStep>
{
    public void Configure(EntityTypeBuilder<NextStep> builder)
    {
        builder.Property(step => step.Text).HasMaxLength(TextLength.Line);
        builder.HasOne(step => step.Mentorship).WithMany().HasForeignKey(step => step.MentorshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(step => step.Owner).WithMany().HasForeignKey(step => step.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(step => new { step.OwnerId, step.State });
    }
}

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.Ignore(review => review.Agreed);
        builder.HasOne(review => review.Mentorship).WithMany().HasForeignKey(review => review.MentorshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(review => review.Voices).WithOne(voice => voice.Review).HasForeignKey(voice => voice.ReviewId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(review => review.Commitments).WithOne(commitment => commitment.Review).HasForeignKey(commitment => commitment.ReviewId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(review => new { review.MentorshipId, review.AcademicYear, review.HalfTerm }).IsUnique();
    }
}

internal sealed class ReviewVoiceConfiguration : IEntityTypeConfiguration<ReviewVoice>
{
    public void Configure(EntityTypeBuilder<ReviewVoice> builder)
    {
        builder.HasOne(voice => voice.Author).WithMany().HasForeignKey(voice => voice.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(voice => new { voice.ReviewId, voice.AuthorId }).IsUnique();
    }
}

internal sealed class CommitmentConfiguration : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.Property(commitment => commitment.Text).HasMaxLength(TextLength.Words);
        builder.Property(commitment => commitment.Reply).HasMaxLength(TextLength.Words);
    }
}

internal sealed class CheckInAnswerConfiguration : IEntityTypeConfiguration<CheckInAnswer>
{
    public void Configure(EntityTypeBuilder<CheckInAnswer> builder)
    {
        builder.HasOne(answer => answer.Person).WithMany().HasForeignKey(answer => answer.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(answer => new { answer.PersonId, answer.WeekOf }).IsUnique();
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(message => message.Key).HasMaxLength(200);
        builder.Property(message => message.To).HasMaxLength(200);
        builder.Property(message => message.Subject).HasMaxLength(300);
        builder.Property(message => message.LastError).HasMaxLength(500);
        builder.HasIndex(message => message.Key).IsUnique();
        builder.HasIndex(message => new { message.SentAt, message.DueAt });
    }
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.Property(run => run.Job).HasMaxLength(100);
        builder.HasIndex(run => new { run.Job, run.ScheduledFor }).IsUnique();
    }
}

internal sealed class StaffImportConfiguration : IEntityTypeConfiguration<StaffImport>
{
    public void Configure(EntityTypeBuilder<StaffImport> builder)
    {
        builder.Property(import => import.FileName).HasMaxLength(255);
        builder.HasOne<Person>().WithMany().HasForeignKey(import => import.UploadedById).OnDelete(DeleteBehavior.Restrict);
    }
}
