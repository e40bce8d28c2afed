using EcfMentor.Application.Features.Setup;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Setup;

/// <summary>The overview of setting a trust up, and its small pages.</summary>
public sealed class SetupController : PortalController
{
    [HttpGet("/set-up")]
    public Task<IActionResult> Index() => ShowAsync(new GetSetup(), View);

    [HttpGet("/set-up/sign-in")]
    public Task<IActionResult> SignInWays() => ShowAsync(new GetSetup(), View);
}
