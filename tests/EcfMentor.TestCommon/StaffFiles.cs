using System.Text;
using EcfMentor.Application.Features.Staff;
using EcfMentor.Domain.People;

namespace EcfMentor.TestCommon;

/// <summary>Staff files, and the people who import them.</summary>
public static class StaffFiles
{
    public const string Header = "Email,First name,Last name,TRN,School URN,Role,Start date,End date,FTE,Working days,Subject,Phase";

    /// <summary>A file of these rows.</summary>
    public static MemoryStream Of(params IEnumerable<string> rows) => new(Encoding.UTF8.GetBytes(string.Join("\r\n", [Header, .. rows])));

    /// <summary>The lead of induction across the trust, invited long ago.</summary>
    public static async Task<Person> AddLeadAsync(this TestTrust trust) =>
        (await trust.AddPersonAsync("Jo", "Merrick", Role.TrustInductionLead, null)).Person;

    /// <summary>Uploads a file that can be read. Answers the draft.</summary>
    public static async Task<Guid> UploadAsync(this TestTrust trust, Person lead, params IEnumerable<string> rows) =>
        (await trust.SendAsync(lead.Id, new StartStaffImport("staff.csv", Of(rows)))).Value;

    /// <summary>Uploads a file in which everything is right, and saves it.</summary>
    public static async Task<StaffSaved> ImportAsync(this TestTrust trust, Person lead, bool endAbsent, params IEnumerable<string> rows) =>
        (await trust.SendAsync(lead.Id, new SaveStaffImport(await trust.UploadAsync(lead, rows), endAbsent))).Value;

    /// <summary>The draft as the page shows it.</summary>
    public static async Task<StaffImportPreview> PreviewAsync(this TestTrust trust, Person lead, Guid draft) =>
        (await trust.SendAsync(lead.Id, new GetStaffImport(draft))).Value;
}
