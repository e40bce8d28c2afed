using EcfMentor.Application.Features.Staff;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Staff;

/// <summary>Asking people in.</summary>
public sealed class InviteController : PortalController
{
    [HttpGet("/set-up/invite")]
    public Task<IActionResult> Invite() => ShowAsync(new GetPeopleToInvite(), list => View("Invite", new InvitePage { List = list }));

    [HttpPost("/set-up/invite")]
    public Task<IActionResult> Invite(InviteForm form) => ApplyAsync(
        new InvitePeople(form.People, form.Again),
        sent =>
        {
            TempData[InvitePage.Sent] = InvitePage.Words(sent);
            return Go("/set-up/invite");
        },
        Invite);
}

/// <summary>Whom to invite.</summary>
public sealed class InviteForm
{
    /// <summary>Those who were ticked.</summary>
    public List<Guid> People { get; set; } = [];

    /// <summary>Once more, for someone whose link ran out.</summary>
    public bool Again { get; init; }
}

/// <summary>The page for inviting people.</summary>
public sealed class InvitePage
{
    /// <summary>Under which the sentence about what was sent travels to the next page.</summary>
    public const string Sent = "InvitationsSent";

    /// <summary>Who may be invited.</summary>
    public required PeopleToInvite List { get; init; }

    /// <summary>The field of the ticks.</summary>
    public List<Guid> People { get; set; } = [];

    /// <summary>The news.</summary>
    public string Title => List.Waiting switch
    {
        0 when List.Invited.Count == 0 => "Nobody to invite yet",
        0 => "Everyone has been invited",
        1 => "One person to invite",
        var waiting => $"{ImportWords.Number(waiting)} people to invite",
    };

    /// <summary>What was done.</summary>
    public static string Words(InvitationsSent sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var going = sent.Sent switch
        {
            0 => "They had been invited already.",
            1 => "One invitation is on its way.",
            var many => $"{ImportWords.Number(many)} invitations are on their way.",
        };
        return sent.Left == 0 ? going : $"{going} {ImportWords.Number(sent.Left)} are left: invite them next.";
    }
}
