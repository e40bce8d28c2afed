using EcfMentor.Application.Features.Accounts;
using EcfMentor.Domain.People;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Accounts;

/// <summary>The e-mails about getting in: who gets one, and how many.</summary>
public class AccountMailTests
{
    [Theory, EveryEngine]
    public async Task Only_a_known_address_gets_a_link_and_only_one_at_a_time(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (person, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, await trust.AddSchoolAsync());

        var unknown = await trust.SendAsNobodyAsync(new RequestPasswordReset("stranger@nowhere.example"));
        var known = await trust.SendAsNobodyAsync(new RequestPasswordReset(person.Email.ToUpperInvariant()));
        await trust.SendAsNobodyAsync(new RequestPasswordReset(person.Email));
        var first = await trust.InDbAsync(db => db.Outbox.Select(m => m.To).ToListAsync());
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        await trust.SendAsNobodyAsync(new RequestPasswordReset(person.Email));

        Assert.Equal(known.Value, unknown.Value);
        Assert.Equal([person.Email], first);
        Assert.Equal(2, await trust.InDbAsync(db => db.Outbox.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task An_invitation_that_ran_out_is_asked_of_the_trusts_lead_once_a_day(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, other) = (await portal.OpenTrustAsync(), await portal.OpenTrustAsync("other"));
        var (lead, _) = await trust.AddPersonAsync("Jo", "Merrick", Role.TrustInductionLead, null);
        await other.AddPersonAsync("Sam", "Okoro", Role.TrustInductionLead, null);
        var (person, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, await trust.AddSchoolAsync());
        await InviteAsync(trust, person);

        await trust.SendAsNobodyAsync(new AskForInvitation(person.Id));
        await trust.SendAsNobodyAsync(new AskForInvitation(person.Id));
        await other.SendAsNobodyAsync(new AskForInvitation(person.Id));

        var message = Assert.Single(await trust.InDbAsync(db => db.Outbox.ToListAsync()));
        Assert.Equal(lead.Email, message.To);
        Assert.Contains("Gareth Pugh", message.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("code=", message.Body, StringComparison.Ordinal);
        Assert.Empty(await other.InDbAsync(db => db.Outbox.ToListAsync()));
    }

    [Theory, EveryEngine]
    public async Task The_only_lead_gets_a_fresh_invitation_and_someone_never_invited_gets_none(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, _) = await trust.AddPersonAsync("Jo", "Merrick", Role.TrustInductionLead, null);

        await trust.SendAsNobodyAsync(new AskForInvitation(lead.Id));
        var before = await trust.InDbAsync(db => db.Outbox.CountAsync());
        await InviteAsync(trust, lead);
        await trust.SendAsNobodyAsync(new AskForInvitation(lead.Id));

        Assert.Equal(0, before);
        var message = Assert.Single(await trust.InDbAsync(db => db.Outbox.ToListAsync()));
        Assert.Equal(lead.Email, message.To);
        Assert.Contains("/invitation?", message.Body, StringComparison.Ordinal);
    }

    private static Task<int> InviteAsync(TestTrust trust, Person person) => trust.InDbAsync(async db =>
    {
        (await db.People.SingleAsync(p => p.Id == person.Id)).MarkInvited(DateTime.UnixEpoch);
        return await db.SaveChangesAsync();
    });
}
