using EcfMentor.Persistence;
using EcfMentor.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EcfMentor.IsolationTests;

/// <summary>
/// What SQL Server would refuse, read off the model: multiple cascade paths, keys that are too wide. No other test here
/// runs on an engine that enforces it, so a planted fault of each kind proves that these rules see it.
/// </summary>
public class SqlServerModelTests
{
    [Fact]
    public void The_app_model_is_one_that_sql_server_takes() =>
        Assert.Empty(SqlServerRules.Faults(ModelTests.Model("SqlServer").GetRelationalModel()));

    [Fact]
    public void The_catalog_model_is_one_that_sql_server_takes()
    {
        using var catalog = DesignTime.Catalog(new SqlServerEngine(), "Server=nowhere;Database=nowhere");

        Assert.Empty(SqlServerRules.Faults(catalog.GetService<IDesignTimeModel>().Model.GetRelationalModel()));
    }

    [Fact]
    public void The_rules_find_every_planted_fault()
    {
        using var planted = new PlantedContext();

        var faults = SqlServerRules.Faults(planted.GetService<IDesignTimeModel>().Model.GetRelationalModel());

        Assert.Contains(faults, fault => fault.Contains("Leaf can be reached from Root by 2 cascading paths", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("cycle", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("PK_WideKey", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("IX_WideIndex", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("Identity", StringComparison.Ordinal));
    }

    private sealed class PlantedContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseSqlServer("Server=nowhere;Database=nowhere");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            void Add(string name, params string[] parents)
            {
                modelBuilder.SharedTypeEntity<Dictionary<string, object>>(name, entity =>
                {
                    entity.ToTable(name);
                    entity.IndexerProperty<Guid>("Id");
                    entity.HasKey("Id");
                    foreach (var parent in parents)
                    {
                        entity.IndexerProperty<Guid>(parent + "Id");
                        entity.HasOne(parent, null).WithMany().HasForeignKey(parent + "Id").OnDelete(DeleteBehavior.Cascade);
                    }
                });
            }

            Add("Root");
            Add("Left", "Root");
            Add("Right", "Root");
            Add("Leaf", "Left", "Right");
            Add("Egg");
            Add("Hen", "Egg");
            modelBuilder.SharedTypeEntity<Dictionary<string, object>>("Egg", egg =>
            {
                egg.IndexerProperty<Guid>("HenId");
                egg.HasOne("Hen", null).WithMany().HasForeignKey("HenId").OnDelete(DeleteBehavior.Cascade);
            });
            modelBuilder.SharedTypeEntity<Dictionary<string, object>>("WideKey", entity =>
            {
                entity.ToTable("WideKey");
                entity.IndexerProperty<string>("Key").HasMaxLength(451);
                entity.HasKey("Key");
            });
            modelBuilder.SharedTypeEntity<Dictionary<string, object>>("WideIndex", entity =>
            {
                entity.ToTable("WideIndex");
                entity.IndexerProperty<int>("Id");
                entity.HasKey("Id");
                entity.IndexerProperty<string>("Text").HasMaxLength(851);
                entity.HasIndex("Text");
            });
        }
    }
}

/// <summary>Rules of SQL Server that only the server itself checks.</summary>
internal static class SqlServerRules
{
    private const int ClusteredKeyBytes = 900;
    private const int IndexBytes = 1700;

    public static IReadOnlyList<string> Faults(IRelationalModel model) =>
        [.. CascadeFaults(model), .. KeyFaults(model), .. IdentityFaults(model)];

    private static IEnumerable<string> CascadeFaults(IRelationalModel model)
    {
        var edges = model.Tables
            .SelectMany(table => table.ForeignKeyConstraints)
            .Where(key => key.OnDeleteAction is Microsoft.EntityFrameworkCore.Migrations.ReferentialAction.Cascade
                or Microsoft.EntityFrameworkCore.Migrations.ReferentialAction.SetNull
                or Microsoft.EntityFrameworkCore.Migrations.ReferentialAction.SetDefault)
            .ToLookup(key => key.PrincipalTable.Name, key => key.Table.Name);
        foreach (var start in model.Tables.Select(table => table.Name))
        {
            var reached = new Dictionary<string, int>();
            if (!Walk(start, [start]))
            {
                yield return $"A cascading cycle passes through {start}.";
            }

            foreach (var (table, paths) in reached.Where(pair => pair.Value > 1))
            {
                yield return $"{table} can be reached from {start} by {paths} cascading paths.";
            }

            bool Walk(string from, HashSet<string> path)
            {
                foreach (var to in edges[from])
                {
                    if (!path.Add(to))
                    {
                        return false;
                    }

                    reached[to] = reached.GetValueOrDefault(to) + 1;
                    var fine = Walk(to, path);
                    path.Remove(to);
                    if (!fine)
                    {
                        return false;
                    }
                }

                return true;
            }
        }
    }

    private static IEnumerable<string> KeyFaults(IRelationalModel model)
    {
        foreach (var table in model.Tables)
        {
            if (table.PrimaryKey is { } key && Bytes(key.Columns) > ClusteredKeyBytes)
            {
                yield return $"{key.Name} takes {Bytes(key.Columns)} bytes; a clustered key may take {ClusteredKeyBytes}.";
            }

            foreach (var index in table.Indexes.Where(index => Bytes(index.Columns) > IndexBytes))
            {
                yield return $"{index.Name} takes {Bytes(index.Columns)} bytes; an index may take {IndexBytes}.";
            }
        }
    }

    private static IEnumerable<string> IdentityFaults(IRelationalModel model) =>
        from table in model.Tables
        from column in table.Columns
        from mapping in column.PropertyMappings
        where mapping.Property.ValueGenerated == ValueGenerated.OnAdd && mapping.Property.ClrType == typeof(int)
        select $"{table.Name}.{column.Name} is an Identity column; keys are made by the application.";

    private static int Bytes(IEnumerable<IColumnBase> columns) => columns.Sum(column => Bytes(column.StoreType));

    private static int Bytes(string type)
    {
        var open = type.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? type : type[..open];
        var size = open < 0 ? "" : type[(open + 1)..type.IndexOf(')', StringComparison.Ordinal)].Split(',')[0];
        return name switch
        {
            "uniqueidentifier" => 16,
            "int" => 4,
            "bigint" or "datetime2" => 8,
            "date" => 3,
            "bit" => 1,
            "time" => 5,
            "nvarchar" or "nchar" => size == "max" ? int.MaxValue / 8 : int.Parse(size, System.Globalization.CultureInfo.InvariantCulture) * 2,
            "varchar" or "char" or "varbinary" or "binary" => size == "max" ? int.MaxValue / 8 : int.Parse(size, System.Globalization.CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"How wide is {type}?"),
        };
    }
}
