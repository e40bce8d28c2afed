using System.Text.RegularExpressions;
using EcfMentor.E2E.Accessibility;
using Microsoft.Playwright;

namespace EcfMentor.E2E.Steps;

/// <summary>
/// One person's own browser at the portal: their cookies, their window. Finds things as people do, by what they are and are
/// called. With scripts on, each page that a person arrives at is shown to axe, wide and narrow.
/// </summary>
public sealed class Screen : IAsyncDisposable
{
    private const int Wide = 1280;
    private const int Phone = 390;

    private readonly IBrowserContext person;
    private readonly Uri portal;
    private readonly bool scripts;
    private readonly ITestOutputHelper? output = TestContext.Current.TestOutputHelper;

    private Screen(IBrowserContext person, IPage page, Uri portal, bool scripts)
    {
        this.person = person;
        this.portal = portal;
        this.scripts = scripts;
        Page = page;

        // A page that crashed and a browser that somebody ended both read "target closed" afterwards: this says which it was.
        page.Crash += Crashed;
        person.Browser!.Disconnected += Ended;
    }

    public IPage Page { get; }

    /// <summary>Opens a browser for someone who has never been here.</summary>
    public static async Task<Screen> OpenAsync(BrowserFixture browser, Uri portal, bool scripts = true)
    {
        var person = await browser.NewPersonAsync(scripts, Wide);
        return new Screen(person, await person.NewPageAsync(), portal, scripts);
    }

    /// <summary>Types an address, from the portal's root or whole, and gets a page.</summary>
    public async Task GoAsync(string address)
    {
        var answer = await Page.GotoAsync(new Uri(portal, address).ToString());
        Assert.Equal((address, 200), (address, answer!.Status));
    }

    /// <summary>Waits for the page with this news for its title, and looks it over.</summary>
    public async Task ArrivesAtAsync(string title)
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await LookOverAsync();
    }

    /// <summary>Waits for the page at a path of the trust, whatever its news is, and looks it over.</summary>
    public async Task ArrivesOnAsync(string path)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"{Regex.Escape(path)}(\\?|$)"));
        await LookOverAsync();
    }

    /// <summary>Waits until the address is a path of the portal.</summary>
    public Task IsAtAsync(string path) => Assertions.Expect(Page).ToHaveURLAsync(new Uri(portal, path).ToString());

    /// <summary>Asks axe, and that nothing runs off the side, on a wide window and on a phone.</summary>
    public async Task LookOverAsync()
    {
        // A heading can be there before the styles are.
        await Page.WaitForLoadStateAsync(LoadState.Load);
        foreach (var width in new[] { Phone, Wide })
        {
            await Page.SetViewportSizeAsync(width, 900);
            Assert.True(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{Page.Url} is wider than {width} px.");
            if (scripts)
            {
                await Page.AssertAxeFindsNothingAsync();
            }
        }
    }

    public Task PressAsync(string button) => Named(AriaRole.Button, button).ClickAsync();

    /// <summary>Presses the first of several that do the same.</summary>
    public Task PressFirstAsync(string button) => Named(AriaRole.Button, button).First.ClickAsync();

    public Task FollowAsync(string link) => Named(AriaRole.Link, link).ClickAsync();

    /// <summary>Follows the first link of which the words are a part.</summary>
    public Task FollowAboutAsync(string words) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync();

    /// <summary>Opens what is folded away under these words.</summary>
    public Task UnfoldAsync(string summary) => Page.Locator("summary", new() { HasText = summary }).ClickAsync();

    /// <summary>Types into the field with this label.</summary>
    public Task TypeAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Types a date into the three fields of a question.</summary>
    public async Task DateAsync(string question, DateOnly date)
    {
        var fields = Page.GetByRole(AriaRole.Group, new() { Name = question });
        await fields.GetByLabel("Day").FillAsync($"{date.Day}");
        await fields.GetByLabel("Month").FillAsync($"{date.Month}");
        await fields.GetByLabel("Year").FillAsync($"{date.Year}");
    }

    /// <summary>Gives a file to the field with this label.</summary>
    public Task UploadAsync(string label, string name, byte[] content) =>
        Page.GetByLabel(label, new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = content });

    public Task UntickAsync(string label) => Named(AriaRole.Checkbox, label).UncheckAsync();

    public Task TickAsync(string label) => Named(AriaRole.Checkbox, label).CheckAsync();

    /// <summary>Chooses one of several answers to a question; not one of the same words to a question inside it.</summary>
    public Task ChooseAsync(string question, string answer) =>
        Named(AriaRole.Radio, answer).And(Page.Locator($"xpath=//input[ancestor::fieldset[1]/legend[normalize-space()=\"{question}\"]]")).CheckAsync();

    /// <summary>Chooses the only answer of these words on the page.</summary>
    public Task ChooseAsync(string answer) => Named(AriaRole.Radio, answer).CheckAsync();

    /// <summary>Expects words anywhere in the page's main part.</summary>
    public Task ReadsAsync(string words) => Assertions.Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync(words);

    /// <summary>Expects that words have gone from the page's main part.</summary>
    public Task NoLongerReadsAsync(string words) => Assertions.Expect(Page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(words);

    /// <summary>Expects that a button has gone.</summary>
    public Task NoLongerOffersAsync(string button) => Assertions.Expect(Named(AriaRole.Button, button)).ToHaveCountAsync(0);

    /// <summary>Expects that the words are nowhere in what the server sent.</summary>
    public async Task NeverReadsAsync(params string[] words)
    {
        var sent = await Page.ContentAsync();
        Assert.All(words, word => Assert.DoesNotContain(word, sent, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Opens pages one by one and expects none of the words on any.</summary>
    public async Task WalkAsync(string[] never, params string[] paths)
    {
        foreach (var path in paths)
        {
            await GoAsync(path);
            await LookOverAsync();
            await NeverReadsAsync(never);
        }
    }

    public ValueTask DisposeAsync()
    {
        Page.Crash -= Crashed;
        person.Browser!.Disconnected -= Ended;
        return person.DisposeAsync();
    }

    private void Crashed(object? sender, IPage page) => output?.WriteLine($"The page at {page.Url} crashed.");

    private void Ended(object? sender, IBrowser browser) => output?.WriteLine("The browser's process is gone.");

    private ILocator Named(AriaRole role, string name) => Page.GetByRole(role, new() { Name = name, Exact = true });
}
