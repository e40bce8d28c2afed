using EcfMentor.Application.Features.Induction.Reports;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.TestCommon;

/// <summary>Builds registered ECTs, their reports and everyone around them.</summary>
public static class InductionData
{
    /// <summary>A teaching school hub with a named contact.</summary>
    public static async Task<AppropriateBody> AddBodyAsync(
        this TestTrust trust, string name = "East Fens Teaching School Hub", AppropriateBodyKind kind = AppropriateBodyKind.TeachingSchoolHub, bool isRunByTrust = false)
    {
        var body = new AppropriateBody(Guid.CreateVersion7(), name, kind);
        body.Revise(name, kind, "Marcus Lyle", "marcus@hub.example", ReportsGo.ToTheirSystem, isRunByTrust);
        await trust.AddAsync(body);
        return body;
    }

    /// <summary>An ECT's induction at a school, full time from September 2026 unless said otherwise. Everyone there is has been invited.</summary>
    public static async Task<InductionRecord> AddInductionAsync(
        this TestTrust trust, Person ect, School school, AppropriateBody? body = null, DateOnly? startsOn = null, int fteHundredths = 100)
    {
        body ??= await trust.AddBodyAsync();
        var start = startsOn ?? new DateOnly(2026, 9, 1);
        var record = new InductionRecord(Guid.CreateVersion7(), ect.Id, start, start.AddDays(-60), body.Id);
        record.Train(TrainingProgramme.ProviderLed, "Ambition");
        record.Periods.Add(new(Guid.CreateVersion7(), record.Id, school.Id, null, start, null, fteHundredths));
        await trust.AddAsync(record);
        await trust.InDbAsync(db => db.People.ExecuteUpdateAsync(person => person.SetProperty(p => p.InvitedAt, new DateTime(2026, 9, 1, 9, 0, 0, DateTimeKind.Utc))));
        return record;
    }

    /// <summary>What a tutor writes in a progress review that reads well.</summary>
    public static WriteReport Written(Guid report, DateOnly met, bool share, int version, bool onTrack = true, string? plan = null) => new(
        report, met, onTrack, null, null, null,
        new Dictionary<ReportPart, string?>
        {
            [ReportPart.Evidence] = "Two lessons seen this term, TS4 and TS7: starts are calm, questions reach more pupils than in September.",
            [ReportPart.Targets] = "Plan one hinge question into each Year 9 lesson by half-term, looked at with the head of department.",
            [ReportPart.SupportPlan] = plan,
        },
        share,
        version);
}
