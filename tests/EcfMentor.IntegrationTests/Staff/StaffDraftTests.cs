using EcfMentor.Application.Features.Staff;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Staff;

/// <summary>A staff file between choosing it and saving it.</summary>
public class StaffDraftTests
{
    [Theory, EveryEngine]
    public async Task A_file_becomes_a_draft_and_leaves_the_roster_alone(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, school) = (await trust.AddLeadAsync(), await trust.AddSchoolAsync());

        var draft = await trust.UploadAsync(lead, $"p.raman@fen.org.uk,Priya,Raman,1234567,{school.Urn},ECT,2026-09-01,,,,,");
        var preview = await trust.PreviewAsync(lead, draft);

        Assert.True(preview.Ready);
        Assert.Equal((1, 0, 0), (preview.PeopleAdded, preview.PeopleChanged, preview.PeopleSame));
        Assert.Equal(1, await trust.InDbAsync(db => db.People.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task A_file_that_cannot_be_read_is_refused_and_the_open_draft_stays(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var lead = await trust.AddLeadAsync();
        var draft = await trust.UploadAsync(lead, "a@b.org.uk,A,B,,,Mentor,2026-09-01,,,,,");

        var refused = await trust.SendAsync(lead.Id, new StartStaffImport("x.csv", new MemoryStream("Name,Post\r\nA,B"u8.ToArray())));
        var none = await trust.SendAsync(lead.Id, new StartStaffImport("", null));

        Assert.Equal("File", Assert.Single(Assert.IsType<Invalid>(refused.Error).Fields).Field);
        Assert.IsType<Invalid>(none.Error);
        Assert.Equal(draft, await trust.InDbAsync(db => db.StaffImports.Select(import => import.Id).SingleAsync()));
    }

    [Theory, EveryEngine]
    public async Task Another_file_takes_the_place_of_ones_own_draft_only(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, other) = (await trust.AddLeadAsync(), (await trust.AddPersonAsync("Sam", "Reed", Role.TrustInductionLead, null)).Person);
        var theirs = await trust.UploadAsync(other, "a@b.org.uk,A,B,,,Mentor,2026-09-01,,,,,");
        var first = await trust.UploadAsync(lead, "a@b.org.uk,A,B,,,Mentor,2026-09-01,,,,,");

        var second = await trust.UploadAsync(lead, "c@d.org.uk,C,D,,,Mentor,2026-09-01,,,,,");

        var kept = await trust.InDbAsync(db => db.StaffImports.Select(import => import.Id).ToListAsync());
        Assert.Equal(new[] { theirs, second }.Order(), kept.Order());
        Assert.IsType<NotFound>((await trust.SendAsync(lead.Id, new GetStaffImport(first))).Error);
        Assert.Equal(second, (await trust.SendAsync(lead.Id, new GetStaffUpload())).Value.Draft!.Id);
    }

    [Theory, EveryEngine]
    public async Task Every_wrong_cell_is_told_with_line_person_column_and_fix(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, school) = (await trust.AddLeadAsync(), await trust.AddSchoolAsync());

        var preview = await trust.PreviewAsync(lead, await trust.UploadAsync(
            lead,
            $"s.okoro@marramhigh,Simon,Okoro,,{school.Urn},Mentor,2026-09-01,,,Tuesday,,",
            $"h.cross@fen.org.uk,Helen,Cross,,{school.Urn},Induction tutor,2026-09-01,,,,,",
            $"t.e@fen.org.uk,Tom,Eccles,,{school.Urn},Mentor,2026-09-01,,,,Drama, Music,Secondary"));

        Assert.Equal((2, 1, 2, 3), (preview.CellsWrong, preview.RowsUnread, preview.RowsWrong, preview.Rows));
        Assert.Equal((2, "Simon Okoro, mentor"), (preview.Wrong[0].Line, preview.Wrong[0].Who));
        Assert.Equal([StaffColumn.Email, StaffColumn.WorkingDays], preview.Wrong[0].Cells.Select(cell => cell.Column!.Value));
        Assert.Equal("Tue", preview.Wrong[0].Cells[1].Fix);
        Assert.Null(preview.Wrong[1].Cells[0].Column);
        Assert.Equal(1, preview.PeopleAdded);
    }

