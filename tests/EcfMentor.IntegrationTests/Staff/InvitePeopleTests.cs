using EcfMentor.Application.Features.Staff;
using EcfMentor.Application.Messaging;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using EcfMentor.TestCommon;
using EcfMentor.TestCommon.Databases;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.IntegrationTests.Staff;

/// <summary>Asking people in.</summary>
public class InvitePeopleTests
{
    [Theory, EveryEngine]
    public async Task People_are_listed_once_by_school_with_their_roles(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, fen, marram) = (await trust.AddLeadAsync(), await trust.AddSchoolAsync("Fen End"), await trust.AddSchoolAsync());
        var (gareth, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, marram);
        await trust.AddRoleAsync(gareth, Role.InductionTutor, fen);
        await trust.AddPersonAsync("Over", "Past", Role.Mentor, marram, endsOn: new(2026, 10, 1));
        await trust.AddPersonAsync("Yasmin", "Iqbal", Role.Ect, marram);

        var list = (await trust.SendAsync(lead.Id, new GetPeopleToInvite())).Value;

        Assert.Equal(["Fen End", "Marram High School"], list.Schools.Select(school => school.School));
        Assert.Equal(["induction tutor at Fen End", "mentor at Marram High School"], Assert.Single(list.Schools[0].People).Roles);
        Assert.Equal("Yasmin Iqbal", Assert.Single(list.Schools[1].People).Name);
        Assert.Equal(2, list.Waiting);
        Assert.Contains("Hello Gareth", list.Example.Body, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_invitation_is_an_email_with_a_link_in_the_same_transaction_and_goes_out_once(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, school) = (await trust.AddLeadAsync(), await trust.AddSchoolAsync());
        await trust.AddAsync(new TrustSetup(Guid.CreateVersion7(), "Saltmarsh", null));
        var (gareth, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, school);

        var sent = await trust.SendAsync(lead.Id, new InvitePeople([gareth.Id, gareth.Id]));
        var twice = await trust.SendAsync(lead.Id, new InvitePeople([gareth.Id]));
        portal.Clock.Advance(TimeSpan.FromDays(15));
        var again = await trust.SendAsync(lead.Id, new InvitePeople([gareth.Id], Again: true));

        Assert.Equal((1, 0, 1), (sent.Value.Sent, twice.Value.Sent, again.Value.Sent));
        var mails = await trust.InDbAsync(db => db.Outbox.ToListAsync());
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Equal(gareth.Email, mail.To));
        Assert.Contains($"https://saltmarsh.example/invitation?person={gareth.Id}&code=secret", mails[0].Body, StringComparison.Ordinal);
        Assert.NotNull(await trust.InDbAsync(db => db.Setups.Select(setup => setup.PeopleInvitedAt).SingleAsync()));
        Assert.Single((await trust.SendAsync(lead.Id, new GetPeopleToInvite())).Value.Invited);
    }

    [Theory, EveryEngine]
    public async Task Two_hundred_go_at_once_and_the_rest_wait(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var trust = await portal.OpenTrustAsync();
        var (lead, school) = (await trust.AddLeadAsync(), await trust.AddSchoolAsync());
        await trust.ImportAsync(lead, false, Enumerable.Range(0, 203).Select(i => $"p{i}@fen.org.uk,First{i},Last,,{school.Urn},Mentor,2026-09-01,,,,,"));
        var everyone = await trust.InDbAsync(db => db.People.Where(p => p.Id != lead.Id).Select(p => p.Id).ToListAsync());

        var sent = await trust.SendAsync(lead.Id, new InvitePeople(everyone));
        var list = (await trust.SendAsync(lead.Id, new GetPeopleToInvite())).Value;

        Assert.Equal(new InvitationsSent(200, 3), sent.Value);
        Assert.Equal((3, 3, 200), (list.Waiting, list.Shown, list.Invited.Count));
        Assert.Equal(200, await trust.InDbAsync(db => db.Outbox.CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task Nobody_of_another_trust_is_invited_and_nobody_else_may_invite(string engine)
    {
        await using var portal = await TestPortal.StartAsync(engine);
        var (trust, other) = (await portal.OpenTrustAsync("one"), await portal.OpenTrustAsync("other"));
        var lead = await trust.AddLeadAsync();
        var (mentor, _) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, await trust.AddSchoolAsync());
        var (stranger, _) = await other.AddPersonAsync("Yasmin", "Iqbal", Role.Ect, await other.AddSchoolAsync());

        Assert.IsType<NotFound>((await trust.SendAsync(lead.Id, new InvitePeople([stranger.Id]))).Error);
        Assert.IsType<Forbidden>((await trust.SendAsync(mentor.Id, new InvitePeople([mentor.Id]))).Error);
        Assert.IsType<Forbidden>((await trust.SendAsync(mentor.Id, new GetPeopleToInvite())).Error);
        Assert.IsType<Invalid>((await trust.SendAsync(lead.Id, new InvitePeople([]))).Error);
        Assert.Equal(0, await other.InDbAsync(db => db.Outbox.CountAsync()));
        Assert.Equal(0, await trust.InDbAsync(db => db.Outbox.CountAsync()));
    }
}
