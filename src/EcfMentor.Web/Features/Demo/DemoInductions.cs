using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;

namespace EcfMentor.Web.Features.Demo;

/// <summary>Inductions of the ECTs with a mentor: most in their first year, one after a long absence in the second, one who came half-way.</summary>
internal sealed partial class DemoWorld
{
    private const string InSecondYear = "Dan Whitlock";
    private const string CameHalfWay = "Zofia Nowak";

    private void AddInductions()
    {
        var body = new AppropriateBody(Guid.CreateVersion7(), "East Fens Teaching School Hub", AppropriateBodyKind.TeachingSchoolHub);
        body.Revise(body.Name, body.Kind, "Marcus Lyle", "marcus.lyle@eastfens.example", ReportsGo.ToTheirSystem, false);
        db.Add(body);
        foreach (var member in staff.Where(member => member is { Role: Role.Ect, Mentor: not null }))
        {
            var role = periods[(people[$"{member.First} {member.Last}"].Id, Role.Ect)];
            db.Add(Induction(role, body.Id, $"{member.First} {member.Last}"));
        }
    }

    private InductionRecord Induction(RolePeriod role, Guid bodyId, string name)
    {
        var tutor = periods.Values.First(period => period.SchoolId == role.SchoolId && period.Role == Role.InductionTutor).PersonId;
        var start = name is InSecondYear or CameHalfWay ? yearStart.AddYears(-1) : yearStart;
        var record = new InductionRecord(Guid.CreateVersion7(), role.PersonId, start, start.AddDays(-51), bodyId);
        record.Train(TrainingProgramme.ProviderLed, "Ambition Institute");
        var here = name == CameHalfWay ? yearStart : start;
        record.Periods.Add(new(Guid.CreateVersion7(), record.Id, role.SchoolId, null, here, null, role.FteHundredths));
        switch (name)
        {
            case InSecondYear:
                var away = new DateOnly(yearStart.Year, 2, 2);
                var first = calendar.FirstSchoolDayOnOrAfter(away) ?? away;
                record.Absences.Add(new(Guid.CreateVersion7(), record.Id, AbsenceType.AdHoc, first, calendar.AddSchoolDays(first, 33), 68, tutor, now));
                break;
            case CameHalfWay:
                record.Rulings.Add(new(Guid.CreateVersion7(), record.Id, RulingKind.Served, here.AddDays(-1), 2.5m, 8, tutor, now));
                break;
            default:
                break;
        }

        return record;
    }
}
