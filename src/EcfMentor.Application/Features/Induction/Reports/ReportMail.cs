using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;
using EcfMentor.Domain.People;

namespace EcfMentor.Application.Features.Induction.Reports;

/// <summary>E-mails that say a report waits, and never a word of it.</summary>
internal sealed class ReportMail(IAppDb db, ITrustAddress address, TimeProvider time)
{
    /// <summary>Tells the ECT that there is something to read.</summary>
    public void ForEctToRead(StatutoryReport report) => Write(
        report, "read", report.Induction.Person,
        $"Your {NameOf(report)} is ready to read",
        $"Your induction tutor has written your {NameOf(report)}. Read it, and add what you want to say before it goes to your appropriate body.");

    /// <summary>Tells someone that it is their turn to sign.</summary>
    public void ToSign(StatutoryReport report, Person signer) => Write(
        report, $"sign:{signer.Id}", signer,
        $"Please sign {(signer.Id == report.Induction.PersonId ? "your" : $"{report.Induction.Person.Name}'s")} {NameOf(report)}",
        "It is your turn to sign. Read it first.");

    /// <summary>Tells someone that it is complete (Statutory induction guidance (April 2024) 2.53, 2.54).</summary>
    public void Complete(StatutoryReport report, Person reader) => Write(
        report, $"complete:{reader.Id}", reader,
        $"{(reader.Id == report.Induction.PersonId ? "Your" : $"{report.Induction.Person.Name}'s")} {NameOf(report)} is complete",
        "Every signature is there. You can read it at any time.");

    private static string NameOf(StatutoryReport report) => report.Kind switch
    {
        DueKind.ProgressReview => $"progress review {report.Number}",
        DueKind.FormalAssessment => $"formal assessment {report.Number}",
        _ => "interim assessment",
    };

    private void Write(StatutoryReport report, string what, Person to, string subject, string text)
    {
        if (to.InvitedAt is null)
        {
            return;
        }

        // A report that was taken back is shared again: each time is a message of its own.
        var (now, id) = (time.UtcNow(), Guid.CreateVersion7());
        db.Outbox.Add(new(
            id, $"report:{report.Id}:{what}:{id}", to.Email, subject,
            $"""
            {text}

            {address.Link($"/inductions/reports/{report.Id}")}
            """,
            now));
    }
}
