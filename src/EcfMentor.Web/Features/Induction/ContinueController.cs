using System.ComponentModel.DataAnnotations;
using EcfMentor.Application.Features.Induction;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EcfMentor.Web.Features.Induction;

/// <summary>What a tutor gives to take on an ECT who has a record.</summary>
public sealed class ContinueForm
{
    /// <summary>Who it is.</summary>
    [BindNever]
    public EctToRegister Ect { get; set; } = null!;

    [Display(Name = "The first day here")]
    public DateOnly? StartsOn { get; set; }

    public Guid? BodyId { get; set; }

    public string? TermsServed { get; set; }

    public string? AbsenceDays { get; set; }
}

/// <summary>Taking on an ECT who moved here from another school of the trust, or came back.</summary>
public sealed class ContinueController : PortalController
{
    /// <summary>The form, with what is known.</summary>
    [HttpGet("/inductions/continue/{periodId:guid}")]
    public Task<IActionResult> Index(Guid periodId) =>
        ShowAsync(new GetEctToRegister(periodId), ect => Page(new ContinueForm { Ect = ect, StartsOn = ect.StartsOn, BodyId = ect.BodyId }));

    /// <summary>Goes on with the induction.</summary>
    [HttpPost("/inductions/continue/{periodId:guid}")]
    public Task<IActionResult> Index(Guid periodId, ContinueForm form)
    {
        Task<IActionResult> Again() => ShowAsync(new GetEctToRegister(periodId), ect =>
        {
            form.Ect = ect;
            return Page(form);
        });
        return ModelState.IsValid
            ? ApplyAsync(new ContinueInduction(periodId, form.StartsOn, form.BodyId, form.TermsServed, form.AbsenceDays), id => Go($"/inductions/{id}"), Again)
            : AgainAsync(Again);
    }

    private IActionResult Page(ContinueForm form) => form.Ect.HasRecord ? View("Index", form) : NotFound();
}
