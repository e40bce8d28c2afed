using EcfMentor.Application.Features.Staff;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Staff;

/// <summary>Taking a staff file into the roster: all of it or nothing, and once.</summary>
public class SaveStaffTests
{
    [Theory, EveryEngine]
    public async Task A_right_file_adds_people_and_their_roles_and_the_same_file_changes_nothing(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, school) = (await trust.AddLeadAsync(), await trust.AddSchoolAsync());
        await trust.AddAsync(new TrustSetup(Guid.CreateVersion7(), "Saltmarsh", null));
        string[] rows =
        [
            $"P.Raman@fen.org.uk,Priya,Raman,1234567,{school.Urn},ECT,2026-09-01,,0.6,Mon Tue Wed,Maths,Secondary",
            $"h.cross@fen.org.uk,Helen,Cross,,{school.Urn},Mentor,2024-09-01,2027-08-31,,,,",
            $"h.cross@fen.org.uk,Helen,Cross,,{school.Urn},Induction tutor,2025-09-01,,,,,",
        ];

        var saved = await trust.ImportAsync(lead, false, rows);
        var again = await trust.PreviewAsync(lead, await trust.UploadAsync(lead, rows));

        Assert.Equal(new StaffSaved(2, 0, 0), saved);
        Assert.True(again.ChangesNothing);
        Assert.Equal(2, again.PeopleSame);
        var ect = await trust.InDbAsync(db => db.RolePeriods.Include(p => p.Person).SingleAsync(p => p.Role == Role.Ect));
        Assert.Equal(("P.Raman@fen.org.uk", "1234567", 60, "Maths", "Secondary"), (ect.Person.Email, ect.Person.Trn, ect.FteHundredths, ect.Subject, ect.Phase));
        Assert.NotNull(await trust.InDbAsync(db => db.Setups.Select(setup => setup.StaffImportedAt).SingleAsync()));
        Assert.Equal(new StaffSaved(0, 0, 0), await trust.ImportAsync(lead, true, rows));
        Assert.Empty(await trust.InDbAsync(db => db.StaffImports.ToListAsync()));
        Assert.Equal(4, await trust.InDbAsync(db => db.RolePeriods.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_saved_while_one_cell_is_wrong(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, school) = (await trust.AddLeadAsync(), await trust.AddSchoolAsync());
        var draft = await trust.UploadAsync(
            lead, $"p.raman@fen.org.uk,Priya,Raman,,{school.Urn},ECT,2026-09-01,,,,,", $"h.cross@fen.org.uk,Helen,Cross,12,{school.Urn},Mentor,2026-09-01,,,,,");

        var saved = await trust.SendAsync(lead.Id, new SaveStaffImport(draft, true));

        Assert.IsType<Invalid>(saved.Error);
        Assert.Equal(1, await trust.InDbAsync(db => db.People.CountAsync()));
        Assert.Equal(1, await trust.InDbAsync(db => db.StaffImports.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task A_failure_at_the_last_row_leaves_nothing_behind(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, school) = (await trust.AddLeadAsync(), await trust.AddSchoolAsync());

        // An address that the reader of files can't know of, and the database's unique index does.
        await trust.AddAsync(new Person(Guid.CreateVersion7(), "Old", "Record", "not an address", "7654321"));
        var draft = await trust.UploadAsync(
            lead, $"a@fen.org.uk,A,B,,{school.Urn},ECT,2026-09-01,,,,,", $"c@fen.org.uk,C,D,7654321,{school.Urn},ECT,2026-09-01,,,,,");

        var saved = await trust.SendAsync(lead.Id, new SaveStaffImport(draft, false));

        Assert.IsType<Conflict>(saved.Error);
        Assert.Equal(2, await trust.InDbAsync(db => db.People.CountAsync()));
        Assert.Equal(1, await trust.InDbAsync(db => db.StaffImports.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task Changes_are_listed_from_what_to_what_and_then_made(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, school) = (await trust.AddLeadAsync(), await trust.AddSchoolAsync());
        var (ruth, period) = await trust.AddPersonAsync("Ruth", "Bellamy", Role.Mentor, school);
        string[] rows =
        [
            $"{ruth.Email},Ruth,Bell,,{school.Urn},Mentor,2026-09-01,,0.8,,,",
            $"{ruth.Email},Ruth,Bell,,{school.Urn},Induction tutor,2026-11-01,,,,,",
        ];

        var draft = await trust.UploadAsync(lead, rows);
        var preview = await trust.PreviewAsync(lead, draft);
        var saved = await trust.SendAsync(lead.Id, new SaveStaffImport(draft, false));

        Assert.Equal((0, 1, 0, 2), (preview.PeopleAdded, preview.PeopleChanged, preview.PeopleSame, preview.ChangeCount));
        Assert.Equal(
            [new FieldChange(StaffColumn.LastName, "Bellamy", "Bell"), new FieldChange(StaffColumn.Fte, "1.0", "0.8")], preview.Changes[0].Fields);
        Assert.Equal($"induction tutor, {school.Name}", preview.Changes[1].Role);
        Assert.Equal(new StaffSaved(0, 1, 0), saved.Value);
        var now = await trust.InDbAsync(db => db.RolePeriods.Include(p => p.Person).SingleAsync(p => p.Id == period.Id));
        Assert.Equal(("Bell", ruth.Trn, 80), (now.Person.LastName, now.Person.Trn, now.FteHundredths));
    }

    [Theory, EveryEngine]
    public async Task Roles_left_out_end_today_only_where_asked_and_the_lead_stays(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, school) = (await trust.AddLeadAsync(), await trust.AddSchoolAsync());
        var (gone, period) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, school);
        await trust.AddPersonAsync("Old", "Hand", Role.Mentor, school, endsOn: new(2026, 10, 1));
        var row = $"p.raman@fen.org.uk,Priya,Raman,,{school.Urn},ECT,2026-09-01,,,,,";

        var kept = await trust.ImportAsync(lead, false, row);
        var preview = await trust.PreviewAsync(lead, await trust.UploadAsync(lead, row));
        var ended = await trust.ImportAsync(lead, true, row);

        Assert.Equal(0, kept.RolesEnded);
        Assert.Equal("Gareth Pugh", Assert.Single(preview.Absent).Who);
        Assert.False(preview.SomeAbsentAreInFile);
        Assert.Equal(1, ended.RolesEnded);
        Assert.Equal(portal.Today, await trust.InDbAsync(db => db.RolePeriods.Where(p => p.Id == period.Id).Select(p => p.EndsOn).SingleAsync()));
        Assert.Null(await trust.InDbAsync(db => db.RolePeriods.Where(p => p.PersonId == lead.Id).Select(p => p.EndsOn).SingleAsync()));
        Assert.True((await trust.PreviewAsync(lead, await trust.UploadAsync(lead, row))).ChangesNothing);
        Assert.NotNull(gone);
    }

    [Theory, EveryEngine]
    public async Task A_file_may_not_take_the_last_lead_away(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var lead = await trust.AddLeadAsync();

        var draft = await trust.UploadAsync(lead, $"{lead.Email},Jo,Merrick,,,Trust induction lead,2026-09-01,2026-11-10,,,,");

        Assert.IsType<Invalid>((await trust.SendAsync(lead.Id, new SaveStaffImport(draft, false))).Error);
        Assert.Null(await trust.InDbAsync(db => db.RolePeriods.Select(p => p.EndsOn).SingleAsync()));
    }

    [Theory, EveryEngine]
    public async Task A_role_that_ends_earlier_ends_its_mentorship_that_day_and_withdraws_its_proposals(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, school) = (await trust.AddLeadAsync(), await trust.AddSchoolAsync());
        var mentors = new[] { await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, school), await trust.AddPersonAsync("Ann", "Moss", Role.Mentor, school) };
        var mentee = await trust.AddPersonAsync("Yasmin", "Iqbal", Role.Ect, school);
        var another = await trust.AddPersonAsync("Dan", "Whitlock", Role.Ect, school);
        Mentorship With(RolePeriod mentor, bool agreed, RolePeriod? of = null)
        {
            var made = new Mentorship(Guid.CreateVersion7(), of ?? mentee.Period, mentor, new DateOnly(2026, 9, 7), lead.Id, portal.Clock.UtcNow());
            if (agreed)
            {
                made.NameInterim(portal.Clock.UtcNow());
            }

            return made;
        }

        var (pair, proposal, other) = (With(mentors[0].Period, true), With(mentors[0].Period, false), With(mentors[1].Period, true, another.Period));
        await trust.AddAsync(pair, proposal, other);

        await trust.ImportAsync(
            lead, false, $"{mentors[0].Person.Email},Gareth,Pugh,,{school.Urn},Mentor,2026-09-01,2026-12-18,,,,", $"{mentors[1].Person.Email},Ann,Moss,,{school.Urn},Mentor,2026-09-01,,0.5,,,");

        var stored = await trust.InDbAsync(db => db.Mentorships.ToDictionaryAsync(m => m.Id));
        Assert.Equal((MentorshipState.Agreed, new DateOnly(2026, 12, 18)), (stored[pair.Id].State, stored[pair.Id].EndsOn));
        Assert.Equal(MentorshipState.Withdrawn, stored[proposal.Id].State);
        Assert.Equal((MentorshipState.Agreed, null), (stored[other.Id].State, stored[other.Id].EndsOn));
    }

    [Theory, EveryEngine]
    public async Task Five_thousand_rows_take_a_handful_of_queries_and_leave_the_other_trust_alone(string engine)
    {
        using var count = QueryCount.Start();
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, other) = (await portal.OpenTrustAsync("one"), await portal.OpenTrustAsync("other"));
        var (lead, school) = (await trust.AddLeadAsync(), await trust.AddSchoolAsync());
        var (theirs, theirPeriod) = await other.AddPersonAsync("Gareth", "Pugh", Role.Mentor, await other.AddSchoolAsync());
        var rows = Enumerable.Range(0, StaffFile.MaxRows - 1).Select(i => $"p{i}@fen.org.uk,First{i},Last,,{school.Urn},Mentor,2026-09-01,,0.6,Mon Tue,,")
            .Append($"{theirs.Email},Someone,Else,,{school.Urn},Mentor,2026-09-01,,,,,").ToList();
        var draft = await trust.UploadAsync(lead, rows);

        var before = count.Reads;
        var preview = await trust.PreviewAsync(lead, draft);
        var between = count.Reads;
        var saved = await trust.SendAsync(lead.Id, new SaveStaffImport(draft, true));
        var after = count.Reads;

        Assert.Equal(StaffFile.MaxRows, preview.PeopleAdded);
        Assert.Equal(StaffFile.MaxRows, saved.Value.PeopleAdded);
        Assert.InRange(between - before, 1, 8);
        Assert.InRange(after - between, 1, 10);
        Assert.Equal("Pugh", await other.InDbAsync(db => db.People.Select(p => p.LastName).SingleAsync()));
        Assert.Null(await other.InDbAsync(db => db.RolePeriods.Where(p => p.Id == theirPeriod.Id).Select(p => p.EndsOn).SingleAsync()));
    }
}
