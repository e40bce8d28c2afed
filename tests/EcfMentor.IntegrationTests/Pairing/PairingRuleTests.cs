using EcfMentor.Application.Features.Pairing;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;

namespace EcfMentor.IntegrationTests.Pairing;

/// <summary>Each rule of pairing as the use cases enforce it: when proposing, and again at each yes.</summary>
public class PairingRuleTests
{
    [Theory, EveryEngine]
    public async Task Both_are_at_one_school(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var second = await w.Trust.AddSchoolAsync("Tidewell Academy");
        await w.Trust.AddRoleAsync(w.Ruth, Role.InductionTutor, second);
        var (_, elsewhere) = await w.Trust.AddPersonAsync("Carys", "Hughes", Role.Mentor, second);

        await RefusedAsync(w, elsewhere, "", "different schools");
    }

    [Theory, EveryEngine]
    public async Task Only_a_mentor_mentors(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var (_, colleague) = await w.Trust.AddPersonAsync("Tom", "Eccles", Role.IteTutor, w.School);

        await RefusedAsync(w, colleague, "", "isn't a mentor");
    }

    [Theory, EveryEngine]
    public async Task Nobody_mentors_themselves(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var own = await w.Trust.AddRoleAsync(w.Ella, Role.Mentor, w.School);

        await RefusedAsync(w, own, "", "their own mentor");
    }

    [Theory, EveryEngine]
    public async Task Days_lie_inside_both_roles_and_not_in_the_past(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var (_, later) = await w.Trust.AddPersonAsync("Late", "Comer", Role.Mentor, w.School, new DateOnly(2027, 1, 4));
        await w.Trust.EndRoleAsync(w.EllaPeriod, new DateOnly(2026, 12, 18));

        await RefusedAsync(w, later, nameof(ProposePairing.StartsOn), "as a mentor from 4 January 2027");
        await RefusedAsync(w, w.MeenaPeriod, nameof(ProposePairing.StartsOn), "The mentee is at this school", new DateOnly(2027, 1, 11));
        await RefusedAsync(w, w.MeenaPeriod, nameof(ProposePairing.StartsOn), "today or a later day", new DateOnly(2026, 11, 9));
        await RefusedAsync(w, w.MeenaPeriod, nameof(ProposePairing.StartsOn), "within a year", new DateOnly(2099, 1, 1));
        var none = await w.Trust.SendAsync(w.Ruth.Id, new ProposePairing(w.EllaPeriod.Id, w.MeenaPeriod.Id, null, null));
        Assert.Equal(nameof(ProposePairing.StartsOn), Assert.IsType<Invalid>(none.Error).Fields.Single().Field);
    }

    [Theory, EveryEngine]
    public async Task The_present_mentor_is_not_proposed_again(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        await w.Trust.AddAgreedAsync(w.EllaPeriod, w.MeenaPeriod, w.Ruth, new DateOnly(2026, 11, 2));

        await RefusedAsync(w, w.MeenaPeriod, nameof(ProposePairing.StartsOn), "already the mentee's mentor");
        var choices = (await w.Trust.SendAsync(w.Ruth.Id, new GetMentorsForMentee(w.EllaPeriod.Id))).Value;
        Assert.Equal("Meena", Assert.Single(choices.NotOffered).Person.FirstName);
    }

    [Theory, EveryEngine]
    public async Task The_mentees_own_tutor_only_with_recorded_safeguards(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var ruthMentors = await w.Trust.AddRoleAsync(w.Ruth, Role.Mentor, w.School);

        await RefusedAsync(w, ruthMentors, nameof(ProposePairing.Safeguards), "induction tutor, who assesses");
        var offered = (await w.Trust.SendAsync(w.Ruth.Id, new GetMentorsForMentee(w.EllaPeriod.Id))).Value;
        var id = await w.ProposeAsync(ruthMentors, safeguards: "  The deputy head assesses instead. ");
        await w.Trust.SendAsync(w.Ruth.Id, new AnswerPairing(id, true));
        var asked = (await w.Trust.SendAsync(w.Ella.Id, new GetPairingRequest(id))).Value;

        Assert.True(Assert.Single(offered.NotOffered).CanRecordException);
        Assert.Equal("The deputy head assesses instead.", asked.Safeguards);
        Assert.Equal(PairingAnswered.Accepted, (await w.Trust.SendAsync(w.Ella.Id, new AnswerPairing(id, true))).Value);
    }

    [Theory, EveryEngine]
    public async Task Safeguards_are_not_kept_where_nobody_needs_them(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();

        Assert.Null((await w.StoredAsync(await w.ProposeAsync(safeguards: "Not needed"))).Safeguards);
    }

    [Theory, EveryEngine]
    public async Task One_open_proposal_for_each_mentee(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        await w.ProposeAsync();

        var second = await w.Trust.SendAsync(w.Ruth.Id, new ProposePairing(w.EllaPeriod.Id, w.GarethPeriod.Id, PairingData.Start, null));
        var draft = (await w.Trust.SendAsync(w.Ruth.Id, new GetPairingDraft(w.EllaPeriod.Id, w.GarethPeriod.Id))).Value;

        Assert.Contains("Meena Joshi has already been asked", Assert.IsType<Conflict>(second.Error).Message, StringComparison.Ordinal);
        Assert.Contains("Meena Joshi has already been asked", Assert.Single(draft.InTheWay), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_yes_that_the_rules_no_longer_allow_takes_the_proposal_back_and_tells_the_tutor(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var id = await w.ProposeAsync();
        await w.Trust.EndRoleAsync(w.MeenaPeriod, new DateOnly(2026, 11, 13));

        var answer = await w.Trust.SendAsync(w.Meena.Id, new AnswerPairing(id, true));

        Assert.Equal(PairingAnswered.NoLongerPossible, answer.Value);
        Assert.Equal(MentorshipState.Withdrawn, (await w.StoredAsync(id)).State);
        Assert.Equal(["Meena Joshi can't be Ella Fairbrother's mentor after all"], await w.MailToAsync(w.Ruth));
        Assert.Empty(await w.MailToAsync(w.Ella));
        Assert.IsType<NotFound>((await w.Trust.SendAsync(w.Ella.Id, new GetPairingRequest(id))).Error);
    }

    [Theory, EveryEngine]
    public async Task The_same_at_the_mentees_yes_tells_the_mentor_too(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var id = await w.ProposeAsync();
        await w.Trust.SendAsync(w.Meena.Id, new AnswerPairing(id, true));
        await w.Trust.AddRoleAsync(w.Meena, Role.InductionTutor, w.School);

        var answer = await w.Trust.SendAsync(w.Ella.Id, new AnswerPairing(id, true));

        Assert.Equal(PairingAnswered.NoLongerPossible, answer.Value);
        Assert.Equal("You and Ella Fairbrother: not going ahead", (await w.MailToAsync(w.Meena)).Last());
        Assert.Equal(PairingRequestStage.NotGoingAhead, (await w.Trust.SendAsync(w.Ella.Id, new GetPairingRequest(id))).Value.Stage);
    }

    private static async Task RefusedAsync(PairingWorld w, RolePeriod mentor, string field, string words, DateOnly? startsOn = null)
    {
        var result = await w.Trust.SendAsync(w.Ruth.Id, new ProposePairing(w.EllaPeriod.Id, mentor.Id, startsOn ?? PairingData.Start, null));
        Assert.Contains(Assert.IsType<Invalid>(result.Error).Fields, f => f.Field == field && f.Message.Contains(words, StringComparison.Ordinal));
    }
}
