using EcfMentor.Application.Ports;
using EcfMentor.Domain.Induction;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction;

/// <summary>Loads induction records with their facts, and computes their plans.</summary>
internal sealed class InductionReader
{
    private readonly InductionCalendars calendars;
    private readonly Dictionary<Guid, string> schools;

    private InductionReader(InductionCalendars calendars, Dictionary<Guid, string> schools)
    {
        this.calendars = calendars;
        this.schools = schools;
    }

    /// <summary>What every plan needs: the terms and the names of the trust's schools. Two queries, whatever follows.</summary>
    public static async Task<InductionReader> ReadAsync(IAppDb db, CancellationToken ct) => new(
        await InductionCalendars.ReadAsync(db, ct),
        await db.Schools.AsNoTracking().ToDictionaryAsync(school => school.Id, school => school.Name, ct));

    /// <summary>Records with all their facts, in one query.</summary>
    public static IQueryable<InductionRecord> Whole(IQueryable<InductionRecord> inductions) => inductions
        .Include(induction => induction.Person)
        .Include(induction => induction.AppropriateBody)
        .Include(induction => induction.Periods)
        .Include(induction => induction.Absences)
        .Include(induction => induction.Rulings)
        .AsSingleQuery();

    /// <summary>A school's name; for a period elsewhere the name that was typed.</summary>
    public string SchoolOf(InductionPeriod period) => period.SchoolId is { } id ? NameOf(id) : period.OtherSchool ?? "";

    /// <summary>A school's name.</summary>
    public string NameOf(Guid schoolId) => schools.GetValueOrDefault(schoolId, "");

    /// <summary>The plan of a record on a day, or why its facts make none.</summary>
    public PlanResult Plan(InductionRecord induction, DateOnly asOf)
    {
        var lead = induction.PeriodOn(asOf) ?? induction.Periods.MaxBy(period => period.StartsOn);
        var start = induction.Periods.Count == 0 ? induction.StartsOn : induction.Periods.Min(period => period.StartsOn);
        return InductionEngine.Plan(induction.Facts(asOf, NameOf), calendars.Of(lead?.SchoolId, start));
    }
}
