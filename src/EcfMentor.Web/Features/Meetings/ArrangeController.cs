using EcfMentor.Application.Features.Meetings;
using EcfMentor.Domain.People;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EcfMentor.Web.Features.Meetings;

/// <summary>When and where a pair usually meets.</summary>
public sealed class ArrangeForm
{
    /// <summary>The arrangement as it stands.</summary>
    [BindNever]
    public ArrangementView Now { get; set; } = null!;

    public WorkingDays? Day { get; set; }

    public TimeOnly? Time { get; set; }

    public int? Minutes { get; set; }

    public string? Place { get; set; }
}

/// <summary>Choosing when and where a pair usually meets.</summary>
public sealed class ArrangeController : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/meetings/arrange/{mentorshipId:guid}")]
    public Task<IActionResult> Index(Guid mentorshipId) => ShowAsync(new GetArrangement(mentorshipId), now => View(new ArrangeForm
    {
        Now = now,
        Day = now.Day == WorkingDays.None ? null : now.Day,
        Time = now.Time,
        Minutes = now.Minutes,
        Place = now.Place,
    }));

    /// <summary>Sets it.</summary>
    [HttpPost("/meetings/arrange/{mentorshipId:guid}")]
    public async Task<IActionResult> Index(Guid mentorshipId, ArrangeForm form)
    {
        Task<IActionResult> Again() => ShowAsync(new GetArrangement(mentorshipId), now =>
        {
            form.Now = now;
            return View(form);
        });
        return ModelState.IsValid
            ? await ApplyAsync(new ArrangeMeetings(mentorshipId, form.Day, form.Time, form.Minutes, form.Place), _ => Go("/meetings"), Again)
            : await AgainAsync(Again);
    }
}
