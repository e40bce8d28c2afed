using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon.Web;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EcfMentor.IsolationTests;

/// <summary>One route of the portal, as the walk calls it.</summary>
public sealed record WalkedRoute(string Method, RouteEndpoint Endpoint)
{
    public string Pattern => "/" + Endpoint.RoutePattern.RawText!.TrimStart('~', '/');

    /// <summary>True when an id is in the path, in the query or in the form.</summary>
    public bool TakesAnId => Endpoint.RoutePattern.Parameters.Any(p => p.ParameterPolicies.Any(policy => policy.Content == "guid"))
        || Action!.Parameters.Any(p => IsId(p.ParameterType) || p.ParameterType.GetProperties().Any(inner => inner.CanWrite && IsId(inner.PropertyType)));

    /// <summary>Names of the ids that go into the query.</summary>
    public IEnumerable<string> QueryIds => Action!.Parameters
        .Where(p => Method == "GET" && IsId(p.ParameterType) && Endpoint.RoutePattern.GetParameter(p.Name) is null).Select(p => p.Name);

    public ControllerActionDescriptor? Action => Endpoint.Metadata.GetMetadata<ControllerActionDescriptor>();

    public override string ToString() => $"{Method} {Pattern}";

    private static bool IsId(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(Guid);
}

/// <summary>Calls every route as people of one trust with the ids of another, and says what gave itself away.</summary>
public sealed partial class RouteWalk(AppFactory portal)
{
    /// <summary>Pages outside any trust have no trust's ids to take; the walk for operators is the platform's own test.</summary>
    private static readonly string[] OutsideTrusts = ["/platform", "/health", "/error", "/status", "/look", "/demo"];

