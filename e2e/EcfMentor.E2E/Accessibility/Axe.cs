using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace EcfMentor.E2E.Accessibility;

/// <summary>Asks axe about a page: WCAG 2.2 at level AA, and what axe holds to be good practice.</summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // The package's own runner brings back every rule that passed and finishes in a second page, which takes seconds a time.
    private const string Run = """
        async () => {
          const result = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            resultTypes: ['violations'],
            preload: false,
          });
          if (result.passes.length === 0) { throw new Error('axe looked at nothing'); }
          return JSON.stringify(result.violations.map(v => `${v.id}: ${v.help}\n  ${v.nodes.map(n => n.html).join('\n  ')}`));
        }
        """;

    /// <summary>Fails with what axe found and where.</summary>
    public static async Task AssertAxeFindsNothingAsync(this IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        var violations = JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run))!;
        Assert.True(violations.Length == 0, $"{page.Url}, {page.ViewportSize?.Width} px\n{string.Join('\n', violations)}");
    }
}
