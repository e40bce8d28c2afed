using EcfMentor.Application.Features.Induction;
using EcfMentor.Domain.Induction;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EcfMentor.Web.Features.Induction;

/// <summary>What is kept of an appropriate body.</summary>
public sealed class BodyForm
{
    /// <summary>Which; null for a new one.</summary>
    [BindNever]
    public Guid? Id { get; set; }

    public string? Name { get; set; }

    public AppropriateBodyKind? Kind { get; set; }

    public string? ContactName { get; set; }

    public string? ContactEmail { get; set; }

    public ReportsGo? Reports { get; set; }

    public bool? IsRunByTrust { get; set; }

    /// <summary>Where to go on to; a register form that lacked the body.</summary>
    public Guid? Then { get; set; }
}

/// <summary>The trust's appropriate bodies.</summary>
public sealed class BodiesController : PortalController
{
    /// <summary>The list.</summary>
    [HttpGet("/appropriate-bodies")]
    public Task<IActionResult> Index() => ShowAsync(new GetAppropriateBodies(), bodies => View("Index", bodies));

    /// <summary>A blank form.</summary>
    [HttpGet("/appropriate-bodies/new")]
    public Task<IActionResult> New(Guid? then) => ShowAsync(new GetAppropriateBodies(), _ => View("Body", new BodyForm { Then = then }));

    /// <summary>Adds one.</summary>
    [HttpPost("/appropriate-bodies/new")]
    public Task<IActionResult> New(BodyForm form) => KeepAsync(null, form);

    /// <summary>One to correct.</summary>
    [HttpGet("/appropriate-bodies/{id:guid}")]
    public Task<IActionResult> Body(Guid id) => ShowAsync(new GetAppropriateBodies(), bodies =>
        bodies.FirstOrDefault(body => body.Id == id) is { } body
            ? View(new BodyForm
            {
                Id = id,
                Name = body.Name,
                Kind = body.Kind,
                ContactName = body.ContactName,
                ContactEmail = body.ContactEmail,
                Reports = body.Reports,
                IsRunByTrust = body.IsRunByTrust,
            })
            : NotFound());

    /// <summary>Corrects it.</summary>
    [HttpPost("/appropriate-bodies/{id:guid}")]
    public Task<IActionResult> Body(Guid id, BodyForm form) => KeepAsync(id, form);

    private Task<IActionResult> KeepAsync(Guid? id, BodyForm form)
    {
        form.Id = id;
        Task<IActionResult> Again() => Task.FromResult<IActionResult>(View("Body", form));
        return ModelState.IsValid
            ? ApplyAsync(
                new KeepAppropriateBody(id, form.Name, form.Kind, form.ContactName, form.ContactEmail, form.Reports, form.IsRunByTrust),
                _ => Go(form.Then is { } period ? $"/inductions/register/{period}" : "/appropriate-bodies"),
                Again)
            : AgainAsync(Again);
    }
}
