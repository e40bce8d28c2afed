using EcfMentor.Application.Features.CheckIns;
using EcfMentor.Tenancy;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.CheckIns;

/// <summary>What the form of this week's question posts.</summary>
public sealed class CheckInForm
{
    public DateOnly? WeekOf { get; set; }

    /// <summary>"1" to "5", or "none".</summary>
    public string? Answer { get; set; }

    /// <summary>Pressed instead of an answer.</summary>
    public bool Skip { get; set; }
}

/// <summary>The page of this week's question.</summary>
/// <param name="View">The question, the line and the people.</param>
/// <param name="Me">Who reads it, for the audience strip.</param>
/// <param name="JustSaved">True right after saving or skipping.</param>
public sealed record CheckInPage(CheckInView View, string Me, bool JustSaved)
{
    /// <summary>The answer that is chosen.</summary>
    public string? Answer => View.Week?.Reply switch
    {
        CheckInReplyKind.Word => ((int)View.Week.Word!).ToString(System.Globalization.CultureInfo.InvariantCulture),
        CheckInReplyKind.RatherNotSay => AnswerCheckIn.RatherNotSay,
        _ => null,
    };
}

/// <summary>This week's question: one's own, and nobody else's.</summary>
public sealed class CheckInController(IActorSource actors) : PortalController
{
    [HttpGet("/check-in")]
    public Task<IActionResult> Index(bool saved) => PageAsync(saved);

    [HttpPost("/check-in")]
    public Task<IActionResult> Index(CheckInForm form) => form.Skip
        ? ApplyAsync(new SkipCheckIn(form.WeekOf ?? default), _ => Go("/check-in?saved=true"), () => PageAsync(false))
        : ApplyAsync(new AnswerCheckIn(form.WeekOf ?? default, form.Answer), _ => Go("/check-in?saved=true"), () => PageAsync(false));

    private async Task<IActionResult> PageAsync(bool saved)
    {
        var me = await actors.CurrentAsync(HttpContext.RequestAborted);
        return await ShowAsync(new GetCheckIn(), view => View("Index", new CheckInPage(view, $"{me.FirstName} {me.LastName}", saved)));
    }
}
