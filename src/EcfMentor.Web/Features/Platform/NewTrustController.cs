using EcfMentor.Application.Features.Trusts;
using EcfMentor.Web.Infrastructure.Mvc;
using EcfMentor.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Platform;

/// <summary>The search for a trust to open.</summary>
public sealed class FindTrustPage
{
    public string? Q { get; set; }

    /// <summary>Shown, never posted.</summary>
    public FoundTrusts? Found { get; set; }
}

/// <summary>What the operator says about a trust. Carried from page to page until it is opened.</summary>
public sealed class NewTrustForm
{
    public int TrustCode { get; set; }

    public string? Name { get; set; }

    public string? ShortName { get; set; }

    public string? LeadFirstName { get; set; }

    public string? LeadLastName { get; set; }

    public string? LeadEmail { get; set; }

    /// <summary>Shown, never posted.</summary>
    public FoundTrust? InFile { get; set; }

    internal CheckNewTrust Check() =>
        new(TrustCode, ShortName?.Trim() ?? "", Name, LeadFirstName?.Trim() ?? "", LeadLastName?.Trim() ?? "", LeadEmail?.Trim() ?? "");

    internal OpenTrust Open() =>
        new(TrustCode, ShortName?.Trim() ?? "", Name, LeadFirstName?.Trim() ?? "", LeadLastName?.Trim() ?? "", LeadEmail?.Trim() ?? "");
}

/// <summary>Opening a trust: find it in the establishment file, say who leads it, look at it all once more, open.</summary>
[Authorize(Policy = OperatorScheme.Policy), OutsideTrusts]
public sealed class NewTrustController : PortalController
{
    [HttpGet("/platform/trusts/new")]
    public Task<IActionResult> Find(string? q) =>
        ShowAsync(new FindTrusts(q), found => View("FindTrust", new FindTrustPage { Q = q, Found = found }));

    [HttpGet("/platform/trusts/new/{code:int}")]
    public Task<IActionResult> Describe(int code) => InFileAsync(code, found => View("NewTrust", new NewTrustForm
    {
        TrustCode = code,
        Name = found.Name,
        ShortName = TrustNames.ShortName(found.Name),
        InFile = found,
    }));

    [HttpPost("/platform/trusts/new/{code:int}")]
    public async Task<IActionResult> Describe(int code, NewTrustForm form)
    {
        form.TrustCode = code;
        return await ApplyAsync(form.Check(), _ => View("CheckNewTrust", form), () => FormAsync(form));
    }

    /// <summary>Back from the answers to the form, with everything that was typed; a post, so that no address of a person stands in a web address.</summary>
    [HttpPost("/platform/trusts/new/{code:int}/change")]
    public Task<IActionResult> Change(int code, NewTrustForm form)
    {
        form.TrustCode = code;
        return FormAsync(form);
    }

    [HttpPost("/platform/trusts/new/{code:int}/open")]
    public Task<IActionResult> Open(int code, NewTrustForm form)
    {
        form.TrustCode = code;
        return ApplyAsync(form.Open(), opened => Go($"/platform/trusts/{opened.Id}?opened=true"), () => FormAsync(form));
    }

    private Task<IActionResult> FormAsync(NewTrustForm form) => InFileAsync(form.TrustCode, found =>
    {
        form.InFile = found;
        return View("NewTrust", form);
    });

    private Task<IActionResult> InFileAsync(int code, Func<FoundTrust, IActionResult> show) =>
        ShowAsync(
            new FindTrusts(code.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            found => found.Trusts is [var trust] ? show(trust) : NotFound());
}
