using System.ComponentModel.DataAnnotations;
using EcfMentor.Application.Features.Induction.Completion;
using EcfMentor.Domain.Induction;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EcfMentor.Web.Features.Induction;

/// <summary>A step after completion.</summary>
public sealed class CompletionForm
{
    /// <summary>The steps as they stand.</summary>
    [BindNever]
    public CompletionView Completion { get; set; } = null!;

    public OutcomeStepKind? Kind { get; set; }

    [Display(Name = "The day")]
    public DateOnly? On { get; set; }

    public bool ByEmail { get; set; }

    public OutcomeDecision? Decision { get; set; }
}

/// <summary>From completion to recommendation, decision, notice and appeal, each with its clock.</summary>
public sealed class CompletionController : PortalController
{
    /// <summary>The steps.</summary>
    [HttpGet("/inductions/{id:guid}/completion")]
    public Task<IActionResult> Index(Guid id) => ShowAsync(new GetCompletion(id), view => View(new CompletionForm { Completion = view }));

    /// <summary>Records one.</summary>
    [HttpPost("/inductions/{id:guid}/completion")]
    public Task<IActionResult> Index(Guid id, CompletionForm form)
    {
        Task<IActionResult> Again() => ShowAsync(new GetCompletion(id), view =>
        {
            form.Completion = view;
            return View("Index", form);
        });
        return ModelState.IsValid
            ? ApplyAsync(new RecordOutcomeStep(id, form.Kind, form.On, form.ByEmail, form.Decision), _ => Go($"/inductions/{id}/completion"), Again)
            : AgainAsync(Again);
    }

    /// <summary>Takes the last one back.</summary>
    [HttpPost("/inductions/{id:guid}/completion/remove")]
    public Task<IActionResult> Remove(Guid id) => ApplyAsync(new RemoveOutcomeStep(id), _ => Go($"/inductions/{id}/completion"), () => Index(id));
}
