using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Persistence.Catalog;
using EcfMentor.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.Persistence;

/// <summary>One transaction over the trust's data, or over the catalog where no trust is set.</summary>
public sealed class UnitOfWork(IServiceProvider services, ITenantContext tenant, DatabaseSettings settings) : IUnitOfWork
{
    private const string ChangedMeanwhile = "Someone else changed this a moment ago. Look at it again, then try once more.";
    private const string AlreadyThere = "There is already one like this.";

    public async Task<Result<T>> RunAsync<T>(Func<Task<Result<T>>> work, CancellationToken ct)
    {
        DbContext context = tenant.CurrentOrNull is null
            ? services.GetRequiredService<CatalogDbContext>()
            : services.GetRequiredService<AppDbContext>();
        if (context.Database.CurrentTransaction is not null)
        {
            return await work();
        }

        try
        {
            return await context.Database.CreateExecutionStrategy().ExecuteAsync(() => InTransactionAsync(context, work, ct));
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Conflict(ChangedMeanwhile);
        }
        catch (DbUpdateException exception) when (settings.Engine.IsDuplicate(exception))
        {
            return new Conflict(AlreadyThere);
        }
    }

    private static async Task<Result<T>> InTransactionAsync<T>(DbContext context, Func<Task<Result<T>>> work, CancellationToken ct)
    {
        // Another attempt of the execution strategy starts from what the database says, not from what the last one left.
        context.ChangeTracker.Clear();
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var result = await work();
        if (result.IsSuccess)
        {
            await context.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        else
        {
            await transaction.RollbackAsync(ct);
            context.ChangeTracker.Clear();
        }

        return result;
    }
}
