using EcfMentor.Application.Features.Pairing;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Pairing;

/// <summary>From "mentor required" to two people who have both said yes, and the ways in which that can end earlier.</summary>
public class PairingPathTests
{
    [Theory, EveryEngine]
    public async Task Two_acceptances_make_a_mentor(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();

        var before = (await w.Trust.SendAsync(w.Ruth.Id, new GetPairing())).Value;
        var id = await w.ProposeAsync();
        var asMentor = Assert.Single((await w.Trust.SendAsync(w.Meena.Id, new GetMyPairingAsks())).Value.Asks);
        await w.Trust.SendAsync(w.Meena.Id, new AnswerPairing(id, true));
        var asMentee = (await w.Trust.SendAsync(w.Ella.Id, new GetMyPairingAsks())).Value;
        await w.Trust.SendAsync(w.Ella.Id, new AnswerPairing(id, true));
        var desk = (await w.Trust.SendAsync(w.Ruth.Id, new GetPairing())).Value;

        Assert.Equal(w.EllaPeriod.Id, before.MostPressing!.Person.PeriodId);
        Assert.Equal((new DateOnly(2026, 11, 2), 6, 2), (before.MostPressing.Required!.Since, before.MostPressing.Required.SchoolDays, before.CouldTakeTheFirst));
        Assert.Equal((id, true, "Ella"), (asMentor.Id, asMentor.AsMentor, asMentor.FirstName));
        Assert.Null(asMentee.BeingFound);
        Assert.Equal((id, false, "Meena"), (asMentee.Asks.Single().Id, asMentee.Asks.Single().AsMentor, asMentee.Asks.Single().FirstName));
        Assert.Equal(PairingData.Start, desk.Mentees.Single().Coming!.StartsOn);
        Assert.Equal((MentorshipState.Agreed, null), ((await w.StoredAsync(id)).State, (await w.StoredAsync(id)).EndsOn));
    }

    [Theory, EveryEngine]
    public async Task Agreement_plans_the_first_meetings_and_tells_the_three(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();

        var id = await w.PairAsync(w.Meena, w.MeenaPeriod);

        var planned = await w.Trust.InDbAsync(db => db.Meetings.Where(m => m.MentorshipId == id).Select(m => m.PlannedOn).ToListAsync());
        Assert.NotEmpty(planned);
        Assert.All(planned, day => Assert.True(day >= PairingData.Start));
        Assert.Equal(["Could you mentor Ella Fairbrother?", "You mentor Ella Fairbrother"], await w.MailToAsync(w.Meena));
        Assert.Equal(["Meena Joshi could be your mentor", "Meena Joshi is your mentor"], await w.MailToAsync(w.Ella));
        Assert.Equal(["Ella Fairbrother and Meena Joshi have both said yes"], await w.MailToAsync(w.Ruth));
    }

    [Theory, EveryEngine]
    public async Task The_mentee_sees_the_same_before_during_and_after_a_mentor_says_no(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        async Task<string> SeenAsync()
        {
            var asks = (await w.Trust.SendAsync(w.Ella.Id, new GetMyPairingAsks())).Value;
            return System.Text.Json.JsonSerializer.Serialize(asks);
        }

        var before = await SeenAsync();
        var id = await w.ProposeAsync();
        var during = await SeenAsync();
        await w.Trust.SendAsync(w.Meena.Id, new AnswerPairing(id, false));
        var after = await SeenAsync();

        Assert.Contains("Ruth", before, StringComparison.Ordinal);
        Assert.Equal([before, before], [during, after]);
        Assert.Empty(await w.MailToAsync(w.Ella));
        Assert.Equal(["Meena Joshi can't take this on"], await w.MailToAsync(w.Ruth));
    }

    [Theory, EveryEngine]
    public async Task After_a_no_the_tutor_sees_who_can_not_and_asks_someone_else(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        await w.Trust.SendAsync(w.Meena.Id, new AnswerPairing(await w.ProposeAsync(), false));

        var row = (await w.Trust.SendAsync(w.Ruth.Id, new GetPairing())).Value.MostPressing!;
        var choices = (await w.Trust.SendAsync(w.Ruth.Id, new GetMentorsForMentee(w.EllaPeriod.Id))).Value;
        await w.PairAsync(w.Gareth, w.GarethPeriod);

        Assert.Equal(["Meena"], row.CanNot);
        Assert.Equal([("Meena", true), ("Gareth", false)], choices.Options.Select(o => (o.Person.FirstName, o.SaidNo)));
    }

    [Theory, EveryEngine]
    public async Task A_mentees_no_leaves_a_mentor_required_and_the_mentor_without_a_reason(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var id = await w.ProposeAsync();
        await w.Trust.SendAsync(w.Meena.Id, new AnswerPairing(id, true));

        await w.Trust.SendAsync(w.Ella.Id, new AnswerPairing(id, false));

        var row = (await w.Trust.SendAsync(w.Ruth.Id, new GetPairing())).Value.MostPressing!;
        Assert.Equal((6, "Meena"), (row.Required!.SchoolDays, row.NotWanted.Single()));
        Assert.Equal(PairingRequestStage.NotGoingAhead, (await w.Trust.SendAsync(w.Meena.Id, new GetPairingRequest(id))).Value.Stage);
        Assert.Equal(PairingRequestStage.YouDeclined, (await w.Trust.SendAsync(w.Ella.Id, new GetPairingRequest(id))).Value.Stage);
        Assert.Equal("You and Ella Fairbrother: not going ahead", (await w.MailToAsync(w.Meena)).Last());
        Assert.Equal(["Ella Fairbrother would rather have another mentor"], await w.MailToAsync(w.Ruth));
    }

