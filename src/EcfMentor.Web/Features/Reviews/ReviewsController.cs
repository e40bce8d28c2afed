using EcfMentor.Application.Features.Reviews;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Reviews;

/// <summary>The half-term reviews of whoever is signed in.</summary>
public sealed class ReviewsController : PortalController
{
    [HttpGet("/reviews")]
    public Task<IActionResult> Index() => ShowAsync(new GetReviews(), view => View("Index", view));

    [HttpPost("/reviews")]
    public Task<IActionResult> Open(Guid mentorshipId) =>
        ApplyAsync(new OpenReview(mentorshipId), id => Go($"/reviews/{id}"), Index);

    [HttpGet("/reviews/{id:guid}")]
    public Task<IActionResult> Review(Guid id, bool saved) => ShowAsync(new GetReview(id), review => Page(review, saved));

    [HttpPost("/reviews/{id:guid}/words")]
    public Task<IActionResult> Words(Guid id, WordsForm form) => ApplyAsync(
        new WriteVoice(id, form.Answers, form.Do == "share", form.Version),
        _ => Go($"/reviews/{id}?saved=true"),
        () => Review(id, saved: false));

    [HttpPost("/reviews/{id:guid}/commitments")]
    public Task<IActionResult> Commitments(Guid id, CommitmentsForm form) => ModelState.IsValid
        ? ApplyAsync(
            new SettleCommitments(
                id, form.Mentee, form.MenteeBy, form.Mentor, form.MentorBy, form.School, form.SchoolBy, form.Do == "agree", form.Edition),
            _ => Go($"/reviews/{id}?saved=true"),
            () => Review(id, saved: false))
        : AgainAsync(() => Review(id, saved: false));

    [HttpPost("/reviews/commitments/{id:guid}")]
    public Task<IActionResult> Finish(Guid id, bool isDone, Guid from) =>
        ApplyAsync(new FinishCommitment(id, isDone), review => Go($"/reviews/{(from == Guid.Empty ? review : from)}"), Index);

    private ViewResult Page(ReviewView review, bool saved) => review.Stage == ReviewStage.Writing
        ? View("Write", new WritePage(review, saved))
        : View("Read", new ReadPage(review, saved));
}
