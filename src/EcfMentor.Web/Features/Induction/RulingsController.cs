using System.ComponentModel.DataAnnotations;
using EcfMentor.Application.Features.Induction;
using EcfMentor.Domain.Induction;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EcfMentor.Web.Features.Induction;

/// <summary>A decision to enter.</summary>
public sealed class RulingForm
{
    /// <summary>The induction as it stands.</summary>
    [BindNever]
    public InductionView Induction { get; set; } = null!;

    public RulingKind? Kind { get; set; }

    [Display(Name = "The day of the decision")]
    public DateOnly? On { get; set; }

    public string? Terms { get; set; }

    public string? Days { get; set; }

    public bool Agreed { get; set; }
}

/// <summary>Entering what the appropriate body decided, and what the ECT chose about leave.</summary>
public sealed class RulingsController : PortalController
{
    /// <summary>The form, and the decisions so far.</summary>
    [HttpGet("/inductions/{id:guid}/decisions")]
    public Task<IActionResult> Index(Guid id) => ShowAsync(new GetInduction(id), induction => Page(new RulingForm { Induction = induction }));

    /// <summary>Enters one.</summary>
    [HttpPost("/inductions/{id:guid}/decisions")]
    public Task<IActionResult> Index(Guid id, RulingForm form)
    {
        Task<IActionResult> Again() => ShowAsync(new GetInduction(id), induction =>
        {
            form.Induction = induction;
            return Page(form);
        });
        return ModelState.IsValid
            ? ApplyAsync(new RecordRuling(id, form.Kind, form.On, form.Terms, form.Days, form.Agreed), _ => Go($"/inductions/{id}"), Again)
            : AgainAsync(Again);
    }

    /// <summary>Takes one back.</summary>
    [HttpPost("/inductions/{id:guid}/decisions/{rulingId:guid}/remove")]
    public Task<IActionResult> Remove(Guid id, Guid rulingId) =>
        ApplyAsync(new RemoveRuling(id, rulingId), _ => Go($"/inductions/{id}/decisions"), () => Index(id));

    private IActionResult Page(RulingForm form) => form.Induction.CanKeep ? View("Index", form) : NotFound();
}
