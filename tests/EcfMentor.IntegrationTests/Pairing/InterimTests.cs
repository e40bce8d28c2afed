using EcfMentor.Application.Features.Pairing;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;

namespace EcfMentor.IntegrationTests.Pairing;

/// <summary>The interim mentor, whom the headteacher names after ten school days.</summary>
public class InterimTests
{
    private static readonly DateOnly NinePassed = new(2026, 11, 13);
    private static readonly DateOnly TenPassed = new(2026, 11, 16);

    [Theory, EveryEngine]
    public async Task Not_before_ten_school_days_have_passed(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        portal.Clock.MoveTo(NinePassed);

        var page = (await w.Trust.SendAsync(w.Sam.Id, new GetInterimChoice(w.EllaPeriod.Id))).Value;
        var named = await w.Trust.SendAsync(w.Sam.Id, new NameInterimMentor(w.EllaPeriod.Id, w.MeenaPeriod.Id));

        Assert.Contains("from 14 November 2026", page.Refusal, StringComparison.Ordinal);
        Assert.Empty(page.Options);
        Assert.Contains("from 14 November 2026", Assert.IsType<Conflict>(named.Error).Message, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task From_then_on_at_once_and_everyone_is_told(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var ruthMentors = await w.Trust.AddRoleAsync(w.Ruth, Role.Mentor, w.School);
        portal.Clock.MoveTo(TenPassed);

        var page = (await w.Trust.SendAsync(w.Sam.Id, new GetInterimChoice(w.EllaPeriod.Id))).Value;
        var own = await w.Trust.SendAsync(w.Sam.Id, new NameInterimMentor(w.EllaPeriod.Id, ruthMentors.Id));
        var id = (await w.Trust.SendAsync(w.Sam.Id, new NameInterimMentor(w.EllaPeriod.Id, w.MeenaPeriod.Id))).Value;
        var again = await w.Trust.SendAsync(w.Sam.Id, new NameInterimMentor(w.EllaPeriod.Id, w.GarethPeriod.Id));

        var stored = await w.StoredAsync(id);
        Assert.Equal(["Gareth", "Meena"], page.Options.Select(option => option.Person.FirstName).Order());
        Assert.IsType<Invalid>(own.Error);
        Assert.Equal((true, MentorshipState.Agreed, TenPassed), (stored.Interim, stored.State, stored.StartsOn));
        Assert.IsType<Conflict>(again.Error);
        Assert.Equal(["You mentor Ella Fairbrother for now"], await w.MailToAsync(w.Meena));
        Assert.Equal(["Meena Joshi mentors you for now"], await w.MailToAsync(w.Ella));
        Assert.Equal(["Ella Fairbrother has an interim mentor"], await w.MailToAsync(w.Ruth));
        Assert.Empty((await w.Trust.SendAsync(w.Sam.Id, new GetMenteesWithoutMentor())).Value);
    }

    [Theory, EveryEngine]
    public async Task A_designated_mentor_ends_the_interim_one_even_where_they_are_the_same_person(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        foreach (var same in new[] { true, false })
        {
            portal.Clock.MoveTo(new DateOnly(2026, 11, 10));
            var w = await (await portal.OpenTrustAsync($"trust-{same}")).AddPairingAsync();
            portal.Clock.MoveTo(TenPassed);
            var interim = (await w.Trust.SendAsync(w.Sam.Id, new NameInterimMentor(w.EllaPeriod.Id, w.MeenaPeriod.Id))).Value;

            var row = (await w.Trust.SendAsync(w.Ruth.Id, new GetPairing())).Value.Mentees.Single();
            var start = new DateOnly(2026, 11, 23);
            var id = same ? await w.PairAsync(w.Meena, w.MeenaPeriod, start) : await w.PairAsync(w.Gareth, w.GarethPeriod, start);

            Assert.True(row is { Mentor.Interim: true, NeedsProposal: true });
            Assert.Equal(new DateOnly(2026, 11, 22), (await w.StoredAsync(interim)).EndsOn);
            Assert.False((await w.StoredAsync(id)).Interim);
        }
    }

    [Theory, EveryEngine]
    public async Task A_waiting_proposal_goes_on_and_an_agreement_to_come_needs_no_interim(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var id = await w.ProposeAsync(startsOn: new DateOnly(2026, 11, 23));
        portal.Clock.MoveTo(TenPassed);
        await w.Trust.SendAsync(w.Meena.Id, new AnswerPairing(id, true));
        var whileWaiting = (await w.Trust.SendAsync(w.Sam.Id, new GetInterimChoice(w.EllaPeriod.Id))).Value;
        await w.Trust.SendAsync(w.Ella.Id, new AnswerPairing(id, true));
        var agreed = (await w.Trust.SendAsync(w.Sam.Id, new GetInterimChoice(w.EllaPeriod.Id))).Value;

        Assert.Null(whileWaiting.Refusal);
        Assert.Contains("have both said yes, and begin on 23 November 2026", agreed.Refusal, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_head_names_nobody_for_another_school(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var elsewhere = await w.Trust.AddSchoolAsync("Tidewell Academy");
        var (leah, _) = await w.Trust.AddPersonAsync("Leah", "Munro", Role.Headteacher, elsewhere);
        var (_, carys) = await w.Trust.AddPersonAsync("Carys", "Hughes", Role.Mentor, elsewhere);
        portal.Clock.MoveTo(TenPassed);

        Assert.IsType<NotFound>((await w.Trust.SendAsync(leah.Id, new GetInterimChoice(w.EllaPeriod.Id))).Error);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(leah.Id, new NameInterimMentor(w.EllaPeriod.Id, carys.Id))).Error);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Sam.Id, new NameInterimMentor(w.EllaPeriod.Id, carys.Id))).Error);
        Assert.IsType<Invalid>((await w.Trust.SendAsync(w.Sam.Id, new NameInterimMentor(w.EllaPeriod.Id, null))).Error);
    }
}