    [Theory, EveryEngine]
    public async Task Corrected_cells_are_kept_and_a_fix_is_taken_with_what_was_typed_elsewhere(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, school) = (await trust.AddLeadAsync(), await trust.AddSchoolAsync());
        var draft = await trust.UploadAsync(lead, $"s.okoro@marramhigh,Simon,Okoro,,{school.Urn},Mentor,2026-09-01,,,Tuesday,,");
        var typed = new Dictionary<CellAt, string>
        {
            [new(2, StaffColumn.Email)] = "s.okoro@marramhigh.org.uk",
            [new(2, StaffColumn.WorkingDays)] = "some days",
            [new(99, StaffColumn.Email)] = "no such line",
        };

        await trust.SendAsync(lead.Id, new CorrectStaffImport(draft, typed, new CellAt(2, StaffColumn.WorkingDays)));

        Assert.True((await trust.PreviewAsync(lead, draft)).Ready);
        await trust.SendAsync(lead.Id, new SaveStaffImport(draft, false));
        var period = await trust.InDbAsync(db => db.RolePeriods.Include(p => p.Person).SingleAsync(p => p.Role == Role.Mentor));
        Assert.Equal(("s.okoro@marramhigh.org.uk", WorkingDays.Tue), (period.Person.Email, period.WorkingDays));
    }

    [Theory, EveryEngine]
    public async Task The_wrong_rows_come_as_a_file_without_formulas(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, school) = (await trust.AddLeadAsync(), await trust.AddSchoolAsync());
        var draft = await trust.UploadAsync(
            lead, $"=1+1,Simon,Okoro,,{school.Urn},Mentor,2026-09-01,,,,,", $"h.cross@fen.org.uk,Helen,Cross,,{school.Urn},Mentor,2026-09-01,,,,,");

        var file = (await trust.SendAsync(lead.Id, new GetWrongStaffRows(draft))).Value;

        Assert.StartsWith(StaffFiles.Header + "\r\n'=1+1,Simon,", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Helen", file, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Hundreds_of_errors_are_counted_and_the_first_fifty_shown(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var lead = await trust.AddLeadAsync();

        var preview = await trust.PreviewAsync(lead, await trust.UploadAsync(
            lead, Enumerable.Range(0, 300).Select(i => $"p{i}@fen.org.uk,P,Q,,,Trust leader,soon,,,,,")));

        Assert.Equal(300, preview.CellsWrong);
        Assert.Equal(StaffImportPreview.MostErrors, preview.Wrong.Sum(row => row.Cells.Count));
    }

    [Theory, EveryEngine]
    public async Task Another_trusts_draft_is_not_there_and_other_roles_get_nowhere(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, other) = (await portal.OpenTrustAsync("one"), await portal.OpenTrustAsync("other"));
        var (lead, stranger) = (await trust.AddLeadAsync(), await other.AddLeadAsync());
        var (mentor, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, await trust.AddSchoolAsync());
        var draft = await trust.UploadAsync(lead, "a@b.org.uk,A,B,,,Trust leader,2026-09-01,,,,,");
        var cells = new Dictionary<CellAt, string> { [new(2, StaffColumn.Email)] = "mine@b.org.uk" };

        Assert.IsType<NotFound>((await other.SendAsync(stranger.Id, new GetStaffImport(draft))).Error);
        Assert.IsType<NotFound>((await other.SendAsync(stranger.Id, new GetWrongStaffRows(draft))).Error);
        Assert.IsType<NotFound>((await other.SendAsync(stranger.Id, new CorrectStaffImport(draft, cells, null))).Error);
        Assert.IsType<NotFound>((await other.SendAsync(stranger.Id, new SaveStaffImport(draft, true))).Error);
        Assert.IsType<Forbidden>((await trust.SendAsync(mentor.Id, new GetStaffImport(draft))).Error);
        Assert.IsType<Forbidden>((await trust.SendAsync(mentor.Id, new SaveStaffImport(draft, true))).Error);
        Assert.IsType<Forbidden>((await trust.SendAsNobodyAsync(new StartStaffImport("x.csv", StaffFiles.Of("a")))).Error);
        Assert.True((await trust.PreviewAsync(lead, draft)).Ready);
    }
}
