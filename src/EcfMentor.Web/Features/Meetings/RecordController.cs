using EcfMentor.Application.Features.Meetings;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EcfMentor.Web.Features.Meetings;

/// <summary>Recording a meeting in one screen.</summary>
public sealed class RecordController : PortalController
{
    /// <summary>The form, with the facts of the plan filled in and no judgement.</summary>
    [HttpGet("/meetings/{id:guid}/record")]
    public Task<IActionResult> Index(Guid id, MeetingOutcome? outcome) =>
        ShowAsync(new GetMeetingFacts(id), facts =>
        {
            ModelState.Clear();
            return View(RecordForm.From(facts, outcome));
        });

    /// <summary>Records it.</summary>
    [HttpPost("/meetings/{id:guid}/record")]
    public async Task<IActionResult> Index(Guid id, RecordForm form)
    {
        foreach (var field in form.Beside)
        {
            ForgetField(field);
        }

        Task<IActionResult> Again() => ShowAsync(new GetMeetingFacts(id), facts =>
        {
            form.Facts = facts;
            return View(form);
        });
        return ModelState.IsValid
            ? await ApplyAsync(form.ToCommand(id), _ => Go($"/today?recorded={id}"), Again)
            : await AgainAsync(Again);
    }

    /// <summary>A field that the answer makes pointless can't be wrong; what was typed there stays.</summary>
    private void ForgetField(string field)
    {
        foreach (var (_, entry) in ModelState.Where(e => e.Key == field || e.Key.StartsWith(field + ".", StringComparison.Ordinal)))
        {
            if (entry is not null)
            {
                entry.Errors.Clear();
                entry.ValidationState = ModelValidationState.Skipped;
            }
        }
    }
}
