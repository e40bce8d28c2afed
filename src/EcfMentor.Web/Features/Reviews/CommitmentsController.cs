using EcfMentor.Application.Features.Reviews;
using EcfMentor.Application.Messaging;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Reviews;

/// <summary>What pairs ask of a school, for its headteacher.</summary>
public sealed class CommitmentsController : PortalController
{
    [HttpGet("/commitments")]
    public Task<IActionResult> Index() => ShowAsync(new GetSchoolCommitments(), list => View("Commitments", list));

    [HttpGet("/commitments/{id:guid}")]
    public Task<IActionResult> Answer(Guid id) => ShowAsync(
        new GetSchoolCommitments(),
        list => list.FirstOrDefault(c => c.Id == id) is { } found ? View("Answer", new AnswerPage(found)) : Refuse(new NotFound()));

    [HttpPost("/commitments/{id:guid}")]
    public Task<IActionResult> Answer(Guid id, AnswerForm form) => ApplyAsync(
        new AnswerCommitment(id, form.State, form.Reply, form.Version), _ => Go("/commitments"), () => Answer(id));
}
