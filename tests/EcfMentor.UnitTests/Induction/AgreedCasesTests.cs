using System.Text.Json;
using EcfMentor.Application.Features.Induction;
using EcfMentor.Domain.Induction;
using Xunit;

namespace EcfMentor.UnitTests.Induction;

/// <summary>
/// Cases for which two readings of the rules, made apart from each other, agree on every figure and date (TestData/induction-cases.json),
/// from the JSON that explain-induction takes to the JSON that it prints.
/// </summary>
public class AgreedCasesTests
{
    private static readonly Dictionary<string, JsonElement> Cases = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestData", "induction-cases.json")))
        .RootElement.EnumerateArray()
        .ToDictionary(one => one.GetProperty("name").GetString()!);

    public static TheoryData<string> Plans => [.. Cases.Where(one => one.Value.TryGetProperty("plan", out _)).Select(one => one.Key)];

    public static TheoryData<string> Refusals => [.. Cases.Where(one => one.Value.TryGetProperty("fault", out _)).Select(one => one.Key)];

    [Fact]
    public void Every_case_expects_a_plan_or_a_fault() => Assert.Equal((119, 119), (Cases.Count, Plans.Count + Refusals.Count));

    [Theory]
    [MemberData(nameof(Plans))]
    public void The_printed_plan_is_the_agreed_one(string name)
    {
        var (plan, faults) = Run(Cases[name]);
        Assert.Empty(faults);
        using var printed = JsonDocument.Parse(InductionJson.Write(plan!));
        Assert.Equal(Said(Cases[name].GetProperty("plan"), Cases[name].GetProperty("plan")), Said(printed.RootElement, Cases[name].GetProperty("plan")));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void The_first_fault_is_the_agreed_one(string name)
    {
        var (plan, faults) = Run(Cases[name]);
        Assert.Null(plan);
        Assert.Equal(Cases[name].GetProperty("fault").GetString(), faults[0].Path);
    }

    private static (InductionPlan? Plan, IReadOnlyList<FactFault> Faults) Run(JsonElement agreed)
    {
        var file = InductionFile.Read(agreed.GetProperty("input").GetRawText());
        if (file.Facts is null)
        {
            return (null, file.Faults);
        }

        var result = InductionEngine.Plan(file.Facts, new(file.Terms));
        return (result.Plan, result.Faults);
    }

    /// <summary>One line for each figure and item that the agreed plan speaks of: what is printed besides is free.</summary>
    private static string[] Said(JsonElement plan, JsonElement agreed) =>
    [
        .. agreed.EnumerateObject().Where(figure => figure.Name != "items").Select(figure => Line(plan, figure.Name)),
        .. plan.GetProperty("items").EnumerateArray().Select(item =>
            string.Join(", ", new[] { "kind", "number", "term", "due" }.Select(field => Line(item, field)))),
    ];

    private static string Line(JsonElement owner, string name)
    {
        var value = owner.GetProperty(name);
        return $"{name} {(value.ValueKind == JsonValueKind.Number ? value.GetDecimal().ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) : value.ToString())}";
    }
}
