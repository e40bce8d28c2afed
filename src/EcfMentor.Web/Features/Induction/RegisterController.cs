using EcfMentor.Application.Features.Induction;
using EcfMentor.Domain.Induction;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using System.ComponentModel.DataAnnotations;

namespace EcfMentor.Web.Features.Induction;

/// <summary>What an induction tutor gives to register an ECT.</summary>
public sealed class RegisterForm
{
    /// <summary>Who it is.</summary>
    [BindNever]
    public EctToRegister Ect { get; set; } = null!;

    [Display(Name = "Date of QTS")]
    public DateOnly? QtsOn { get; set; }

    [Display(Name = "Start of induction")]
    public DateOnly? StartsOn { get; set; }

    public Guid? BodyId { get; set; }

    public bool? HasTie { get; set; }

    public TrainingProgramme? Programme { get; set; }

    public string? LeadProvider { get; set; }

    public bool? ServedBefore { get; set; }

    public string? TermsServed { get; set; }

    public string? AbsenceDays { get; set; }
}

/// <summary>Registering an ECT for statutory induction.</summary>
public sealed class RegisterController : PortalController
{
    /// <summary>The form, with the start filled from the staff list.</summary>
    [HttpGet("/inductions/register/{periodId:guid}")]
    public Task<IActionResult> Index(Guid periodId) =>
        ShowAsync(new GetEctToRegister(periodId), ect => ect.HasRecord
            ? Go($"/inductions/continue/{periodId}")
            : View(new RegisterForm { Ect = ect, StartsOn = ect.StartsOn }));

    /// <summary>Registers.</summary>
    [HttpPost("/inductions/register/{periodId:guid}")]
    public Task<IActionResult> Index(Guid periodId, RegisterForm form)
    {
        Task<IActionResult> Again() => ShowAsync(new GetEctToRegister(periodId), ect =>
        {
            form.Ect = ect;
            return View(form);
        });
        return ModelState.IsValid
            ? ApplyAsync(
                new RegisterEct(
                    periodId, form.QtsOn, form.StartsOn, form.BodyId, form.HasTie, form.Programme, form.LeadProvider,
                    form.ServedBefore, form.TermsServed, form.AbsenceDays),
                id => Go($"/inductions/{id}"),
                Again)
            : AgainAsync(Again);
    }
}
