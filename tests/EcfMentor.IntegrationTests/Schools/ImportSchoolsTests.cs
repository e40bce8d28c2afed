using EcfMentor.Application.Features.Schools;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Tenancy;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Schools;

/// <summary>Loading an establishment file into the catalog.</summary>
public class ImportSchoolsTests
{
    [Theory, EveryEngine]
    public async Task A_second_run_changes_nothing_and_a_newer_file_only_what_differs(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var rows = Enumerable.Range(100_000, 1_203).Select(urn => GiasText.Row(urn)).ToArray();

        var first = await ImportAsync(portal, rows);
        var again = await ImportAsync(portal, rows);
        var newer = await ImportAsync(portal, [GiasText.Row(100_000, name: "St Mary’s"), GiasText.Row(200_000), GiasText.Row(100_001)]);

        Assert.Equal(new SchoolsImported(1_203, 0, 0, 1), first.Value);
        Assert.Equal(new SchoolsImported(0, 0, 1_203, 1), again.Value);
        Assert.Equal(new SchoolsImported(1, 1, 1, 1), newer.Value);
        var schools = await SchoolsAsync(portal);
        Assert.Equal(1_204, schools.Count);
        Assert.Equal("St Mary’s", schools[100_000].Name);
    }

    [Theory, EveryEngine]
    public async Task A_row_is_stored_with_its_codes_dates_and_academy_trust(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);

        await ImportAsync(portal, [GiasText.Row(100_000), GiasText.Row(100_001, flag: 1, trust: "900", trustName: "A foundation"), GiasText.Row(100_002, status: 2)]);

        var schools = await SchoolsAsync(portal);
        var school = schools[100_000];
        Assert.Equal((212, 2001, 34, 1, 2), (school.LaCode, school.EstablishmentNumber, school.TypeCode, school.StatusCode, school.PhaseCode));
        Assert.Equal((new DateOnly(2011, 9, 1), null), (school.OpenedOn, school.ClosedOn));
        Assert.Equal((2047, "WANDSWORTH LEARNING TRUST"), (school.TrustCode, school.TrustName));
        Assert.Equal((null, null), (schools[100_001].TrustCode, schools[100_001].TrustName));
        Assert.Equal([true, true, false], schools.OrderBy(s => s.Key).Select(s => s.Value.IsOpen));
    }

    [Theory, EveryEngine]
    public async Task One_wrong_row_refuses_the_whole_file_and_names_the_lines(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        await ImportAsync(portal, [GiasText.Row(100_000)]);

        var result = await ImportAsync(portal, [GiasText.Row(100_001), GiasText.Row(7), GiasText.Row(100_000, name: "New name"), GiasText.Row(8)]);

        var messages = Assert.IsType<Invalid>(result.Error).Fields.Select(field => field.Message).ToList();
        Assert.StartsWith("Line 3: ", messages[0], StringComparison.Ordinal);
        Assert.StartsWith("Line 5: ", messages[1], StringComparison.Ordinal);
        Assert.Equal("Fen End Primary School", Assert.Single(await SchoolsAsync(portal)).Value.Name);
    }

    [Theory, EveryEngine]
    public async Task A_file_of_another_kind_is_refused_by_its_kind(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);

        var columns = await portal.SendAsync(Actor.Operator, new ImportSchools(new MemoryStream("a,b\n1,2\n"u8.ToArray())));
        var picture = await portal.SendAsync(Actor.Operator, new ImportSchools(new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0])));

        Assert.Contains("no columns called URN", columns.Error!.Message, StringComparison.Ordinal);
        Assert.Contains("picture", picture.Error!.Message, StringComparison.Ordinal);
        Assert.Empty(await SchoolsAsync(portal));
    }

    [Theory, EveryEngine]
    public async Task Only_the_operator_and_the_command_line_may_import(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);

        Assert.IsType<Forbidden>((await portal.SendAsync(Actor.Anonymous, new ImportSchools(GiasText.File(GiasText.Row(100_000))))).Error);
        Assert.Empty(await SchoolsAsync(portal));
    }

    private static Task<Result<SchoolsImported>> ImportAsync(TestPortal portal, string[] rows) =>
        portal.SendAsync(Actor.Operator, new ImportSchools(GiasText.File(rows)));

    private static async Task<Dictionary<int, Establishment>> SchoolsAsync(TestPortal portal)
    {
        var schools = new Dictionary<int, Establishment>();
        await portal.InCatalogAsync(async db => schools = await db.Establishments.ToDictionaryAsync(school => school.Urn));
        return schools;
    }
}
