using EcfMentor.Application.Features.Pairing;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Pairing;

/// <summary>Pairing people one by one, for the tutor.</summary>
public sealed class PairingController : PortalController
{
    [HttpGet("/pairing")]
    public Task<IActionResult> Index(Guid? asked) => ShowAsync(new GetPairing(), desk => View("Index", new DeskPage(desk, asked)));

    [HttpGet("/pairing/mentees/{id:guid}")]
    public Task<IActionResult> Mentee(Guid id) => ShowAsync(new GetMentorsForMentee(id), choices => View("Mentors", choices));

    [HttpGet("/pairing/mentors/{id:guid}")]
    public Task<IActionResult> Mentor(Guid id) => ShowAsync(new GetMenteesForMentor(id), choices => View("Mentees", choices));

    [HttpGet("/pairing/new")]
    public Task<IActionResult> New(Guid mentee, Guid mentor) =>
        ShowAsync(new GetPairingDraft(mentee, mentor), draft => View("New", new ProposePage(draft, draft.UsualStart)));

    [HttpPost("/pairing/new")]
    public Task<IActionResult> New(ProposeForm form) => ModelState.IsValid
        ? ApplyAsync(
            new ProposePairing(form.Mentee, form.Mentor, form.StartsOn, form.Safeguards),
            id => Go($"/pairing?asked={id}"),
            () => Again(form))
        : AgainAsync(() => Again(form));

    [HttpGet("/pairing/requests/{id:guid}/withdraw")]
    public Task<IActionResult> Withdraw(Guid id) => ShowAsync(new GetOpenProposal(id), proposal => View("Withdraw", proposal));

    [HttpPost("/pairing/requests/{id:guid}/withdraw"), ActionName(nameof(Withdraw))]
    public Task<IActionResult> TakeBack(Guid id) =>
        ApplyAsync(new WithdrawPairing(id), mentee => Go($"/pairing/mentees/{mentee}"), () => Index(null));

    private Task<IActionResult> Again(ProposeForm form) =>
        ShowAsync(new GetPairingDraft(form.Mentee, form.Mentor), draft => View("New", new ProposePage(draft, form.StartsOn)));
}
