using EcfMentor.Application.Features.Pairing;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Pairing;

/// <summary>Who is without a mentor, and naming an interim one, for the headteacher.</summary>
public sealed class InterimController : PortalController
{
    [HttpGet("/pairing/interim")]
    public Task<IActionResult> Index() => ShowAsync(new GetMenteesWithoutMentor(), mentees => View("Without", mentees));

    [HttpGet("/pairing/interim/{id:guid}")]
    public Task<IActionResult> Choose(Guid id) => ShowAsync(new GetInterimChoice(id), choice =>
    {
        var view = View("Interim", new InterimPage(choice));
        if (choice.Refusal is not null)
        {
            // The page is theirs, but not today: it says from when.
            view.StatusCode = StatusCodes.Status403Forbidden;
        }

        return view;
    });

    [HttpPost("/pairing/interim/{id:guid}")]
    public Task<IActionResult> Choose(Guid id, InterimForm form) => ModelState.IsValid
        ? ApplyAsync(new NameInterimMentor(id, form.MentorPeriodId), _ => Go("/pairing/interim"), () => Choose(id))
        : AgainAsync(() => Choose(id));
}
