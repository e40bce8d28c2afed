using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace EcfMentor.Persistence;

/// <summary>Names tables in lower case with underscores: role_periods. The same on every engine.</summary>
internal sealed partial class TableNameConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in ((IMutableModel)modelBuilder.Metadata).GetEntityTypes())
        {
            if (entity.GetTableName() is { } name)
            {
                entity.SetTableName(WordStart().Replace(name, "_$0").ToLowerInvariant());
            }
        }
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex WordStart();
}
