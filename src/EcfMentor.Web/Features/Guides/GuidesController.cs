using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Guides;

/// <summary>Pages that explain the portal itself. They hold nothing of any trust or person, so that the first three are open to all.</summary>
public sealed class GuidesController : PortalController
{
    [HttpGet("/help"), AllowAnonymous]
    public IActionResult Help() => View();

    [HttpGet("/privacy"), AllowAnonymous]
    public IActionResult Privacy() => View();

    [HttpGet("/accessibility"), AllowAnonymous]
    public IActionResult Accessibility() => View();

    [HttpGet("/who-can-see-what")]
    public IActionResult WhoCanSeeWhat() => View();
}
