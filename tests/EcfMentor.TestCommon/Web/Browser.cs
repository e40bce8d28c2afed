using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EcfMentor.TestCommon.Web;

/// <summary>Does what a person's browser does, without scripts: opens pages, keeps cookies, submits the forms that are on them.</summary>
public sealed class Browser(HttpClient client, string root, string? sessionCookie = null) : IDisposable
{
    /// <summary>The path in front of every address: the trust's short name.</summary>
    public string Root { get; } = root;

    public HttpClient Client { get; } = client;

    /// <summary>The session as a Cookie header, for replaying it elsewhere; null where nobody has signed in.</summary>
    public string? SessionCookie { get; } = sessionCookie;

    public Task<Page> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, Root + path));

    /// <summary>Opens the page to which an answer redirects.</summary>
    public Task<Page> FollowAsync(Page page) => SendAsync(new HttpRequestMessage(HttpMethod.Get, page.Location));

    /// <summary>Posts fields without a form, as an attacker or a broken script would; no antiforgery token unless it is among them.</summary>
    public Task<Page> PostAsync(string path, Dictionary<string, string> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, Root + path) { Content = new FormUrlEncodedContent(fields) });

    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            var response = await Client.SendAsync(request);
            return await Page.ReadAsync(this, response, request.RequestUri!.ToString());
        }
    }

    public void Dispose() => Client.Dispose();
}

/// <summary>An answer, read.</summary>
public sealed class Page
{
    private Page(Browser browser, HttpResponseMessage response, string body, IHtmlDocument document, string address)
    {
        Browser = browser;
        Response = response;
        Body = body;
        Document = document;
        Address = address;
    }

    public Browser Browser { get; }

    public HttpResponseMessage Response { get; }

    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>The answer as it came.</summary>
    public string Body { get; }

    public IHtmlDocument Document { get; }

    /// <summary>The path that was asked for.</summary>
    public string Address { get; }

    /// <summary>Where the answer redirects to, as a path.</summary>
    public string? Location => Response.Headers.Location is { } to ? to.IsAbsoluteUri ? to.PathAndQuery : to.ToString() : null;

    /// <summary>The main heading.</summary>
    public string Title => Squeeze(Document.QuerySelector("h1")?.TextContent);

    /// <summary>All words of the page's main part.</summary>
    public string Text => Squeeze((Document.QuerySelector("main") ?? Document.Body)?.TextContent);

    /// <summary>The links of the error summary, or nothing.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".govuk-error-summary li").Select(item => Squeeze(item.TextContent))];

    internal static async Task<Page> ReadAsync(Browser browser, HttpResponseMessage response, string address)
    {
        var body = await response.Content.ReadAsStringAsync();
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? body : "";
        return new Page(browser, response, body, await new HtmlParser().ParseDocumentAsync(html), address);
    }

    /// <summary>
    /// Submits a form of the page: what the form holds already, changed by <paramref name="fields"/>. A null value leaves a
    /// field out. <paramref name="form"/> is a CSS selector; without one it is the first form of the page's main part that posts.
    /// </summary>
    public Task<Page> SubmitAsync(Dictionary<string, string?>? fields = null, string? form = null, string? button = null)
    {
        var element = (form is null ? Document.QuerySelector("main form[method=post], form[method=post]") : Document.QuerySelector(form)) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{Address} has no form {form ?? "that posts"}: {Text}");
        var values = Filled(element);
        if (button is not null)
        {
            var pressed = element.QuerySelector(button) ?? Document.QuerySelector(button) ?? throw new InvalidOperationException($"{Address} has no button {button}.");
            if (pressed.GetAttribute("name") is { Length: > 0 } name)
            {
                values.Add(new(name, pressed.GetAttribute("value") ?? ""));
            }
        }

        foreach (var (name, value) in fields ?? [])
        {
            values.RemoveAll(pair => pair.Key == name);
            if (value is not null)
            {
                values.Add(new(name, value));
            }
        }

        var action = element.GetAttribute("action") is { Length: > 0 } to ? to : Address;
        return Browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(values) });
    }

    private static List<KeyValuePair<string, string>> Filled(IHtmlFormElement form)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "file" or "image" or "reset" }:
                case { } disabled when disabled.HasAttribute("disabled") || string.IsNullOrEmpty(disabled.GetAttribute("name")):
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked)
                    {
                        values.Add(new(box.Name!, box.Value));
                    }

                    break;
                case IHtmlInputElement input:
                    values.Add(new(input.Name!, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    values.Add(new(area.Name!, area.Value));
                    break;
                case IHtmlSelectElement select:
                    values.AddRange(select.SelectedOptions.Select(option => new KeyValuePair<string, string>(select.Name!, option.Value)));
                    break;
            }
        }

        return values;
    }

    private static string Squeeze(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
