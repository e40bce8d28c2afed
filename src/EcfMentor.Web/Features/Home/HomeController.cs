using EcfMentor.Tenancy;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Home;

/// <summary>What the page outside every trust asks for.</summary>
public sealed class FindTrustForm
{
    public string? Trust { get; set; }
}

/// <summary>The root: Today inside a trust; outside, the way to one's own. There is no list of trusts to read.</summary>
[AllowAnonymous]
public sealed class HomeController(ITenantContext tenant, ITenantStore tenants) : PortalController
{
    [HttpGet("/")]
    public IActionResult Index() => tenant.CurrentOrNull is null ? View(new FindTrustForm()) : Go("/today");

    [HttpPost("/")]
    public async Task<IActionResult> Index(FindTrustForm form)
    {
        if (tenant.CurrentOrNull is not null)
        {
            return Go("/today");
        }

        // People paste the whole address too.
        var name = (form.Trust ?? "").Trim().TrimEnd('/').Split('/')[^1].ToLowerInvariant();
        if (TenantIdentifier.IsValid(name) && await tenants.ByIdentifierAsync(name, HttpContext.RequestAborted) is { Status: TenantStatus.Active } found)
        {
            // A form may not lead to another site (form-action), so a trust with a host of its own gets a link.
            return found.Host is { } host ? View("Found", (found.Name, $"{Request.Scheme}://{host}/sign-in")) : Redirect($"/{found.Identifier}/sign-in");
        }

        ModelState.AddModelError(nameof(form.Trust), name.Length == 0
            ? "Enter your trust's short name"
            : "We don't know that short name. In the address of your invitation it comes after the name of this site");
        return Again("Index", form);
    }
}
