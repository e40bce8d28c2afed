using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EcfMentor.Application.Features.Induction.Reports;

/// <summary>Tells whoever a report waits for, or everyone concerned once it is complete.</summary>
internal sealed class ReportReaders(IAppDb db, ReportMail mail, TimeProvider time)
{
    /// <summary>After a comment or a signature.</summary>
    public async Task TellAsync(StatutoryReport report, CancellationToken ct)
    {
        switch (report.Step)
        {
            case ReportStep.TutorSigns:
                mail.ToSign(report, await db.People.SingleAsync(person => person.Id == report.AuthorId, ct));
                break;
            case ReportStep.HeadSigns:
                foreach (var head in await HeadsAsync(report, ct))
                {
                    mail.ToSign(report, head);
                }

                break;
            case ReportStep.EctSigns:
                mail.ToSign(report, report.Induction.Person);
                break;
            case ReportStep.Complete:
                foreach (var reader in (await HeadsAsync(report, ct)).Append(report.Induction.Person).DistinctBy(person => person.Id))
                {
                    mail.Complete(report, reader);
                }

                break;
            default:
                break;
        }
    }

    private Task<List<Person>> HeadsAsync(StatutoryReport report, CancellationToken ct)
    {
        var today = time.Today();
        var school = report.Induction.DutySchool(report.DueOn);
        return db.RolePeriods
            .Where(period => period.Role == Role.Headteacher && period.SchoolId == school && period.StartsOn <= today && (period.EndsOn == null || period.EndsOn >= today))
            .Select(period => period.Person)
            .ToListAsync(ct);
    }
}
