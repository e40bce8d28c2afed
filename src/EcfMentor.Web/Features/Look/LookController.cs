using EcfMentor.Web.Composition;
using EcfMentor.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Look;

/// <summary>Every building block with example words, for comparing with the pictures. Answers in Development only.</summary>
[AllowAnonymous]
[DevelopmentOnly]
public sealed class LookController : Controller
{
    /// <summary>The components.</summary>
    [HttpGet("/look")]
    public IActionResult Index() => View(new LookForm());

    /// <summary>One archetype's page.</summary>
    [HttpGet("/look/{page:regex(^[[a-z-]]+$)}")]
    public IActionResult Page(string page) => LookPages.Names.Contains(page) ? View(LookPages.ViewOf(page), Form(page)) : NotFound();

    /// <summary>Takes what an example form sends and shows it again with its messages; nothing is kept.</summary>
    [HttpPost("/look/{page:regex(^[[a-z-]]+$)}")]
    [ValidateAntiForgeryToken]
    public IActionResult Send(string page, LookForm form) => LookPages.Names.Contains(page) ? View(LookPages.ViewOf(page), form) : NotFound();

    private LookForm Form(string page)
    {
        if (page == "onboarding-import")
        {
            ModelState.AddModelError(nameof(LookForm.Email), "Add the rest of the address, such as .org.uk");
            ModelState.AddModelError(nameof(LookForm.Trn), "A TRN has 7 digits. Check the extra one");
            ModelState.AddModelError(nameof(LookForm.Urn), "No school in your trust has this number");
        }

        return new LookForm();
    }
}

/// <summary>The example pages there are.</summary>
public static class LookPages
{
    /// <summary>Their names in addresses.</summary>
    public static IReadOnlyList<string> Names { get; } = ["today-ect", "today-mentor", "record-meeting", "meeting-guide", "review", "belonging", "circle", "induction", "tutor-desk", "trust", "onboarding-import", "sign-in"];

    /// <summary>"today-ect" → "TodayEct".</summary>
    public static string ViewOf(string name) => string.Concat(name.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
