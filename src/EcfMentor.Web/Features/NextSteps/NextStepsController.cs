using EcfMentor.Application.Features.NextSteps;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.NextSteps;

/// <summary>The next steps of my pairs.</summary>
public sealed class NextStepsController : PortalController
{
    /// <summary>All of them.</summary>
    [HttpGet("/next-steps")]
    public Task<IActionResult> Index() => ShowAsync(new GetNextSteps(), view => View(view));

    /// <summary>Done, or let go; then back to where the button was.</summary>
    [HttpPost("/next-steps/{id:guid}/close")]
    public Task<IActionResult> Close(Guid id, string? how, Guid? meetingId, string? from)
    {
        var back = meetingId is { } meeting ? $"/meetings/{meeting}#steps" : from == "today" ? "/today" : "/next-steps";
        return ApplyAsync(new CloseNextStep(id, how == "let-go"), _ => Go(back), () => Task.FromResult<IActionResult>(Go(back)));
    }
}
