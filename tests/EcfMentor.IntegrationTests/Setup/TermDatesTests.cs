using EcfMentor.Application.Features.Calendar;
using EcfMentor.Application.Features.Setup;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using EcfMentor.Persistence;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Setup;

/// <summary>Term dates of the trust and of schools that differ, and what no calendar may be.</summary>
public class TermDatesTests
{
    [Theory, EveryEngine]
    public async Task A_school_that_differs_has_its_own_terms_in_that_year_and_the_trusts_in_every_other(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, lead) = await StartAsync(portal);
        var (fen, marram) = (await trust.AddSchoolAsync("Fen End"), await trust.AddSchoolAsync("Marram"));
        await SaveAsync(trust, lead, 2026, Usual(2026));
        await SaveAsync(trust, lead, 2027, Usual(2027));

        await SaveAsync(trust, lead, 2026, LongerSummer(), fen.Id);

        var calendars = await trust.InDbAsync(db => SchoolCalendars.ReadAsync(new AppDb(db), CancellationToken.None));
        Assert.Equal(LongerSummer()[2].End, calendars.Of(fen.Id).Terms[2].End);
        Assert.Equal(Usual(2027)[0].Start, calendars.Of(fen.Id).Terms[3].Start);
        Assert.Equal(6, calendars.Of(fen.Id).Terms.Count);
        Assert.Equal(Usual(2026)[2].End, calendars.Of(marram.Id).Terms[2].End);
    }

    [Theory, EveryEngine]
    public async Task A_schools_own_terms_start_as_the_trusts_are_listed_once_saved_and_can_be_taken_away(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, lead) = await StartAsync(portal);
        var fen = await trust.AddSchoolAsync("Fen End");
        await SaveAsync(trust, lead, 2026, LongerSummer());

        var offered = await ReadAsync(trust, lead, fen.Id);
        await SaveAsync(trust, lead, 2026, Usual(2026), fen.Id);
        await SaveAsync(trust, lead, 2026, Usual(2026), fen.Id);
        var own = await ReadAsync(trust, lead, fen.Id);
        var listed = await ReadAsync(trust, lead, null);
        var taken = await trust.SendAsync(lead.Id, new KeepTrustTerms(2026, fen.Id));
        var again = await ReadAsync(trust, lead, fen.Id);

        Assert.Equal((false, LongerSummer()[2].End), (offered.Saved, offered.Terms[2].End));
        Assert.Equal((true, Usual(2026)[2].End), (own.Saved, own.Terms[2].End));
        Assert.True(Assert.Single(listed.Schools).Differs);
        Assert.Equal(LongerSummer()[2].End, listed.Terms[2].End);
        Assert.True(taken.IsSuccess);
        Assert.False(again.Saved);
        Assert.Equal(3, await trust.InDbAsync(db => db.Terms.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task One_school_that_differs_does_not_finish_the_trusts_step(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, lead) = await StartAsync(portal);
        var fen = await trust.AddSchoolAsync("Fen End");

        await SaveAsync(trust, lead, 2026, Usual(2026), fen.Id);
        var before = (await trust.SendAsync(lead.Id, new GetSetup())).Value;
        await SaveAsync(trust, lead, 2026, Usual(2026));
        var after = (await trust.SendAsync(lead.Id, new GetSetup())).Value;

        Assert.Equal((false, true), (before.TermsDone, after.TermsDone));
        Assert.Equal((2026, 2026), (after.FirstYear, after.LastYear));
    }

    [Theory, EveryEngine]
    public async Task Another_trusts_school_or_one_off_the_list_is_not_there(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, lead) = await StartAsync(portal);
        var (other, _) = await StartAsync(portal, "other");
        var theirs = await other.AddSchoolAsync("Theirs");
        await other.AddAsync(new Term(Guid.CreateVersion7(), theirs.Id, 2026, Season.Autumn, new(2026, 9, 1), new(2026, 12, 18)));
        var left = await trust.AddSchoolAsync("Left");
        await trust.InDbAsync(async db =>
        {
            (await db.Schools.SingleAsync()).Leave();
            return await db.SaveChangesAsync();
        });

        foreach (var school in new[] { theirs.Id, left.Id, Guid.CreateVersion7() })
        {
            Assert.IsType<NotFound>((await trust.SendAsync(lead.Id, new GetTermDates(2026, school))).Error);
            Assert.IsType<NotFound>((await trust.SendAsync(lead.Id, new SetTermDates(2026, Usual(2026), school))).Error);
            Assert.IsType<NotFound>((await trust.SendAsync(lead.Id, new KeepTrustTerms(2026, school))).Error);
        }

        Assert.False(await trust.InDbAsync(db => db.Terms.AnyAsync()));
        Assert.Equal(1, await other.InDbAsync(db => db.Terms.CountAsync()));
    }

    [Theory]
    [InlineData("terms[2].end", 2, "2027-04-12", "9999-12-31")]
    [InlineData("terms[2].end", 2, "2027-04-12", "2027-09-01")]
    [InlineData("terms[0].start", 0, "0001-01-01", "2026-12-18")]
    [InlineData("terms[1].start", 1, "2027-04-09", "2027-04-10")]
    [InlineData("terms[1].end", 1, "2027-01-04", "2026-12-31")]
    public async Task A_date_that_no_school_year_has_is_refused_beside_its_field(string field, int index, string start, string end)
    {
        await using var portal = await TestPortal.StartAsync("Sqlite");
        var (trust, lead) = await StartAsync(portal);
        List<TermDates> terms = [.. Usual(2026)];
        terms[index] = new TermDates(DateOnly.Parse(start, null), DateOnly.Parse(end, null));

        var saved = await trust.SendAsync(lead.Id, new SetTermDates(2026, terms));
        var counted = await trust.SendAsync(lead.Id, new CountSchoolDays(2026, terms));

        Assert.Contains(Assert.IsType<Invalid>(saved.Error).Fields, f => f.Field == field);
        Assert.Equal(Assert.IsType<Invalid>(saved.Error).Fields, Assert.IsType<Invalid>(counted.Error).Fields);
        Assert.False(await trust.InDbAsync(db => db.Terms.AnyAsync()));
    }

    [Fact]
    public async Task A_year_is_three_terms_and_lies_near_this_one()
    {
        await using var portal = await TestPortal.StartAsync("Sqlite");
        var (trust, lead) = await StartAsync(portal);

        var none = await trust.SendAsync(lead.Id, new SetTermDates(2026, []));
        var four = await trust.SendAsync(lead.Id, new SetTermDates(2026, [.. Usual(2026), Usual(2027)[0]]));
        var far = await trust.SendAsync(lead.Id, new SetTermDates(2029, Usual(2029)));

        Assert.Equal("terms", Assert.Single(Assert.IsType<Invalid>(none.Error).Fields).Field);
        Assert.Equal("terms", Assert.Single(Assert.IsType<Invalid>(four.Error).Fields).Field);
        Assert.IsType<NotFound>(far.Error);
        Assert.IsType<NotFound>((await trust.SendAsync(lead.Id, new CountSchoolDays(1066, Usual(2026)))).Error);
    }

    [Fact]
    public async Task The_usual_year_has_195_school_days_and_each_inset_day_more_is_one_less_taught()
    {
        await using var portal = await TestPortal.StartAsync("Sqlite");
        var (trust, lead) = await StartAsync(portal);
        var terms = Usual(2026);
        List<TermDates> sixth = [terms[0], terms[1] with { InsetDays = [.. terms[1].InsetDays, new(2027, 3, 1)] }, terms[2]];

        Assert.Equal(new SchoolDayCount(195, 190), (await ReadAsync(trust, lead, null)).Days);
        Assert.Equal(new SchoolDayCount(195, 189), (await trust.SendAsync(lead.Id, new CountSchoolDays(2026, sixth))).Value);
    }

    [Fact]
    public async Task Only_the_trusts_lead_may_count_keep_or_change()
    {
        await using var portal = await TestPortal.StartAsync("Sqlite");
        var (trust, _) = await StartAsync(portal);
        var school = await trust.AddSchoolAsync();
        var (head, _) = await trust.AddPersonAsync("Sam", "Oyelaran", Role.Headteacher, school);

        Assert.IsType<Forbidden>((await trust.SendAsync(head.Id, new SetTermDates(2026, Usual(2026), school.Id))).Error);
        Assert.IsType<Forbidden>((await trust.SendAsync(head.Id, new KeepTrustTerms(2026, school.Id))).Error);
        Assert.IsType<Forbidden>((await trust.SendAsync(head.Id, new CountSchoolDays(2026, Usual(2026)))).Error);
        Assert.IsType<Forbidden>((await trust.SendAsNobodyAsync(new KeepTrustTerms(2026, school.Id))).Error);
    }

    private static IReadOnlyList<TermDates> Usual(int year) => UsualTermDates.For(year);

    /// <summary>The usual year with two more days at its end.</summary>
    private static IReadOnlyList<TermDates> LongerSummer() =>
        [.. Usual(2026).Take(2), Usual(2026)[2] with { End = Usual(2026)[2].End.AddDays(2) }];

    private static async Task SaveAsync(TestTrust trust, Person lead, int year, IReadOnlyList<TermDates> terms, Guid? school = null) =>
        Assert.Null((await trust.SendAsync(lead.Id, new SetTermDates(year, terms, school))).Error);

    private static async Task<TermDatesView> ReadAsync(TestTrust trust, Person lead, Guid? school) =>
        (await trust.SendAsync(lead.Id, new GetTermDates(2026, school))).Value;

    private static async Task<(TestTrust Trust, Person Lead)> StartAsync(TestPortal portal, string identifier = "saltmarsh")
    {
        var trust = await portal.OpenTrustAsync(identifier);
        await trust.AddAsync(new TrustSetup(Guid.CreateVersion7(), "Saltmarsh Learning Trust", null));
        var (lead, _) = await trust.AddPersonAsync("Jo", "Merrick", Role.TrustInductionLead, null);
        return (trust, lead);
    }
}
