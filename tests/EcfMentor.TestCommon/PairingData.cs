using EcfMentor.Application.Features.Pairing;
using EcfMentor.Domain.Mentoring;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.TestCommon;

/// <summary>
/// A school where Ella, an ECT since Monday 2 November 2026, has no mentor yet. Meena and Gareth could mentor her, Ruth is her
/// induction tutor and Sam the head. Today is Tuesday 10 November: six school days have passed.
/// </summary>
public sealed record PairingWorld(
    TestTrust Trust, School School, Person Ella, RolePeriod EllaPeriod, Person Meena, RolePeriod MeenaPeriod,
    Person Gareth, RolePeriod GarethPeriod, Person Ruth, Person Sam)
{
    /// <summary>Ruth proposes Meena for Ella, from Monday 16 November unless said otherwise. Answers the pairing.</summary>
    public async Task<Guid> ProposeAsync(RolePeriod? mentor = null, DateOnly? startsOn = null, string? safeguards = null) =>
        (await Trust.SendAsync(Ruth.Id, new ProposePairing(EllaPeriod.Id, (mentor ?? MeenaPeriod).Id, startsOn ?? PairingData.Start, safeguards))).Value;

    /// <summary>Ruth proposes Meena and both say yes. Answers the pairing.</summary>
    public async Task<Guid> PairAsync(Person mentor, RolePeriod period, DateOnly? startsOn = null)
    {
        var id = await ProposeAsync(period, startsOn);
        _ = (await Trust.SendAsync(mentor.Id, new AnswerPairing(id, true))).Value;
        _ = (await Trust.SendAsync(Ella.Id, new AnswerPairing(id, true))).Value;
        return id;
    }

    /// <summary>The pairing as it is stored.</summary>
    public Task<Mentorship> StoredAsync(Guid id) => Trust.InDbAsync(db => db.Mentorships.AsNoTracking().SingleAsync(m => m.Id == id));

    /// <summary>The subjects of the e-mails to someone, oldest first.</summary>
    public Task<List<string>> MailToAsync(Person person) => Trust.InDbAsync(db =>
        db.Outbox.Where(m => m.To == person.Email).OrderBy(m => m.WrittenAt).ThenBy(m => m.Id).Select(m => m.Subject).ToListAsync());
}

/// <summary>Builds what tests of pairing start from.</summary>
public static class PairingData
{
    /// <summary>Monday 16 November 2026.</summary>
    public static readonly DateOnly Start = new(2026, 11, 16);

    /// <summary>The whole of <see cref="PairingWorld"/>, with terms.</summary>
    public static async Task<PairingWorld> AddPairingAsync(this TestTrust trust)
    {
        await trust.AddTermsAsync();
        var school = await trust.AddSchoolAsync();
        var (ella, ellaPeriod) = await trust.AddPersonAsync("Ella", "Fairbrother", Role.Ect, school, new DateOnly(2026, 11, 2), subject: "Mathematics", phase: "Secondary");
        var (meena, meenaPeriod) = await trust.AddPersonAsync("Meena", "Joshi", Role.Mentor, school, days: WorkingDays.All & ~WorkingDays.Fri, subject: "mathematics ", phase: "Secondary");
        var (gareth, garethPeriod) = await trust.AddPersonAsync("Gareth", "Pugh", Role.Mentor, school, subject: "Science");
        var (ruth, _) = await trust.AddPersonAsync("Ruth", "Bellamy", Role.InductionTutor, school);
        var (sam, _) = await trust.AddPersonAsync("Sam", "Oyelaran", Role.Headteacher, school);
        return new PairingWorld(trust, school, ella, ellaPeriod, meena, meenaPeriod, gareth, garethPeriod, ruth, sam);
    }

    /// <summary>Ends someone's role on a day, as a new staff file would.</summary>
    public static Task EndRoleAsync(this TestTrust trust, RolePeriod period, DateOnly lastDay) => trust.InDbAsync(async db =>
    {
        (await db.RolePeriods.SingleAsync(p => p.Id == period.Id)).End(lastDay);
        return await db.SaveChangesAsync();
    });
}
