using System.Text.Json;

namespace EcfMentor.Application.Features.Staff;

/// <summary>A file that was read and not yet saved, as it is kept between two visits.</summary>
/// <param name="Rows">Its rows as they stand, corrections included.</param>
/// <param name="Warnings">What reading it left out.</param>
internal sealed record StaffDraft(IReadOnlyList<StaffRow> Rows, IReadOnlyList<string> Warnings)
{
    /// <summary>The draft from what <see cref="Write"/> wrote.</summary>
    public static StaffDraft Read(string text)
    {
        var kept = JsonSerializer.Deserialize<Kept>(text) ?? throw new JsonException("The draft is empty.");
        return new([.. kept.Rows.Select(Row)], kept.Warnings);
    }

    /// <summary>The draft as text.</summary>
    public string Write() => JsonSerializer.Serialize(
        new Kept([.. Rows.Select(row => new KeptRow(row.Line, [.. StaffColumns.All.Select(column => row[column])], row.Fault))], Warnings));

    private static StaffRow Row(KeptRow kept) =>
        new(kept.Line, StaffColumns.All.ToDictionary(column => column, column => kept.Cells[(int)column]), kept.Fault);

    private sealed record Kept(IReadOnlyList<KeptRow> Rows, IReadOnlyList<string> Warnings);

    private sealed record KeptRow(int Line, IReadOnlyList<string> Cells, string? Fault);
}
