using EcfMentor.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EcfMentor.Persistence;

/// <summary>Counts an aggregate's versions up, the same way on every engine, so that of two people who save at once the second is told.</summary>
public sealed class VersionInterceptor : SaveChangesInterceptor
{
    /// <summary>The shadow property that holds the number.</summary>
    public const string Version = "Version";

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Count(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Count(DbContext? context)
    {
        foreach (var entry in context?.ChangeTracker.Entries<IAggregate>() ?? [])
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                var version = entry.Property<int>(Version);
                version.CurrentValue = version.OriginalValue + 1;
            }
        }
    }
}
