using System.Globalization;
using EcfMentor.Application.Files;
using EcfMentor.Application.Messaging;
using EcfMentor.Application.Ports;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.People;
using EcfMentor.Tenancy;

namespace EcfMentor.Application.Features.Conditions;

/// <summary>The table of conditions as a CSV file that spreadsheets open safely. What the page doesn't show, the file doesn't hold.</summary>
[RequiresRole(Role.TrustLeader, Role.TrustInductionLead, Role.Headteacher, Role.InductionTutor, Role.IteTutor)]
[InVault(Vault.Conditions, "give the table of conditions as a file")]
public sealed record ExportConditions : IQuery<ConditionsFile>;

/// <summary>A file to download.</summary>
/// <param name="Name">Its name, with the day.</param>
/// <param name="Text">Its content.</param>
public sealed record ConditionsFile(string Name, string Text);

internal sealed class ExportConditionsHandler(IAppDb db, IActorSource actors, TimeProvider time) : IQueryHandler<ExportConditions, ConditionsFile>
{
    private static readonly string[] Headings =
        ["School", "URN", "Mentees", "Without a mentor", "Meetings due", "Meetings held", "Held in protected time", "From", "To"];

    public async Task<Result<ConditionsFile>> Handle(ExportConditions request, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var view = await ConditionsReader.ReadAsync(db, await actors.CurrentAsync(cancellationToken), today, belonging: true, cancellationToken);
        var rows = view.Schools.Select(school => Row(school, view.Window)).ToList();
        if (view.Schools.Count > 1)
        {
            rows.Add(Row(view.Total, view.Window));
        }

        IEnumerable<IEnumerable<string>> records = view.Belonging is not { } figure
            ? [Headings, .. rows]
            : [[.. Headings, "This week’s question, mentees, last half-term"], .. rows.Select((row, i) => (string[])[.. row, i == rows.Count - 1 && view.Schools.Count > 1 ? figure.ToString() : ""])];
        return new ConditionsFile($"mentoring-conditions-{Iso(today)}.csv", CsvText.Write(records));
    }

    private static string[] Row(SchoolConditions school, DateRange window) =>
    [
        school.Name, school.Urn == 0 ? "" : Number(school.Urn), Number(school.Mentees), Number(school.Without),
        Number(school.Meetings.Due), Number(school.Meetings.Held), Number(school.Meetings.Protected), Iso(window.Start), Iso(window.End),
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