    [Theory, EveryEngine]
    public async Task A_mentor_can_not_tell_a_mentees_no_from_a_tutors_change_of_mind(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var seen = new List<string>();
        foreach (var (name, declines) in new[] { ("one", true), ("other", false) })
        {
            var w = await (await portal.OpenTrustAsync(name)).AddPairingAsync();
            var id = await w.ProposeAsync();
            await w.Trust.SendAsync(w.Meena.Id, new AnswerPairing(id, true));
            _ = declines
                ? (await w.Trust.SendAsync(w.Ella.Id, new AnswerPairing(id, false))).IsSuccess
                : (await w.Trust.SendAsync(w.Ruth.Id, new WithdrawPairing(id))).IsSuccess;
            var request = (await w.Trust.SendAsync(w.Meena.Id, new GetPairingRequest(id))).Value;
            var mail = await w.Trust.InDbAsync(db => db.Outbox.Where(m => m.To == w.Meena.Email).OrderBy(m => m.Id).Select(m => m.Subject + m.Body).ToListAsync());
            seen.Add(request.Stage + mail[^1]);
        }

        Assert.Equal(seen[0], seen[1]);
    }

    [Theory, EveryEngine]
    public async Task A_proposal_taken_back_is_told_only_to_whoever_knew(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var early = await w.ProposeAsync();
        await w.Trust.SendAsync(w.Ruth.Id, new WithdrawPairing(early));
        var toElla = await w.MailToAsync(w.Ella);
        var late = await w.ProposeAsync(w.GarethPeriod);
        await w.Trust.SendAsync(w.Gareth.Id, new AnswerPairing(late, true));
        await w.Trust.SendAsync(w.Ruth.Id, new WithdrawPairing(late));

        Assert.Empty(toElla);
        Assert.Equal(["Gareth Pugh could be your mentor", "You and Gareth Pugh: not going ahead"], await w.MailToAsync(w.Ella));
        Assert.Equal("You and Ella Fairbrother: not going ahead", (await w.MailToAsync(w.Meena)).Last());
        Assert.IsType<Conflict>((await w.Trust.SendAsync(w.Ruth.Id, new WithdrawPairing(late))).Error);
        Assert.IsType<Conflict>((await w.Trust.SendAsync(w.Meena.Id, new AnswerPairing(early, true))).Error);
    }

    [Theory, EveryEngine]
    public async Task From_the_mentors_side_the_same_mentee_is_offered(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        var (paired, pairedPeriod) = await w.Trust.AddPersonAsync("Yasmin", "Iqbal", Role.Ect, w.School);
        await w.Trust.AddAgreedAsync(pairedPeriod, w.GarethPeriod, w.Ruth);

        var choices = (await w.Trust.SendAsync(w.Ruth.Id, new GetMenteesForMentor(w.MeenaPeriod.Id))).Value;
        var gareth = (await w.Trust.SendAsync(w.Ruth.Id, new GetMenteesForMentor(w.GarethPeriod.Id))).Value;
        await w.ProposeAsync();
        var later = (await w.Trust.SendAsync(w.Ruth.Id, new GetMenteesForMentor(w.GarethPeriod.Id))).Value;

        var facts = Assert.Single(choices.Options).Facts;
        Assert.Equal((true, true, WorkingDays.All & ~WorkingDays.Fri), (facts.SameSubject!.Value, facts.SamePhase!.Value, facts.SharedDays));
        Assert.Equal(1, gareth.MenteesNow);
        Assert.Equal("Ella", Assert.Single(gareth.Options).Mentee.Person.FirstName);
        Assert.Contains("Meena Joshi has been asked", Assert.Single(later.NotOffered).Reason, StringComparison.Ordinal);
        Assert.NotEqual(paired.Id, w.Ella.Id);
    }

    [Theory, EveryEngine]
    public async Task A_pages_queries_do_not_grow_with_the_people(string engine)
    {
        using var count = QueryCount.Start();
        await using var portal = await TestPortal.StartAsync(engine);
        var w = await (await portal.OpenTrustAsync()).AddPairingAsync();
        async Task<int> ReadsAsync()
        {
            // The first reads the person's roles; that is one query of the page's six too.
            var before = count.Reads;
            await w.Trust.SendAsync(w.Ruth.Id, new GetPairing());
            return count.Reads - before;
        }

        var few = await ReadsAsync();
        for (var i = 0; i < 12; i++)
        {
            await w.Trust.AddPersonAsync("Ect", $"Number{i}", Role.Ect, w.School);
        }

        Assert.Equal(few, await ReadsAsync());
        Assert.InRange(few, 3, 5);
    }
}
