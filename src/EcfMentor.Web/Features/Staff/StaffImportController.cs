using System.Text;
using EcfMentor.Application.Features.Staff;
using EcfMentor.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace EcfMentor.Web.Features.Staff;

/// <summary>Staff by file: choose it, put it right, save it.</summary>
public sealed class StaffImportController : PortalController
{
    private const string Csv = "text/csv; charset=utf-8";

    [HttpGet("/set-up/staff")]
    public Task<IActionResult> Upload() => ShowAsync(new GetStaffUpload(), upload => View("Upload", new UploadPage { Upload = upload }));

    [HttpPost("/set-up/staff")]
    public async Task<IActionResult> Upload(IFormFile? file)
    {
        await using var content = file?.OpenReadStream();
        return await ApplyAsync(new StartStaffImport(file?.FileName ?? "", content), draft => Go($"/set-up/staff/{draft}"), Upload);
    }

    [HttpGet("/set-up/staff/template")]
    public Task<IActionResult> Template() => ShowAsync(new GetStaffUpload(), _ => Download(StaffFile.Template(), "staff.csv"));

    [HttpGet("/set-up/staff/{id:guid}")]
    public Task<IActionResult> Import(Guid id) => ShowAsync(new GetStaffImport(id), preview =>
    {
        var page = new ImportPage { Preview = preview };
        foreach (var (name, message) in page.Messages())
        {
            ModelState.AddModelError(name, message);
        }

        return View("Import", page);
    });

    [HttpPost("/set-up/staff/{id:guid}")]
    public Task<IActionResult> Correct(Guid id, CorrectionForm form) =>
        ApplyAsync(form.ToCommand(id), _ => Go($"/set-up/staff/{id}"), () => Import(id));

    [HttpGet("/set-up/staff/{id:guid}/rows")]
    public Task<IActionResult> WrongRows(Guid id) => ShowAsync(new GetWrongStaffRows(id), rows => Download(rows, "staff-to-put-right.csv"));

    [HttpPost("/set-up/staff/{id:guid}/save")]
    public Task<IActionResult> Save(Guid id, bool endAbsent) => ApplyAsync(
        new SaveStaffImport(id, endAbsent),
        saved =>
        {
            TempData[UploadPage.Saved] = ImportWords.Saved(saved);
            return Go("/set-up/staff");
        },
        () => Import(id));

    // With its mark in front, spreadsheets read the file as what it is.
    private FileContentResult Download(string text, string name) => File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], Csv, name);
}
