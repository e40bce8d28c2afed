using EcfMentor.Application.Features.Setup;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Setup;

/// <summary>What the page of schools sends, and what it shows.</summary>
public sealed class SchoolsForm
{
    public List<int> Urns { get; set; } = [];

    public string? AlsoUrn { get; set; }

    /// <summary>Everything there is to choose from; not sent.</summary>
    public SchoolChoices Choices { get; internal set; } = new([], false);
}

/// <summary>Which schools are the trust's.</summary>
public sealed class SchoolsController : PortalController
{
    [HttpGet("/set-up/schools")]
    public Task<IActionResult> Schools() => ShowAsync(new GetSchoolChoices(), choices => View(new SchoolsForm
    {
        Choices = choices,
        Urns = [.. choices.Schools.Where(school => school.Chosen).Select(school => school.Urn)],
    }));

    [HttpPost("/set-up/schools")]
    public Task<IActionResult> Schools(SchoolsForm form) => ApplyAsync(
        new ChooseSchools(form.Urns, form.AlsoUrn),
        _ => Go("/set-up/terms"),
        () => ShowAsync(new GetSchoolChoices(), choices =>
        {
            form.Choices = choices;
            return View(form);
        }));
}
