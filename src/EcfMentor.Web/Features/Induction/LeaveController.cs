using System.ComponentModel.DataAnnotations;
using EcfMentor.Application.Features.Induction;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EcfMentor.Web.Features.Induction;

/// <summary>A last day.</summary>
public sealed class LeaveForm
{
    /// <summary>The induction as it stands.</summary>
    [BindNever]
    public InductionView Induction { get; set; } = null!;

    [Display(Name = "The last day")]
    public DateOnly? LastDay { get; set; }
}

/// <summary>An ECT leaves the school.</summary>
public sealed class LeaveController : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/inductions/{id:guid}/leave")]
    public Task<IActionResult> Index(Guid id) => ShowAsync(new GetInduction(id), induction => Page(new LeaveForm { Induction = induction }));

    /// <summary>Ends the post.</summary>
    [HttpPost("/inductions/{id:guid}/leave")]
    public Task<IActionResult> Index(Guid id, LeaveForm form)
    {
        Task<IActionResult> Again() => ShowAsync(new GetInduction(id), induction =>
        {
            form.Induction = induction;
            return Page(form);
        });
        return ModelState.IsValid ? ApplyAsync(new LeavePost(id, form.LastDay), _ => Go($"/inductions/{id}"), Again) : AgainAsync(Again);
    }

    private IActionResult Page(LeaveForm form) => form.Induction.CanKeep ? View("Index", form) : NotFound();
}
