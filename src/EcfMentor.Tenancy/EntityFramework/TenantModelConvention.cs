using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace EcfMentor.Tenancy.EntityFramework;

/// <summary>A context whose rows belong to trusts.</summary>
public interface ITenantDbContext
{
    /// <summary>The trust that this context was leased for. Throws when there is none.</summary>
    Guid CurrentTenantId { get; }
}

/// <summary>Marks the table of trusts itself, which every other row points to.</summary>
public interface ITenantRoot
{
    Guid Id { get; }
}

/// <summary>
/// Makes every entity of a context belong to a trust: TenantId first in the primary key, in every foreign key and in every
/// index, a restricting foreign key to the table of trusts, and the named query filter. An entity cannot be left out by
/// forgetting it.
/// </summary>
/// <param name="dbContext">Any context of the model's type: the filter reads the trust from the context that runs the query.</param>
/// <param name="filter">False only in the test that proves the isolation suite can fail.</param>
public sealed class TenantModelConvention(DbContext dbContext, bool filter = true) : IModelFinalizingConvention
{
    /// <summary>The shadow property that names a row's trust.</summary>
    public const string TenantId = "TenantId";

    /// <summary>The name of the query filter, so that another filter can be lifted without lifting this one.</summary>
    public const string FilterName = "Tenant";

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var model = (IMutableModel)modelBuilder.Metadata;
        var root = model.GetEntityTypes().Single(entity => typeof(ITenantRoot).IsAssignableFrom(entity.ClrType));
        var owned = model.GetEntityTypes().Where(entity => entity != root).ToList();

        foreach (var entity in owned)
        {
            if (entity.FindProperty(TenantId) is null)
            {
                entity.AddProperty(TenantId, typeof(Guid)).IsNullable = false;
            }
        }

        owned.ForEach(PutTenantFirstInPrimaryKey);
        owned.ForEach(PutTenantFirstInForeignKeys);
        foreach (var entity in owned)
        {
            RemoveSingleColumnKeys(entity);
            PutTenantFirstInIndexes(entity);
            PointToTrust(entity, root);
            if (filter)
            {
                entity.SetQueryFilter(FilterName, FilterFor(entity, row => Expression.Call(
                    typeof(EF), nameof(EF.Property), [typeof(Guid)], row, Expression.Constant(TenantId))));
            }
        }

        if (filter)
        {
            root.SetQueryFilter(FilterName, FilterFor(root, row => Expression.Property(row, nameof(ITenantRoot.Id))));
        }
    }

    private static void PutTenantFirstInPrimaryKey(IMutableEntityType entity)
    {
        var key = entity.FindPrimaryKey() ?? throw new InvalidOperationException($"{entity.Name} has no key.");
        var tenant = entity.FindProperty(TenantId)!;
        if (key.Properties[0] != tenant)
        {
            entity.SetPrimaryKey([tenant, .. key.Properties]);
        }

        foreach (var property in entity.FindPrimaryKey()!.Properties)
        {
            property.ValueGenerated = ValueGenerated.Never;
        }
    }

    private static void PutTenantFirstInForeignKeys(IMutableEntityType entity)
    {
        foreach (var foreignKey in entity.GetDeclaredForeignKeys().ToList())
        {
            var principal = foreignKey.PrincipalEntityType;
            if (typeof(ITenantRoot).IsAssignableFrom(principal.ClrType))
            {
                continue;
            }

            if (foreignKey.DeleteBehavior == DeleteBehavior.SetNull)
            {
                // Setting a composite key to null would set the trust to null with it.
                throw new InvalidOperationException($"{entity.Name} uses SetNull; use ClientSetNull.");
            }

            var (required, behaviour) = (foreignKey.IsRequired, foreignKey.DeleteBehavior);
            foreignKey.SetProperties([entity.FindProperty(TenantId)!, .. foreignKey.Properties], principal.FindPrimaryKey()!);
            foreignKey.IsRequired = required;
            foreignKey.DeleteBehavior = behaviour;
        }
    }

    private static void RemoveSingleColumnKeys(IMutableEntityType entity)
    {
        foreach (var key in entity.GetDeclaredKeys().Where(key => !key.IsPrimaryKey() && !key.GetReferencingForeignKeys().Any()).ToList())
        {
            entity.RemoveKey(key);
        }
    }

    private static void PutTenantFirstInIndexes(IMutableEntityType entity)
    {
        var tenant = entity.FindProperty(TenantId)!;
        foreach (var index in entity.GetDeclaredIndexes().Where(index => index.Properties[0] != tenant).ToList())
        {
            var (properties, unique, name, condition) = (index.Properties, index.IsUnique, index.Name, index.GetFilter());
            entity.RemoveIndex(index);
            IMutableProperty[] prefixed = [tenant, .. properties];
            var replacement = name is null
                ? entity.FindIndex(prefixed) ?? entity.AddIndex(prefixed)
                : entity.AddIndex(prefixed, name);
            replacement.IsUnique = unique;
            replacement.SetFilter(condition);
        }
    }

    private static void PointToTrust(IMutableEntityType entity, IMutableEntityType root)
    {
        var tenant = entity.FindProperty(TenantId)!;
        var key = root.FindPrimaryKey()!;
        var foreignKey = entity.FindForeignKey([tenant], key, root) ?? entity.AddForeignKey([tenant], key, root);
        foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
        foreignKey.IsRequired = true;
    }

    private LambdaExpression FilterFor(IMutableEntityType entity, Func<ParameterExpression, Expression> tenantOf)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        var current = Expression.Property(Expression.Constant(dbContext, dbContext.GetType()), nameof(ITenantDbContext.CurrentTenantId));
        return Expression.Lambda(Expression.Equal(tenantOf(row), current), row);
    }
}
