using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;

namespace EcfMentor.Application.Features.Staff;

/// <summary>A school of the trust that imports.</summary>
/// <param name="Urn">Its number.</param>
/// <param name="Name">Its name.</param>
public sealed record TrustSchool(Urn Urn, string Name);

/// <summary>Someone the trust has already.</summary>
/// <param name="Email">E-mail address.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Trn">Teacher reference number, where known.</param>
public sealed record KnownPerson(EmailAddress Email, string FirstName, string LastName, Trn? Trn);

/// <summary>A row of the staff file that was understood: one role of one person for one time.</summary>
public sealed record StaffEntry
{
    /// <summary>The physical line of the row, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>E-mail address.</summary>
    public required EmailAddress Email { get; init; }

    /// <summary>First name.</summary>
    public required string FirstName { get; init; }

    /// <summary>Last name.</summary>
    public required string LastName { get; init; }

    /// <summary>Teacher reference number; taken from another row of the same person when this one leaves it blank.</summary>
    public Trn? Trn { get; init; }

    /// <summary>The school; null only for a role across the trust.</summary>
    public Urn? School { get; init; }

    /// <summary>Role.</summary>
    public required Role Role { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day; null while it goes on.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Share of a full-time post.</summary>
    public required Fte Fte { get; init; }

    /// <summary>Working days.</summary>
    public required WorkingDays Days { get; init; }

    /// <summary>Subject; null when blank.</summary>
    public string? Subject { get; init; }

    /// <summary>Phase; null when blank.</summary>
    public Phase? Phase { get; init; }
}

/// <summary>A cell to put right.</summary>
/// <param name="Line">The physical line of the row, from 1.</param>
/// <param name="Column">The column; null when the row as a whole is wrong and must be put right in the file.</param>
/// <param name="Summary">Short, for the list at the top, without the line: "TRN has 8 digits, not 7".</param>
/// <param name="Message">What to do: "A TRN has 7 digits. Check the extra one".</param>
/// <param name="Value">What was typed.</param>
/// <param name="Fix">What was probably meant; null when none is likely.</param>
/// <param name="FixLabel">The button that takes the fix: "Use 149998, Fen End Primary School".</param>
public sealed record CellError(int Line, StaffColumn? Column, string Summary, string Message, string Value, string? Fix, string? FixLabel);

/// <summary>What a check of the rows showed.</summary>
/// <param name="Entries">Rows in which nothing is wrong, in the order of the file.</param>
/// <param name="Errors">Cells to put right, by line and column. Nothing may be saved while there are any.</param>
public sealed record StaffCheck(IReadOnlyList<StaffEntry> Entries, IReadOnlyList<CellError> Errors);
