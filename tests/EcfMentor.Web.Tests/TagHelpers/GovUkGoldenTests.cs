using System.Text.Json;
using EcfMentor.Web.Infrastructure.GovUk;

namespace EcfMentor.Web.Tests.TagHelpers;

/// <summary>
/// Our markup against the package's own examples. What an example asks for and we do not offer is named in
/// <see cref="NotOffered"/>, by option; every other example must give the same tree.
/// </summary>
public sealed class GovUkGoldenTests
{
    private static readonly Dictionary<string, Func<JsonElement, Markup>> Renderers = new()
    {
        ["input"] = o => Read<TextInput>(o).Render(),
        ["textarea"] = o => Read<TextArea>(o).Render(),
        ["select"] = o => Read<Select>(o).Render(),
        ["file-upload"] = o => Read<FileUpload>(o).Render(),
        ["radios"] = o => Read<Radios>(o).Render(),
        ["checkboxes"] = o => Read<Checkboxes>(o).Render(),
        ["date-input"] = o => Read<DateInput>(o).Render(),
        ["button"] = o => Read<Button>(o).Render(),
        ["back-link"] = o => Read<BackLink>(o).Render(),
        ["tag"] = o => Read<Tag>(o).Render(),
        ["error-summary"] = o => Read<ErrorSummary>(o).Render(),
        ["summary-list"] = o => Read<SummaryList>(o).Render(),
        ["notification-banner"] = o => Read<NotificationBanner>(o).Render(),
        ["pagination"] = o => Read<Pagination>(o).Render(),
    };

    /// <summary>How many examples each component has to cover at least.</summary>
    private static readonly Dictionary<string, int> Least = new()
    {
        ["input"] = 45,
        ["textarea"] = 18,
        ["select"] = 19,
        ["file-upload"] = 16,
        ["radios"] = 43,
        ["checkboxes"] = 42,
        ["date-input"] = 31,
        ["button"] = 35,
        ["back-link"] = 7,
        ["tag"] = 12,
        ["error-summary"] = 19,
        ["summary-list"] = 21,
        ["notification-banner"] = 21,
        ["pagination"] = 15,
    };

    /// <summary>Options of the package that our pages have no use for; an example that needs one is passed over.</summary>
    private static readonly Dictionary<string, string[]> NotOffered = new()
    {
        // The sizes and translations of its drag-and-drop box, which we don't ship.
        ["file-upload"] = ["javascript", "multipleFilesChosenText", "chooseFilesButtonText"],

        // Other ways to say the same as "items".
        ["date-input"] = ["day", "month", "year", "values"],
        ["button"] = ["isStartButton"],
        ["summary-list"] = ["card"],
    };

    /// <summary>Every example that is covered, by component and name.</summary>
    public static TheoryData<string, string> Covered()
    {
        var data = new TheoryData<string, string>();
        foreach (var component in Renderers.Keys)
        {
            foreach (var fixture in GovUkFixtures.Of(component).Where(f => IsCovered(component, f)))
            {
                data.Add(component, fixture.Name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Covered))]
    public void Our_markup_is_the_packages_markup(string component, string name)
    {
        var fixture = GovUkFixtures.Of(component).Single(f => f.Name == name);

        var ours = Renderers[component](fixture.Options).ToString();

        Assert.Equal(Dom.Normal(fixture.Html), Dom.Normal(ours));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void As_many_examples_are_covered_as_before(string component)
    {
        var covered = GovUkFixtures.Of(component).Count(f => IsCovered(component, f));

        Assert.True(covered >= Least[component], $"{component}: {covered} covered, at least {Least[component]} expected.");
    }

    /// <summary>The components.</summary>
    public static TheoryData<string> Components() => [.. Renderers.Keys];

    private static bool IsCovered(string component, GovUkFixture fixture) =>
        !NotOffered.GetValueOrDefault(component, []).Any(option => fixture.Options.TryGetProperty(option, out _));

    private static T Read<T>(JsonElement options) => GovUkFixtures.Plain(options).Deserialize<T>(GovUkFixtures.Json)!;
}
