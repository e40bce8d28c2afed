using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using EcfMentor.Persistence.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EcfMentor.Persistence.Configurations;

internal sealed class TrustConfiguration : IEntityTypeConfiguration<Trust>
{
    public void Configure(EntityTypeBuilder<Trust> builder)
    {
        builder.Property(trust => trust.Id).ValueGeneratedNever();
        builder.Property(trust => trust.Name).HasMaxLength(200);
    }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(person => person.FirstName).HasMaxLength(70);
        builder.Property(person => person.LastName).HasMaxLength(70);
        builder.Property(person => person.Email).HasMaxLength(200);
        builder.Property(person => person.NormalizedEmail).HasMaxLength(200);
        builder.Property(person => person.Trn).HasMaxLength(7).IsFixedLength(false);
        builder.Ignore(person => person.Name);
        builder.HasIndex(person => person.NormalizedEmail).IsUnique();
        builder.HasIndex(person => person.Trn).IsUnique();
    }
}

internal sealed class RolePeriodConfiguration : IEntityTypeConfiguration<RolePeriod>
{
    public void Configure(EntityTypeBuilder<RolePeriod> builder)
    {
        builder.Property(period => period.Subject).HasMaxLength(100);
        builder.Property(period => period.Phase).HasMaxLength(40);
        builder.Ignore(period => period.Fte);
        builder.HasOne(period => period.Person).WithMany().HasForeignKey(period => period.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(period => period.School).WithMany().HasForeignKey(period => period.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(period => new { period.SchoolId, period.Role });
    }
}

internal sealed class SchoolConfiguration : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.Property(school => school.Name).HasMaxLength(200);
        builder.Property(school => school.Phase).HasMaxLength(40);
        builder.HasIndex(school => school.Urn).IsUnique();
    }
}

internal sealed class TrustSetupConfiguration : IEntityTypeConfiguration<TrustSetup>
{
    public void Configure(EntityTypeBuilder<TrustSetup> builder) =>
        builder.Property(setup => setup.TrustName).HasMaxLength(200);
}

internal sealed class TermConfiguration : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.Ignore(term => term.Dates);
        builder.HasOne<School>().WithMany().HasForeignKey(term => term.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(term => new { term.AcademicYear, term.Season });
    }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.UserName).HasMaxLength(200);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(200);
        builder.Property(account => account.Email).HasMaxLength(200);
        builder.Property(account => account.NormalizedEmail).HasMaxLength(200);
        builder.Property(account => account.PhoneNumber).HasMaxLength(20);
        builder.Property(account => account.ConcurrencyStamp).HasMaxLength(50).IsConcurrencyToken();
        builder.Property(account => account.SecurityStamp).HasMaxLength(50);
        builder.Property(account => account.PasswordHash).HasMaxLength(400);
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.HasIndex(account => account.NormalizedEmail).IsUnique();
        builder.HasOne<Person>().WithOne().HasForeignKey<Account>(account => account.Id).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccountLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("account_logins");
        builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.Property(login => login.LoginProvider).HasMaxLength(128);
        builder.Property(login => login.ProviderKey).HasMaxLength(255);
        builder.Property(login => login.ProviderDisplayName).HasMaxLength(100);
        builder.HasOne<Account>().WithMany().HasForeignKey(login => login.UserId);
    }
}

internal sealed class AccountTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("account_tokens");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.Property(token => token.LoginProvider).HasMaxLength(128);
        builder.Property(token => token.Name).HasMaxLength(128);
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.UserId);
    }
}

internal sealed class AccountPasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("account_passkeys");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(850);
        builder.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId);
        builder.ComplexProperty(passkey => passkey.Data, data => data.ToJson());
    }
}
