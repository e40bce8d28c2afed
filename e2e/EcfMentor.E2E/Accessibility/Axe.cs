using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EcfMentor.E2E.Accessibility;

/// <summary>Asks axe about a page: WCAG 2.2 at level AA.</summary>
public static class Axe
{
    private static readonly AxeRunOptions Wcag22AA = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>Fails with what axe found and where.</summary>
    public static async Task AssertAxeFindsNothingAsync(this IPage page)
    {
        var result = await page.RunAxe(Wcag22AA);

        Assert.True(result.Violations.Length == 0, $"{page.Url}\n" + string.Join('\n', result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Select(node => node.Html))}")));
    }
}
