namespace EcfMentor.Application.Features.Staff;

/// <summary>The columns of the staff file, in the order of the template.</summary>
public enum StaffColumn
{
    /// <summary>The person's e-mail address: who the row is about.</summary>
    Email,

    /// <summary>First name.</summary>
    FirstName,

    /// <summary>Last name.</summary>
    LastName,

    /// <summary>Teacher reference number; may be blank.</summary>
    Trn,

    /// <summary>URN of the school; may be blank for roles across the trust.</summary>
    SchoolUrn,

    /// <summary>Role.</summary>
    Role,

    /// <summary>First day in the role.</summary>
    StartDate,

    /// <summary>Last day in the role; blank while it goes on.</summary>
    EndDate,

    /// <summary>Full-time equivalent; blank is 1.0.</summary>
    Fte,

    /// <summary>Working days; blank is Monday to Friday.</summary>
    WorkingDays,

    /// <summary>Subject; may be blank.</summary>
    Subject,

    /// <summary>Phase; may be blank.</summary>
    Phase,
}

/// <summary>The columns' names.</summary>
public static class StaffColumns
{
    /// <summary>Every column in the order of the template.</summary>
    public static IReadOnlyList<StaffColumn> All { get; } = Enum.GetValues<StaffColumn>();

    /// <summary>The column as the file's first line names it.</summary>
    public static string Name(this StaffColumn column) => column switch
    {
        StaffColumn.Email => "Email",
        StaffColumn.FirstName => "First name",
        StaffColumn.LastName => "Last name",
        StaffColumn.Trn => "TRN",
        StaffColumn.SchoolUrn => "School URN",
        StaffColumn.Role => "Role",
        StaffColumn.StartDate => "Start date",
        StaffColumn.EndDate => "End date",
        StaffColumn.Fte => "FTE",
        StaffColumn.WorkingDays => "Working days",
        StaffColumn.Subject => "Subject",
        StaffColumn.Phase => "Phase",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };
}

/// <summary>One row of the staff file as typed.</summary>
public sealed class StaffRow
{
    private readonly string[] _cells;

    /// <summary>From typed cells; columns that aren't given are blank.</summary>
    /// <param name="line">The physical line on which the row starts, from 1.</param>
    /// <param name="cells">The cells as typed.</param>
    /// <param name="fault">Why the row as a whole cannot be read; null when it can.</param>
    public StaffRow(int line, IReadOnlyDictionary<StaffColumn, string> cells, string? fault = null)
        : this(line, [.. StaffColumns.All.Select(c => cells.GetValueOrDefault(c, ""))], fault)
    {
    }

    private StaffRow(int line, string[] cells, string? fault) => (Line, _cells, Fault) = (line, cells, fault);

    /// <summary>The physical line on which the row starts, from 1.</summary>
    public int Line { get; }

    /// <summary>Why the row as a whole cannot be read; null when it can.</summary>
    public string? Fault { get; }

    /// <summary>A cell as typed.</summary>
    public string this[StaffColumn column] => _cells[(int)column];

    /// <summary>The row with one cell put right.</summary>
    public StaffRow With(StaffColumn column, string value)
    {
        var cells = (string[])_cells.Clone();
        cells[(int)column] = value;
        return new(Line, cells, Fault);
    }
}
