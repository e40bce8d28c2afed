using EcfMentor.Application.Features.Pairing;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Pairing;

/// <summary>Saying yes or no to a pairing, for the two whom it is about.</summary>
public sealed class RequestsController : PortalController
{
    [HttpGet("/pairing/requests/{id:guid}")]
    public Task<IActionResult> Answer(Guid id, bool changed) =>
        ShowAsync(new GetPairingRequest(id), request => View("Request", new RequestPage(request, changed)));

    [HttpPost("/pairing/requests/{id:guid}")]
    public Task<IActionResult> Answer(Guid id, AnswerForm form)
    {
        if (form.Yes is not { } yes)
        {
            ModelState.AddModelError(nameof(form.Yes), "Say yes or no");
            return AgainAsync(() => Answer(id, changed: false));
        }

        return ApplyAsync(
            new AnswerPairing(id, yes),
            answered => Go($"/pairing/requests/{id}{(answered == PairingAnswered.NoLongerPossible ? "?changed=true" : "")}"),
            () => Answer(id, changed: false));
    }
}
