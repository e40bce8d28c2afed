using System.ComponentModel.DataAnnotations;
using EcfMentor.Application.Features.Induction;
using EcfMentor.Domain.Induction;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EcfMentor.Web.Features.Induction;

/// <summary>An absence to note.</summary>
public sealed class AbsenceForm
{
    /// <summary>The induction as it stands.</summary>
    [BindNever]
    public InductionView Induction { get; set; } = null!;

    public AbsenceType? Type { get; set; }

    [Display(Name = "The first day away")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "The last day away")]
    public DateOnly? EndsOn { get; set; }

    public string? Days { get; set; }
}

/// <summary>Noting absences: type and days, never why.</summary>
public sealed class AbsencesController : PortalController
{
    /// <summary>The form, and the absences so far.</summary>
    [HttpGet("/inductions/{id:guid}/absences")]
    public Task<IActionResult> Index(Guid id) => ShowAsync(new GetInduction(id), induction => Page(new AbsenceForm { Induction = induction }));

    /// <summary>Notes one.</summary>
    [HttpPost("/inductions/{id:guid}/absences")]
    public Task<IActionResult> Index(Guid id, AbsenceForm form)
    {
        Task<IActionResult> Again() => ShowAsync(new GetInduction(id), induction =>
        {
            form.Induction = induction;
            return Page(form);
        });
        return ModelState.IsValid
            ? ApplyAsync(new RecordAbsence(id, form.Type, form.StartsOn, form.EndsOn, form.Days), _ => Go($"/inductions/{id}/absences"), Again)
            : AgainAsync(Again);
    }

    /// <summary>Takes one back.</summary>
    [HttpPost("/inductions/{id:guid}/absences/{absenceId:guid}/remove")]
    public Task<IActionResult> Remove(Guid id, Guid absenceId) =>
        ApplyAsync(new RemoveAbsence(id, absenceId), _ => Go($"/inductions/{id}/absences"), () => Index(id));

    private IActionResult Page(AbsenceForm form) => form.Induction.CanKeep ? View("Index", form) : NotFound();
}
