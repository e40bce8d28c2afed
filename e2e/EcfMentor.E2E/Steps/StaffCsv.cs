using System.Text;

namespace EcfMentor.E2E.Steps;

/// <summary>A staff file as somebody's spreadsheet saves it.</summary>
public sealed record StaffCsv(string Name, params string[] Rows)
{
    private const string Header = "Email,First name,Last name,TRN,School URN,Role,Start date,End date,FTE,Working days,Subject,Phase";

    /// <summary>One row: a person in one role.</summary>
    public static string Row(Person person, int? urn, string role, string start, string fte = "", string days = "") =>
        $"{person.Email},{person.First},{person.Last},,{urn},{role},{start},,{fte},{days},,";

    public byte[] Bytes() => Encoding.UTF8.GetBytes(string.Join("\r\n", [Header, .. Rows]));
}
