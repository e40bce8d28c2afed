using EcfMentor.Application.Features.Trusts;
using EcfMentor.Tenancy;
using EcfMentor.Web.Infrastructure.Mvc;
using EcfMentor.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Platform;

/// <summary>One trust's page.</summary>
public sealed record TrustPage(TrustLine Trust, string? Host, bool JustOpened);

/// <summary>The trusts, as the operator sees them.</summary>
[Authorize(Policy = OperatorScheme.Policy), OutsideTrusts]
public sealed class PlatformController(ITenantStore tenants) : PortalController
{
    [HttpGet("/platform")]
    public Task<IActionResult> Index() => ShowAsync(new GetTrusts(), trusts => View(trusts));

    [HttpGet("/platform/trusts/{id:guid}")]
    public async Task<IActionResult> Trust(Guid id, bool opened)
    {
        var tenant = await tenants.ByIdAsync(id, HttpContext.RequestAborted);
        return await ShowAsync(new GetTrust(id), trust => View(new TrustPage(trust, tenant?.Host, opened)));
    }

    [HttpPost("/platform/trusts/{id:guid}/suspend")]
    public Task<IActionResult> Suspend(Guid id) => SetAsync(id, TenantStatus.Suspended);

    [HttpPost("/platform/trusts/{id:guid}/resume")]
    public Task<IActionResult> Resume(Guid id) => SetAsync(id, TenantStatus.Active);

    private Task<IActionResult> SetAsync(Guid id, TenantStatus status) => ApplyAsync(
        new SetTrustStatus(id, status),
        _ =>
        {
            tenants.Forget();
            return Go($"/platform/trusts/{id}");
        },
        () => Trust(id, opened: false));
}
