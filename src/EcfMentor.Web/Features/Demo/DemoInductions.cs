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
            var record = Induction(role, body.Id, $"{member.First} {member.Last}");
            db.Add(record);
            AddReports(record, role);
        }
    }

    /// <summary>What was due before today is written, signed by everyone and sent.</summary>
    private void AddReports(InductionRecord record, RolePeriod role)
    {
        var (tutor, head) = (HolderOf(Role.InductionTutor, role), HolderOf(Role.Headteacher, role));
        var plan = InductionEngine.Plan(record.Facts(today, _ => "the school"), new InductionCalendar(calendar.Terms)).Plan;
        foreach (var item in plan?.Items.Where(item => item.Due < today && item.Due >= record.Periods[0].StartsOn) ?? [])
        {
            var at = item.Due.ToDateTime(new TimeOnly(9, 30), DateTimeKind.Utc);
            var report = new StatutoryReport(Guid.CreateVersion7(), record.Id, item.Kind, item.Number, item.Due, tutor);
            report.Write(new(false, item.Due.AddDays(-7), true, null, null, null, Words(item.Kind)), at.AddDays(-6));
            report.Share(tutor, at.AddDays(-6));
            report.Comment("A fair account. The seating plans helped most.", role.PersonId, at.AddDays(-3));
            if (item.Kind != DueKind.ProgressReview)
            {
                report.Sign(Signatory.Tutor, SignatureKind.Given, tutor, null, at.AddDays(-2));
                report.Sign(Signatory.Head, SignatureKind.Given, head, null, at.AddDays(-1));
                report.Sign(Signatory.Ect, SignatureKind.Given, role.PersonId, null, at);
            }

            report.Send(item.Due, null);
            db.Add(report);
        }
    }

    private static Dictionary<ReportPart, string> Words(DueKind kind) => ReportParts.Of(kind).ToDictionary(part => part, part => part switch
    {
        ReportPart.Evidence => "Two observations this term (TS4, TS7), a look at planning for Year 9 and a conversation about marking. Lessons start calmly now.",
        ReportPart.Targets => "Plan one hinge question into each Year 9 lesson by half-term, looked at with the head of department.",
        ReportPart.Links or ReportPart.SupportPlan => "",
        _ => "Meets this standard: seen in three lessons since the last review, and in the planning for them.",
    });

    private Guid HolderOf(Role role, RolePeriod ect) => periods.Values.First(period => period.SchoolId == ect.SchoolId && period.Role == role).PersonId;

    private InductionRecord Induction(RolePeriod role, Guid bodyId, string name)
    {
        var tutor = HolderOf(Role.InductionTutor, role);
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
