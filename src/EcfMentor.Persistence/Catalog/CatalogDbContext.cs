using EcfMentor.Application.Ports;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Persistence.Catalog;

/// <summary>What belongs to no trust: the list of trusts, the establishment file, operators and keys.</summary>
public sealed class CatalogDbContext(DbContextOptions<CatalogDbContext> options) : DbContext(options)
{
    public DbSet<CatalogTrust> Trusts => Set<CatalogTrust>();

    public DbSet<Establishment> Establishments => Set<Establishment>();

    public DbSet<OperatorAccount> Operators => Set<OperatorAccount>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new TableNameConvention());
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CatalogTrust>(trust =>
        {
            trust.ToTable("catalog_trusts");
            trust.Property(t => t.Id).ValueGeneratedNever();
            trust.Property(t => t.Identifier).HasMaxLength(Tenancy.TenantIdentifier.MaxLength);
            trust.Property(t => t.Name).HasMaxLength(200);
            trust.Property(t => t.Host).HasMaxLength(253);
            trust.Property(t => t.ConnectionString).HasMaxLength(1000);
            trust.HasIndex(t => t.Identifier).IsUnique();
            trust.HasIndex(t => t.Host).IsUnique();
            trust.HasIndex(t => t.TrustCode).IsUnique();
        });
        modelBuilder.Entity<Establishment>(school =>
        {
            school.HasKey(s => s.Urn);
            school.Property(s => s.Urn).ValueGeneratedNever();
            school.Property(s => s.Name).HasMaxLength(Establishment.LongestText);
            school.Property(s => s.LaName).HasMaxLength(Establishment.LongestText);
            school.Property(s => s.TypeName).HasMaxLength(Establishment.LongestText);
            school.Property(s => s.StatusName).HasMaxLength(Establishment.LongestText);
            school.Property(s => s.PhaseName).HasMaxLength(Establishment.LongestText);
            school.Property(s => s.TrustName).HasMaxLength(Establishment.LongestText);
            school.Property(s => s.Ukprn).HasMaxLength(8);
            school.Property(s => s.Postcode).HasMaxLength(Establishment.LongestText);
            school.Property(s => s.Town).HasMaxLength(Establishment.LongestText);
            school.HasIndex(s => s.TrustCode);
        });
        modelBuilder.Entity<OperatorAccount>(account =>
        {
            account.Property(a => a.Id).ValueGeneratedNever();
            account.Property(a => a.UserName).HasMaxLength(200);
            account.Property(a => a.NormalizedUserName).HasMaxLength(200);
            account.Property(a => a.Email).HasMaxLength(200);
            account.Property(a => a.NormalizedEmail).HasMaxLength(200);
            account.Property(a => a.PhoneNumber).HasMaxLength(20);
            account.Property(a => a.ConcurrencyStamp).HasMaxLength(50).IsConcurrencyToken();
            account.Property(a => a.SecurityStamp).HasMaxLength(50);
            account.Property(a => a.PasswordHash).HasMaxLength(400);
            account.HasIndex(a => a.NormalizedUserName).IsUnique();
        });
        modelBuilder.Ignore<IdentityUserClaim<Guid>>();
        modelBuilder.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("operator_tokens");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.Property(t => t.LoginProvider).HasMaxLength(100);
            token.Property(t => t.Name).HasMaxLength(100);
            token.HasOne<OperatorAccount>().WithMany().HasForeignKey(t => t.UserId);
        });
        modelBuilder.Entity<DataProtectionKey>(key =>
        {
            key.Property(k => k.Id).ValueGeneratedNever();
            key.Property(k => k.FriendlyName).HasMaxLength(200);
        });
    }
}

/// <summary>Someone who runs the platform. Signs in apart from every trust.</summary>
public sealed class OperatorAccount : IdentityUser<Guid>;

/// <summary>One key of Data Protection's ring, as XML: shared by every node.</summary>
public sealed class DataProtectionKey
{
    public Guid Id { get; set; }

    public string FriendlyName { get; set; } = "";

    public string Xml { get; set; } = "";
}
