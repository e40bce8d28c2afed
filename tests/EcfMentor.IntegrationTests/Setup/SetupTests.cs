using EcfMentor.Application.Features.Setup;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Setup;

/// <summary>The trust's lead chooses schools and sets terms.</summary>
public class SetupTests
{
    [Theory, EveryEngine]
    public async Task Open_schools_of_the_trust_are_ticked_and_closed_or_others_schools_are_not_offered(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, lead) = await StartAsync(portal);

        var choices = (await trust.SendAsync(lead.Id, new GetSchoolChoices())).Value;

        Assert.Equal([("Alder", true, false), ("Birch", true, true)], choices.Schools.Select(s => (s.Name, s.Chosen, s.ProposedToClose)));
    }

    [Theory, EveryEngine]
    public async Task Choosing_is_kept_and_choosing_the_same_again_changes_nothing(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, lead) = await StartAsync(portal);

        await trust.SendAsync(lead.Id, new ChooseSchools([90001], null));
        var first = await trust.InDbAsync(db => db.Schools.AsNoTracking().SingleAsync());
        await trust.SendAsync(lead.Id, new ChooseSchools([90001], null));
        var second = await trust.InDbAsync(db => db.Schools.AsNoTracking().SingleAsync());
        var choices = (await trust.SendAsync(lead.Id, new GetSchoolChoices())).Value;

        Assert.Equal((first.Id, 90001, true), (second.Id, second.Urn, second.Active));
        Assert.Equal([true, false], choices.Schools.Select(s => s.Chosen));
        Assert.True((await trust.SendAsync(lead.Id, new GetSetup())).Value.SchoolsDone);
    }

    [Theory, EveryEngine]
    public async Task A_school_with_people_stays_on_the_list(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, lead) = await StartAsync(portal);
        await trust.SendAsync(lead.Id, new ChooseSchools([90001, 100002], null));
        var alder = await trust.InDbAsync(db => db.Schools.SingleAsync(school => school.Urn == 90001));
        await trust.AddPersonAsync("Yasmin", "Iqbal", Role.Ect, alder);

        var refused = await trust.SendAsync(lead.Id, new ChooseSchools([100002], null));

        var problem = Assert.Single(Assert.IsType<Invalid>(refused.Error).Fields);
        Assert.Contains("Alder still has people: Yasmin Iqbal", problem.Message, StringComparison.Ordinal);
        Assert.True(await trust.InDbAsync(db => db.Schools.AllAsync(school => school.Active)));
    }

    [Theory, EveryEngine]
    public async Task A_school_that_joins_soon_can_be_added_by_its_number_and_an_unknown_number_can_not(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, lead) = await StartAsync(portal);

        var unknown = await trust.SendAsync(lead.Id, new ChooseSchools([90001], "100009"));
        var closed = await trust.SendAsync(lead.Id, new ChooseSchools([90001], "100003"));
        var joining = await trust.SendAsync(lead.Id, new ChooseSchools([90001], "100004"));

        Assert.Equal("AlsoUrn", Assert.IsType<Invalid>(unknown.Error).Fields[0].Field);
        Assert.Equal("AlsoUrn", Assert.IsType<Invalid>(closed.Error).Fields[0].Field);
        Assert.Equal(2, joining.Value);
    }

    [Theory, EveryEngine]
    public async Task Terms_start_as_a_usual_pattern_and_are_kept_once_saved(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, lead) = await StartAsync(portal);
        var offered = (await trust.SendAsync(lead.Id, new GetTermDates(null))).Value;
        List<TermDates> changed = [offered.Terms[0] with { InsetDays = [new(2026, 9, 3)] }, .. offered.Terms.Skip(1)];

        await trust.SendAsync(lead.Id, new SetTermDates(2026, changed));
        await trust.SendAsync(lead.Id, new SetTermDates(2026, changed));
        var kept = (await trust.SendAsync(lead.Id, new GetTermDates(2026))).Value;

        Assert.Equal((2026, false, true), (offered.Year, offered.Saved, kept.Saved));
        Assert.Equal([new DateOnly(2026, 9, 3)], kept.Terms[0].InsetDays);
        Assert.Equal(3, await trust.InDbAsync(db => db.Terms.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task A_term_of_another_year_or_with_a_break_outside_it_is_refused_by_field(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, lead) = await StartAsync(portal);
        var terms = (await trust.SendAsync(lead.Id, new GetTermDates(2026))).Value.Terms.ToList();
        terms[1] = terms[1] with { Breaks = [new DateRange(new(2027, 6, 1), new(2027, 6, 4))] };

        var refused = await trust.SendAsync(lead.Id, new SetTermDates(2026, terms));
        var wrongYear = await trust.SendAsync(lead.Id, new SetTermDates(2025, (await trust.SendAsync(lead.Id, new GetTermDates(2026))).Value.Terms));

        Assert.Contains(Assert.IsType<Invalid>(refused.Error).Fields, field => field.Field.StartsWith("terms[1].breaks[0]", StringComparison.Ordinal));
        Assert.Equal([0, 1, 2], Assert.IsType<Invalid>(wrongYear.Error).Fields.Select(field => field.Field[6] - '0').Distinct().Order());
        Assert.False(await trust.InDbAsync(db => db.Terms.AnyAsync()));
    }

    [Theory, EveryEngine]
    public async Task Nobody_but_the_trusts_lead_may_look_or_change(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, _) = await StartAsync(portal);
        var (head, _) = await trust.AddPersonAsync("Sam", "Oyelaran", Role.TrustLeader, null);

        Assert.IsType<Forbidden>((await trust.SendAsync(head.Id, new GetSetup())).Error);
        Assert.IsType<Forbidden>((await trust.SendAsync(head.Id, new ChooseSchools([90001], null))).Error);
        Assert.IsType<Forbidden>((await trust.SendAsync(head.Id, new SetTermDates(2026, []))).Error);
        Assert.IsType<Forbidden>((await trust.SendAsNobodyAsync(new GetSchoolChoices())).Error);
    }

    private static async Task<(TestTrust Trust, Person Lead)> StartAsync(TestPortal portal)
    {
        await portal.InCatalogAsync(async catalog =>
        {
            catalog.Establishments.AddRange(
                Make(90001, "Alder", 2047, 1), Make(100002, "Birch", 2047, 3), Make(100003, "Cedar", 2047, 2), Make(100004, "Damson", 3000, 1));
            await catalog.SaveChangesAsync();
        });
        var trust = await portal.OpenTrustAsync(trustCode: 2047);
        await trust.AddAsync(new TrustSetup(Guid.CreateVersion7(), "Saltmarsh Learning Trust", 2047));
        var (lead, _) = await trust.AddPersonAsync("Jo", "Merrick", Role.TrustInductionLead, null);
        return (trust, lead);
    }

    private static Establishment Make(int urn, string name, int trustCode, int status) =>
        new() { Urn = urn, Name = name, TrustCode = trustCode, TrustName = "Trust", StatusCode = status, StatusName = "Any", PhaseName = "Primary" };
}
