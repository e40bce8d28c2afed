using EcfMentor.Application.Features.Staff;

namespace EcfMentor.Web.Features.Staff;

/// <summary>The page for choosing a file.</summary>
public sealed class UploadPage
{
    /// <summary>Under which the sentence about what was saved travels to the next page.</summary>
    public const string Saved = "StaffSaved";

    /// <summary>How far the import has come.</summary>
    public required StaffUpload Upload { get; init; }

    /// <summary>The file's field.</summary>
    public IFormFile? File { get; init; }
}

/// <summary>A draft with its fields.</summary>
public sealed class ImportPage
{
    /// <summary>The draft.</summary>
    public required StaffImportPreview Preview { get; init; }

    /// <summary>Cells to put right as they stand, by "14|Email".</summary>
    public IReadOnlyDictionary<string, string?> Cells => Wrong().ToDictionary(cell => Key(cell), cell => (string?)cell.Value);

    /// <summary>Ends the roles that the file leaves out.</summary>
    public bool EndAbsent { get; init; }

    /// <summary>A cell's key among <see cref="Cells"/>.</summary>
    public static string Key(CellError cell) => new CellAt(cell.Line, cell.Column!.Value).ToString();

    /// <summary>What stands beside each field.</summary>
    public IEnumerable<(string Name, string Message)> Messages() => Wrong().Select(cell => ($"{nameof(Cells)}[{Key(cell)}]", cell.Message));

    // A cell may be wrong in two ways; the first is told.
    private IEnumerable<CellError> Wrong() => Preview.Wrong.SelectMany(row => row.Cells).Where(cell => cell.Column is not null).DistinctBy(Key);
}

/// <summary>Corrected cells as the form posts them.</summary>
public sealed class CorrectionForm
{
    /// <summary>By "14|Email".</summary>
    public Dictionary<string, string?> Cells { get; init; } = [];

    /// <summary>The cell whose fix was pressed.</summary>
    public string? Fix { get; init; }

    /// <summary>The corrections that name a cell.</summary>
    public CorrectStaffImport ToCommand(Guid id) => new(
        id,
        Cells.Select(cell => (At: CellAt.Parse(cell.Key), cell.Value)).Where(cell => cell.At is not null).ToDictionary(cell => cell.At!.Value, cell => cell.Value ?? ""),
        CellAt.Parse(Fix));
}
