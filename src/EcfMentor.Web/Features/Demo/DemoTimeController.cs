using EcfMentor.Domain.Calendar;
using EcfMentor.Jobs.Clock;
using EcfMentor.Web.Composition;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Demo;

/// <summary>Sets the clock ahead, and does what the night and the morning do. Development only.</summary>
[DevelopmentOnly]
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class DemoTimeController(DemoClock clock, TimeProvider time, FanOut fanOut) : PortalController
{
    /// <summary>Goes some days on; 0 goes back to the real day.</summary>
    [HttpPost("/demo/clock")]
    public IActionResult Set(int days)
    {
        clock.Days = days <= 0 ? 0 : clock.Days + days;
        return Redirect("/demo");
    }

    /// <summary>Runs every recurring job for every trust, as of now.</summary>
    [HttpPost("/demo/jobs")]
    public async Task<IActionResult> Run(CancellationToken ct)
    {
        foreach (var job in RecurringJobs.All)
        {
            await fanOut.RunAsync(job, time.UtcNow(), null, ct);
        }

        return Redirect("/demo");
    }
}
