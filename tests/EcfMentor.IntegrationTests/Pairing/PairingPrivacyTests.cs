using EcfMentor.Application.Features.Pairing;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;

namespace EcfMentor.IntegrationTests.Pairing;

/// <summary>Who may know of a pairing, and who must not: above all the mentee, of a mentor who hasn't said yes.</summary>
public class PairingPrivacyTests
{
    [Theory, EveryEngine]
    public async Task A_mentee_can_not_reach_a_proposal_before_the_mentor_says_yes(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var id = await w.ProposeAsync();

        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Ella.Id, new GetPairingRequest(id))).Error);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Ella.Id, new AnswerPairing(id, true))).Error);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Ella.Id, new AnswerPairing(id, false))).Error);
    }

    [Theory, EveryEngine]
    public async Task Nor_one_that_the_mentor_declined_or_the_tutor_took_back_before_an_answer(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var declined = await w.ProposeAsync();
        await w.Trust.SendAsync(w.Meena.Id, new AnswerPairing(declined, false));
        var withdrawn = await w.ProposeAsync(w.GarethPeriod);
        await w.Trust.SendAsync(w.Ruth.Id, new WithdrawPairing(withdrawn));

        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Ella.Id, new GetPairingRequest(declined))).Error);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Ella.Id, new GetPairingRequest(withdrawn))).Error);
        Assert.Empty(await w.MailToAsync(w.Ella));
    }

    [Theory, EveryEngine]
    public async Task A_mentee_who_is_also_a_tutor_of_the_school_does_not_see_themselves(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        await w.Trust.AddRoleAsync(w.Ella, Role.InductionTutor, w.School);
        await w.Trust.AddRoleAsync(w.Ella, Role.Headteacher, w.School);
        var id = await w.ProposeAsync();

        Assert.Empty((await w.Trust.SendAsync(w.Ella.Id, new GetPairing())).Value.Mentees);
        Assert.Empty((await w.Trust.SendAsync(w.Ella.Id, new GetMenteesWithoutMentor())).Value);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Ella.Id, new GetMentorsForMentee(w.EllaPeriod.Id))).Error);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Ella.Id, new GetOpenProposal(id))).Error);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Ella.Id, new WithdrawPairing(id))).Error);
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Ella.Id, new GetInterimChoice(w.EllaPeriod.Id))).Error);
    }

    [Theory, EveryEngine]
    public async Task Anyone_else_finds_nothing(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var elsewhere = await w.Trust.AddSchoolAsync("Tidewell Academy");
        var (otherTutor, _) = await w.Trust.AddPersonAsync("Peter", "Sandhu", Role.InductionTutor, elsewhere);
        var (iteTutor, _) = await w.Trust.AddPersonAsync("Ite", "Tutor", Role.IteTutor, w.School);
        var foreign = await (await portal.OpenTrustAsync("other")).AddPairingAsync();
        var id = await w.ProposeAsync();

        foreach (var stranger in new[] { w.Gareth, w.Ruth, w.Sam })
        {
            Assert.IsType<NotFound>((await w.Trust.SendAsync(stranger.Id, new GetPairingRequest(id))).Error);
            Assert.IsType<NotFound>((await w.Trust.SendAsync(stranger.Id, new AnswerPairing(id, true))).Error);
        }

        foreach (var (trust, tutor) in new[] { (w.Trust, otherTutor), (w.Trust, iteTutor), (foreign.Trust, foreign.Ruth) })
        {
            Assert.IsType<NotFound>((await trust.SendAsync(tutor.Id, new GetMentorsForMentee(w.EllaPeriod.Id))).Error);
            Assert.IsType<NotFound>((await trust.SendAsync(tutor.Id, new GetPairingDraft(w.EllaPeriod.Id, w.GarethPeriod.Id))).Error);
            Assert.IsType<NotFound>((await trust.SendAsync(tutor.Id, new ProposePairing(w.EllaPeriod.Id, w.GarethPeriod.Id, PairingData.Start, null))).Error);
            Assert.IsType<NotFound>((await trust.SendAsync(tutor.Id, new GetOpenProposal(id))).Error);
            Assert.IsType<NotFound>((await trust.SendAsync(tutor.Id, new WithdrawPairing(id))).Error);
        }

        Assert.IsType<NotFound>((await w.Trust.SendAsync(otherTutor.Id, new GetMenteesForMentor(w.MeenaPeriod.Id))).Error);
        Assert.IsType<NotFound>((await foreign.Trust.SendAsync(foreign.Sam.Id, new GetInterimChoice(w.EllaPeriod.Id))).Error);
        Assert.IsType<Forbidden>((await w.Trust.SendAsync(w.Ella.Id, new GetPairing())).Error);
        Assert.IsType<Forbidden>((await w.Trust.SendAsync(w.Meena.Id, new GetMentorsForMentee(w.EllaPeriod.Id))).Error);
        Assert.IsType<Forbidden>((await w.Trust.SendAsync(w.Ruth.Id, new GetInterimChoice(w.EllaPeriod.Id))).Error);
    }

    [Theory, EveryEngine]
    public async Task The_head_learns_that_someone_is_asked_but_not_who(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        await w.Trust.SendAsync(w.Meena.Id, new AnswerPairing(await w.ProposeAsync(), false));
        await w.ProposeAsync(w.GarethPeriod);

        var waiting = Assert.Single((await w.Trust.SendAsync(w.Sam.Id, new GetMenteesWithoutMentor())).Value);
        portal.Clock.MoveTo(new DateOnly(2026, 11, 16));
        var interim = (await w.Trust.SendAsync(w.Sam.Id, new GetInterimChoice(w.EllaPeriod.Id))).Value;

        Assert.True(waiting is { SomeoneIsAsked: true, SchoolDays: 6, MayNameInterim: false, MayPropose: false });
        Assert.DoesNotContain("Gareth", System.Text.Json.JsonSerializer.Serialize(waiting), StringComparison.Ordinal);
        Assert.All(interim.Options, option => Assert.False(option.SaidNo || option.NotWanted));
    }
}
