using System.Globalization;
using EcfMentor.Application.Features.Staff;
using EcfMentor.Web.Infrastructure.Views;

namespace EcfMentor.Web.Features.Staff;

/// <summary>What the import says in figures and words.</summary>
public static class ImportWords
{
    /// <summary>The news: "Four cells to put right, then we can save".</summary>
    public static string Title(StaffImportPreview preview)
    {
        ArgumentNullException.ThrowIfNull(preview);
        if (preview.ChangesNothing)
        {
            return "Nothing to change";
        }

        if (preview.Ready)
        {
            return preview.Rows == 1 ? "Ready: the one row is right" : $"Ready: {Number(preview.Rows)} rows are right";
        }

        if (preview.CellsWrong == 0)
        {
            return $"{Counted(preview.RowsUnread, "row", "rows")} to put right in your file";
        }

        return preview.RowsUnread == 0
            ? $"{Counted(preview.CellsWrong, "cell", "cells")} to put right, then we can save"
            : $"{Counted(preview.CellsWrong, "cell", "cells")} and {Counted(preview.RowsUnread, "row", "rows").ToLowerInvariant()} to put right, then we can save";
    }

    /// <summary>"Nothing has been saved. The other 252 rows are fine."</summary>
    public static string Rest(StaffImportPreview preview)
    {
        ArgumentNullException.ThrowIfNull(preview);
        return (preview.Rows - preview.RowsWrong) switch
        {
            0 => "Nothing has been saved.",
            1 => "Nothing has been saved. The other row is fine.",
            var right => $"Nothing has been saved. The other {Number(right)} rows are fine.",
        };
    }

    /// <summary>The checkbox: "End the roles of the 3 people who are not in this file".</summary>
    public static string EndAbsent(StaffImportPreview preview)
    {
        ArgumentNullException.ThrowIfNull(preview);
        return (preview.SomeAbsentAreInFile, preview.PeopleAbsent, preview.Absent.Count) switch
        {
            (true, _, 1) => "End the one role that is not in this file",
            (true, _, var roles) => $"End the {Number(roles)} roles that are not in this file",
            (_, 1, _) => "End the roles of the one person who is not in this file",
            var (_, people, _) => $"End the roles of the {Number(people)} people who are not in this file",
        };
    }

    /// <summary>The button: "Save 204 people".</summary>
    public static string Save(StaffImportPreview preview)
    {
        ArgumentNullException.ThrowIfNull(preview);
        return (preview.PeopleAdded + preview.PeopleChanged) switch
        {
            0 when preview.Absent.Count == 0 => "Finish",
            0 => "Save",
            1 => "Save one person",
            var people => $"Save {Number(people)} people",
        };
    }

    /// <summary>What was done: "204 people added, 11 changed."</summary>
    public static string Saved(StaffSaved saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        string[] parts =
        [
            .. Part(saved.PeopleAdded, "person added", "people added"),
            .. Part(saved.PeopleChanged, "person changed", "people changed"),
            .. Part(saved.RolesEnded, "role ended", "roles ended"),
        ];
        return parts.Length == 0 ? "Nothing needed to change." : string.Join(", ", parts) + ".";
    }

    /// <summary>"1,204".</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Counted(int number, string one, string many) =>
        $"{NumberWords.Capital(number)} {(number == 1 ? one : many)}";

    private static IEnumerable<string> Part(int number, string one, string many) =>
        number == 0 ? [] : [$"{Number(number)} {(number == 1 ? one : many)}"];
}