    /// <summary>Every route in a trust's space.</summary>
    public IReadOnlyList<WalkedRoute> Routes() =>
        [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new WalkedRoute(method, endpoint)))
            .Where(route => !OutsideTrusts.Any(prefix => route.Pattern.StartsWith(prefix, StringComparison.Ordinal)))
            .Where(route => !route.Pattern.Contains("{*", StringComparison.Ordinal))];

    /// <summary>
    /// Calls each route that takes an id, as each role of <paramref name="own"/>, with each id of <paramref name="other"/>:
    /// the answer must be the one for an id that never was, and nothing of the other's may change.
    /// </summary>
    public async Task<IReadOnlyList<string>> WithForeignIdsAsync(World own, World other)
    {
        var faults = new List<string>();
        var before = await other.DumpAsync();
        var ids = await other.IdsAsync(mostOfAKind: 1);
        foreach (var (role, person) in own.People)
        {
            using var browser = await portal.SignInAsync(own.Trust, person);
            var token = await TokenAsync(browser);
            foreach (var route in Routes().Where(route => route.TakesAnId))
            {
                var never = await CallAsync(browser, route, Guid.CreateVersion7(), token);

                // Refused for the role itself, the request never looks at an id: two are enough to see that it stays so.
                foreach (var id in never.Status == HttpStatusCode.Forbidden ? ids.Take(2) : ids)
                {
                    var foreign = await CallAsync(browser, route, id, token);
                    if (foreign != never)
                    {
                        faults.Add($"{role}: {route} with {id} answers {foreign.Status} and not {never.Status} as for an id that never was");
                    }

                    if (foreign.Body.Contains(other.Canary, StringComparison.Ordinal))
                    {
                        faults.Add($"{role}: {route} with {id} shows the other trust's words");
                    }
                }
            }
        }

        if (await other.DumpAsync() != before)
        {
            faults.Add("Something of the other trust was changed");
        }

        return faults;
    }

    /// <summary>Opens every page of <paramref name="own"/> with its own ids, and looks for words of <paramref name="other"/>.</summary>
    public async Task<(IReadOnlyList<string> Faults, IReadOnlyDictionary<string, int> Opened)> OwnPagesAsync(World own, World other)
    {
        var faults = new List<string>();
        var opened = new Dictionary<string, int>();
        var ids = await own.IdsAsync();
        foreach (var (role, person) in own.People)
        {
            using var browser = await portal.SignInAsync(own.Trust, person);
            foreach (var route in Routes().Where(route => route.Method == "GET"))
            {
                opened.TryAdd(route.ToString(), 0);
                foreach (var id in await WorthTryingAsync(browser, route, ids))
                {
                    var page = await browser.GetAsync(PathOf(route, id));
                    if (page.Body.Contains(other.Canary, StringComparison.Ordinal) || (page.Location ?? "").Contains(other.Trust.Tenant.Identifier, StringComparison.Ordinal))
                    {
                        faults.Add($"{role}: {route} shows the other trust's words");
                    }

                    if ((int)page.Status >= 500)
                    {
                        faults.Add($"{role}: {route} with {id} fails with {page.Status}");
                    }

                    opened[route.ToString()] += (page.Status == HttpStatusCode.OK ? 1 : 0);
                }
            }
        }

        return (faults, opened);
    }

    /// <summary>The ids to open a page with: one only where the role itself is refused, whatever the id.</summary>
    public static async Task<IReadOnlyList<Guid>> WorthTryingAsync(Browser browser, WalkedRoute route, IReadOnlyList<Guid> ids)
    {
        if (!route.TakesAnId)
        {
            return [Guid.Empty];
        }

        var never = await browser.GetAsync(PathOf(route, Guid.CreateVersion7()));
        return never.Status == HttpStatusCode.Forbidden ? [.. ids.Take(1)] : ids;
    }

    /// <summary>Calls every route without a session; answers those that did more than ask for a sign-in.</summary>
    public async Task<IReadOnlyList<string>> AnonymouslyAsync(World world)
    {
        var open = new List<string>();
        using var browser = portal.Browse(world.Trust);
        foreach (var route in Routes())
        {
            var page = await browser.SendAsync(new HttpRequestMessage(new HttpMethod(route.Method), browser.Root + PathOf(route, Guid.CreateVersion7())));
            var refused = page.Status == HttpStatusCode.Redirect && page.Location!.StartsWith($"{browser.Root}/sign-in?", StringComparison.Ordinal);
            if (!refused)
            {
                open.Add(route.ToString());
            }
        }

        return open;
    }

    /// <summary>An antiforgery token of this session, from the page that everyone has.</summary>
    public static async Task<string> TokenAsync(Browser browser)
    {
        var page = await browser.GetAsync("/sign-out");
        return page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? throw new InvalidOperationException($"There is no form to sign out with: {page.Status}");
    }

    private static async Task<Answer> CallAsync(Browser browser, WalkedRoute route, Guid id, string token)
    {
        var request = new HttpRequestMessage(new HttpMethod(route.Method), browser.Root + PathOf(route, id));
        if (route.Method != "GET")
        {
            request.Content = new FormUrlEncodedContent(FieldsOf(route, id).Append(new("__RequestVerificationToken", token)));
        }

        var page = await browser.SendAsync(request);
        return new Answer(page.Status, Plain(page, id));
    }

    /// <summary>The words of an answer without what differs each time: nonces, tokens and the id that was asked for.</summary>
    private static string Plain(Page page, Guid id) =>
        Changing().Replace(page.Body, "").Replace(id.ToString(), "", StringComparison.OrdinalIgnoreCase)
        + (page.Location ?? "").Replace(id.ToString(), "", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address of a route with an id wherever it takes one.</summary>
    public static string PathOf(WalkedRoute route, Guid id) =>
        "/" + Parameter().Replace(route.Pattern.TrimStart('/'), match =>
            match.Value.Contains("guid", StringComparison.Ordinal) ? id.ToString()
            : match.Value.Contains("int", StringComparison.Ordinal) ? "1"
            : match.Value.Contains("date", StringComparison.Ordinal) ? "2026-11-10"
            : "word")
        + (route.QueryIds.Any() ? "?" + string.Join('&', route.QueryIds.Select(name => $"{name}={id}")) : "");

    /// <summary>A plausible value for everything that the action takes, so that more than its validator runs.</summary>
    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(WalkedRoute route, Guid id)
    {
        foreach (var parameter in route.Action!.Parameters)
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            if (ValueFor(type, id) is { } value)
            {
                yield return new(parameter.Name, value);
            }
            else if (type.IsClass && type.Assembly == typeof(Program).Assembly)
            {
                foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
                {
                    var inner = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
                    if (inner == typeof(DateOnly))
                    {
                        yield return new($"{property.Name}.Day", "16");
                        yield return new($"{property.Name}.Month", "11");
                        yield return new($"{property.Name}.Year", "2026");
                    }
                    else if (ValueFor(inner, id) is { } text)
                    {
                        yield return new(property.Name, text);
                    }
                }
            }
        }
    }

    private static string? ValueFor(Type type, Guid id) =>
        type == typeof(string) ? "Some words"
        : type == typeof(Guid) ? id.ToString()
        : type == typeof(int) ? "1"
        : type == typeof(bool) ? "true"
        : type == typeof(TimeOnly) ? "14:10"
        : type.IsEnum ? Enum.GetNames(type)[0]
        : null;

    private sealed record Answer(HttpStatusCode Status, string Body);

    [GeneratedRegex(@"nonce=""[^""]*""|name=""__RequestVerificationToken""[^>]*>|value=""CfDJ8[^""]*""")]
    private static partial Regex Changing();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
