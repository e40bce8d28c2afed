using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Status;

/// <summary>The pages for what can't be shown. They say what happened and what to do, and nothing of what went wrong inside.</summary>
public sealed class StatusController : PortalController
{
    /// <summary>Shown in place of the page that failed.</summary>
    [AllowAnonymous]
    [Route("/error")]
    public IActionResult Error()
    {
        var view = View("Error");
        view.StatusCode = StatusCodes.Status500InternalServerError;
        return view;
    }

    /// <summary>Shown in place of an empty answer with this status.</summary>
    [AllowAnonymous]
    [IgnoreAntiforgeryToken]
    [Route("/status/{code:int}")]
    public IActionResult Code(int code)
    {
        var view = View(code switch
        {
            StatusCodes.Status403Forbidden => "Forbidden",
            StatusCodes.Status400BadRequest => "BadRequest",
            >= StatusCodes.Status500InternalServerError => "Error",
            _ => "NotFound",
        });
        view.StatusCode = code;
        return view;
    }

    /// <summary>Any path that no page has. Asks for a sign-in first, like every page.</summary>
    [Route("/status/missing")]
    public IActionResult Missing() => NotFound();
}
