using System.ComponentModel.DataAnnotations;
using EcfMentor.Application.Features.Induction;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EcfMentor.Web.Features.Induction;

/// <summary>A new working pattern.</summary>
public sealed class PatternForm
{
    /// <summary>The induction as it stands.</summary>
    [BindNever]
    public InductionView Induction { get; set; } = null!;

    [Display(Name = "The first day of the new pattern")]
    public DateOnly? From { get; set; }

    public string? Fte { get; set; }
}

/// <summary>Changing how much an ECT works.</summary>
public sealed class PatternController : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/inductions/{id:guid}/pattern")]
    public Task<IActionResult> Index(Guid id) => ShowAsync(new GetInduction(id), induction => Page(new PatternForm { Induction = induction }));

    /// <summary>Changes it.</summary>
    [HttpPost("/inductions/{id:guid}/pattern")]
    public Task<IActionResult> Index(Guid id, PatternForm form)
    {
        Task<IActionResult> Again() => ShowAsync(new GetInduction(id), induction =>
        {
            form.Induction = induction;
            return Page(form);
        });
        return ModelState.IsValid
            ? ApplyAsync(new ChangePattern(id, form.From, form.Fte), _ => Go($"/inductions/{id}"), Again)
            : AgainAsync(Again);
    }

    private IActionResult Page(PatternForm form) => form.Induction.CanKeep ? View("Index", form) : NotFound();
}
