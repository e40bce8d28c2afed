using System.Text;
using EcfMentor.Application.Features.Induction;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Induction;

/// <summary>Inductions to read: one's own, those that someone looks after, and one of them with every date and why.</summary>
public sealed class InductionController : PortalController
{
    /// <summary>The induction of the ECT who is signed in.</summary>
    [HttpGet("/induction")]
    public async Task<IActionResult> Own()
    {
        var result = await SendAsync(new GetInduction(null));
        return result.IsSuccess ? Show(result.Value) : View("NotRegistered");
    }

    /// <summary>Every ECT that someone looks after.</summary>
    [HttpGet("/inductions")]
    public Task<IActionResult> Index() => ShowAsync(new GetInductions(), list => View("Index", list));

    /// <summary>The same as a file.</summary>
    [HttpGet("/inductions/export")]
    public Task<IActionResult> Export() => ShowAsync(
        new ExportInductions(),
        file => File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(file.Text)], "text/csv; charset=utf-8", file.Name));

    /// <summary>One of them.</summary>
    [HttpGet("/inductions/{id:guid}")]
    public Task<IActionResult> Record(Guid id) => ShowAsync(new GetInduction(id), Show);

    private ViewResult Show(InductionView induction) => View("Record", induction);
}
