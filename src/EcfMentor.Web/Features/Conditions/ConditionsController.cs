using System.Text;
using EcfMentor.Application.Features.Conditions;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Conditions;

/// <summary>The conditions of mentoring, for those with a duty to act on them.</summary>
public sealed class ConditionsController : PortalController
{
    [HttpGet("/conditions")]
    public Task<IActionResult> Index() => ShowAsync(new GetConditions(), view => View("Index", view));

    [HttpGet("/conditions/schools/{id:guid}")]
    public Task<IActionResult> School(Guid id) => ShowAsync(new GetSchoolConditions(id), view => View("School", view));

    /// <summary>With a byte order mark, without which spreadsheets misread names with accents.</summary>
    [HttpGet("/conditions/export")]
    public Task<IActionResult> Export() => ShowAsync(
        new ExportConditions(),
        file => File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(file.Text)], "text/csv; charset=utf-8", file.Name));
}
