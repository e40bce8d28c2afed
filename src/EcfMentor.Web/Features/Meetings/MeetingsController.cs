using EcfMentor.Application.Features.Meetings;
using EcfMentor.Application.Features.NextSteps;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Meetings;

/// <summary>A pair's meetings: the list, and one meeting with its agenda, notes and next steps.</summary>
public sealed class MeetingsController : PortalController
{
    /// <summary>My meetings.</summary>
    [HttpGet("/meetings")]
    public Task<IActionResult> Index() => ShowAsync(new GetMeetings(), view => View(view));

    /// <summary>One meeting of mine.</summary>
    [HttpGet("/meetings/{id:guid}")]
    public Task<IActionResult> Meeting(Guid id) => PageAsync(id);

    /// <summary>Puts something on the agenda.</summary>
    [HttpPost("/meetings/{id:guid}/agenda")]
    public Task<IActionResult> AddItem(Guid id, string? agendaText) =>
        ApplyAsync(new AddAgendaItem(id, agendaText), _ => Back(id, "agenda"), () => PageAsync(id, nameof(MeetingPage.AgendaText)));

    /// <summary>Takes my item off the agenda.</summary>
    [HttpPost("/meetings/{id:guid}/agenda/{itemId:guid}/remove")]
    public Task<IActionResult> RemoveItem(Guid id, Guid itemId) =>
        ApplyAsync(new RemoveAgendaItem(id, itemId), _ => Back(id, "agenda"), () => PageAsync(id));

    /// <summary>Writes a note.</summary>
    [HttpPost("/meetings/{id:guid}/notes")]
    public Task<IActionResult> AddNote(Guid id, string? noteText, bool noteShared) =>
        ApplyAsync(new WriteNote(id, noteText, noteShared), _ => Back(id, "notes"), () => PageAsync(id, nameof(MeetingPage.NoteText)));

    /// <summary>Shares my note with the other, or takes that back.</summary>
    [HttpPost("/meetings/{id:guid}/notes/{noteId:guid}/share")]
    public Task<IActionResult> Share(Guid id, Guid noteId, bool shared) =>
        ApplyAsync(new ShareNote(id, noteId, shared), _ => Back(id, "notes"), () => PageAsync(id));

    /// <summary>Deletes my note.</summary>
    [HttpPost("/meetings/{id:guid}/notes/{noteId:guid}/delete")]
    public Task<IActionResult> Delete(Guid id, Guid noteId) =>
        ApplyAsync(new DeleteNote(id, noteId), _ => Back(id, "notes"), () => PageAsync(id));

    /// <summary>Notes a next step.</summary>
    [HttpPost("/meetings/{id:guid}/steps")]
    public Task<IActionResult> AddStep(Guid id, string? stepText, bool stepIsMine = true) =>
        ApplyAsync(new AddNextStep(id, stepText, stepIsMine), _ => Back(id, "steps"), () => PageAsync(id, nameof(MeetingPage.StepText)));

    /// <summary>One tap on Today: yes in protected time, yes in my own time, or no.</summary>
    [HttpPost("/meetings/{id:guid}/met")]
    public async Task<IActionResult> Met(Guid id, string? held)
    {
        if (held is not ("protected" or "own"))
        {
            return Go($"/meetings/{id}/record?outcome={MeetingOutcome.Missed}");
        }

        var time = held == "protected" ? ProtectedTime.Yes : ProtectedTime.No;
        return await ApplyAsync(new RecordAsPlanned(id, time), _ => Go($"/today?recorded={id}"), () => Task.FromResult<IActionResult>(Go($"/meetings/{id}/record")));
    }

    private RedirectResult Back(Guid id, string part) => Go($"/meetings/{id}#{part}");

    private Task<IActionResult> PageAsync(Guid id, string? field = null)
    {
        // Three forms share the page: a message about "the text" belongs to the one that was sent.
        if (field is not null && ModelState.TryGetValue(nameof(AddAgendaItem.Text), out var entry))
        {
            foreach (var error in entry.Errors.ToList())
            {
                ModelState.AddModelError(field, error.ErrorMessage);
            }

            ModelState.Remove(nameof(AddAgendaItem.Text));
        }

        return ShowAsync(new GetMeeting(id), view => View(nameof(Meeting), new MeetingPage { Meeting = view }));
    }
}
