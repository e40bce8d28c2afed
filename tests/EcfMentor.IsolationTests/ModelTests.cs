using EcfMentor.Persistence;
using EcfMentor.Persistence.Identity;
using EcfMentor.Tenancy.EntityFramework;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EcfMentor.IsolationTests;

/// <summary>The model on each engine: whatever the portal stores, it stores under a trust.</summary>
public class ModelTests
{
    /// <summary>Entities that belong to no trust, each with the reason why that is right.</summary>
    private static readonly Dictionary<Type, string> Reviewed = new()
    {
        [typeof(Trust)] = "It is the trust: its key is the trust's id, and the filter shows each trust its own row only.",
    };

    public static TheoryData<string> Engines() => [.. TestEngine.All.Select(engine => engine.Name)];

    [Theory, MemberData(nameof(Engines))]
    public void Every_entity_belongs_to_a_trust(string engine)
    {
        foreach (var entity in Model(engine).GetEntityTypes().Where(entity => !Reviewed.ContainsKey(entity.ClrType)))
        {
            var tenant = entity.FindProperty(TenantModelConvention.TenantId);
            Assert.NotNull(tenant);
            Assert.False(tenant.IsNullable);
            Assert.Equal(tenant, entity.FindPrimaryKey()!.Properties[0]);
            Assert.All(entity.GetKeys(), key => Assert.Equal(tenant, key.Properties[0]));
            Assert.All(entity.GetIndexes(), index => Assert.Equal(tenant, index.Properties[0]));
            Assert.Contains(entity.GetForeignKeys(), key =>
                key.PrincipalEntityType.ClrType == typeof(Trust) && key.DeleteBehavior == DeleteBehavior.Restrict);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public void Every_entity_has_the_filter(string engine) =>
        Assert.All(Model(engine).GetEntityTypes(), entity =>
            Assert.NotNull(entity.FindDeclaredQueryFilter(TenantModelConvention.FilterName)));

    [Theory, MemberData(nameof(Engines))]
    public void Every_relation_stays_inside_a_trust(string engine) =>
        Assert.All(
            Model(engine).GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()).Where(key => key.PrincipalEntityType.ClrType != typeof(Trust)),
            key =>
            {
                Assert.Equal(TenantModelConvention.TenantId, key.Properties[0].Name);
                Assert.Equal(TenantModelConvention.TenantId, key.PrincipalKey.Properties[0].Name);
                Assert.NotEqual(DeleteBehavior.SetNull, key.DeleteBehavior);
            });

    [Theory, MemberData(nameof(Engines))]
    public void Keys_are_made_by_the_application(string engine) =>
        Assert.All(Model(engine).GetEntityTypes().SelectMany(entity => entity.FindPrimaryKey()!.Properties), property =>
            Assert.Equal(ValueGenerated.Never, property.ValueGenerated));

    [Theory, MemberData(nameof(Engines))]
    public void No_migration_is_missing(string engine)
    {
        var on = TestEngine.Named(engine).Engine;
        using var app = DesignTime.App(on, Anywhere(engine));
        using var catalog = DesignTime.Catalog(on, Anywhere(engine));

        Assert.False(app.Database.HasPendingModelChanges());
        Assert.False(catalog.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Accounts_are_looked_for_under_the_trust() =>
        Assert.NotNull(Model("Sqlite").FindEntityType(typeof(Account)));

    internal static IModel Model(string engine)
    {
        using var context = DesignTime.App(TestEngine.Named(engine).Engine, Anywhere(engine));
        return context.GetService<IDesignTimeModel>().Model;
    }

    internal static string Anywhere(string engine) => engine switch
    {
        "Sqlite" => "Data Source=nowhere.db",
        "PostgreSql" => "Host=nowhere;Database=nowhere",
        _ => "Server=nowhere;Database=nowhere",
    };
}
