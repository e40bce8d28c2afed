using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EcfMentor.Tenancy.EntityFramework;

/// <summary>Refuses to save a row of another trust, whether it was, or would become, the other's. A fault here is a bug, never a user's mistake.</summary>
public sealed class TenantSaveInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbContext? context)
    {
        if (context is not ITenantDbContext tenantContext)
        {
            return;
        }

        var current = tenantContext.CurrentTenantId;
        foreach (var entry in context.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !BelongsTo(entry, current))
            {
                throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} of another trust was about to be saved.");
            }
        }
    }

    private static bool BelongsTo(EntityEntry entry, Guid current)
    {
        var name = entry.Entity is ITenantRoot ? nameof(ITenantRoot.Id) : TenantModelConvention.TenantId;
        var property = entry.Property(name);
        return (Guid)property.CurrentValue! == current
            && (entry.State == EntityState.Added || (Guid)property.OriginalValue! == current);
    }
}
