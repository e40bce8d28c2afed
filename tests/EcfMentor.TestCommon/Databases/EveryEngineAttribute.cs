using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace EcfMentor.TestCommon.Databases;

/// <summary>Runs a theory once on each engine; an engine that is not configured shows as a skipped row, so that nobody thinks it ran.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryEngineAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [.. TestEngine.All.Select(engine => new TheoryDataRow<string>(engine.Name) { Skip = engine.SkipReason })]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
