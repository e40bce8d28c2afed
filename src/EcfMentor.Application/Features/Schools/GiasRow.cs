using System.Globalization;
using EcfMentor.Application.Files;
using EcfMentor.Domain.People;
using EcfMentor.Domain.Schools;

namespace EcfMentor.Application.Features.Schools;

/// <summary>Reads one row of a GIAS file and gathers what is wrong with it.</summary>
internal sealed class GiasRow(DelimitedRecord record, CsvHeader header)
{
    /// <summary>Columns without which a file is no establishment file.</summary>
    public static readonly string[] Needed =
    [
        "URN", "LA (code)", "LA (name)", "EstablishmentNumber", "EstablishmentName",
        "TypeOfEstablishment (code)", "TypeOfEstablishment (name)",
        "EstablishmentTypeGroup (code)", "EstablishmentTypeGroup (name)",
        "EstablishmentStatus (code)", "EstablishmentStatus (name)",
        "OpenDate", "CloseDate", "PhaseOfEducation (code)", "PhaseOfEducation (name)",
        "TrustSchoolFlag (code)", "Trusts (code)", "Trusts (name)", "UKPRN", "Town", "Postcode",
    ];

    /// <summary>Columns that are read when they are there.</summary>
    public static readonly string[] Optional = ["NumberOfPupils", "DistrictAdministrative (code)"];

    private const int LongestText = Ports.Establishment.LongestText;
    private readonly List<GiasRowError> _errors = [];

    /// <summary>What is wrong with the row.</summary>
    public IReadOnlyList<GiasRowError> Errors => _errors;

    /// <summary>Adds something that is wrong.</summary>
    public void Fault(string? column, string message) => _errors.Add(new(record.Line, column, message));

    /// <summary>The establishment; null when the row is wrong, with the reasons in <see cref="Errors"/>.</summary>
    public GiasEstablishment? Establishment()
    {
        if (record.Fault is not null)
        {
            Fault(null, record.Fault);
            return null;
        }

        if (record.Cells.Count != header.Count)
        {
            Fault(null, $"the row has {record.Cells.Count} cells and the first line {header.Count}, so the file may be cut short");
            return null;
        }

        var urn = ReadUrn();
        var (trustCode, trustName) = Trust();
        var establishment = new GiasEstablishment
        {
            Urn = urn,
            Name = Must("EstablishmentName"),
            LocalAuthority = new(Code("LA (code)", must: true), Text("LA (name)")),
            EstablishmentNumber = Number("EstablishmentNumber"),
            Type = new(Code("TypeOfEstablishment (code)", must: true), Text("TypeOfEstablishment (name)")),
            TypeGroup = new(Text("EstablishmentTypeGroup (code)"), Text("EstablishmentTypeGroup (name)")),
            Status = new(Code("EstablishmentStatus (code)", must: true), Text("EstablishmentStatus (name)")),
            Phase = new(Code("PhaseOfEducation (code)", must: false), Text("PhaseOfEducation (name)")),
            OpenedOn = Date("OpenDate"),
            ClosedOn = Date("CloseDate"),
            TrustFlag = Maybe("TrustSchoolFlag (code)"),
            TrustCode = trustCode,
            TrustName = trustName,
            Ukprn = Ukprn(),
            Postcode = Maybe("Postcode"),
            Town = Maybe("Town"),
            Pupils = Number("NumberOfPupils"),
            DistrictCode = Maybe("DistrictAdministrative (code)"),
        };
        return _errors.Count == 0 ? establishment : null;
    }

    private string Text(string column)
    {
        var text = TypedText.Clean(header.Cell(record, column));
        if (text.Length > LongestText)
        {
            Fault(column, $"{column} is longer than {LongestText} characters");
        }

        return text;
    }

    private string? Maybe(string column) => Text(column) is { Length: > 0 } text ? text : null;

    private string Must(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            Fault(column, $"{column} is empty");
        }

        return text;
    }

    /// <summary>A code as the file has it. All of those read here are whole numbers.</summary>
    private string Code(string column, bool must)
    {
        var text = must ? Must(column) : Text(column);
        if (text.Length > 0 && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            Fault(column, $"{column} \"{Short(text)}\" isn't a whole number");
        }

        return text;
    }

    private Urn ReadUrn()
    {
        var text = Text("URN");
        var parsed = Urn.Parse(text);
        if (!parsed.Ok)
        {
            Fault("URN", text.Length == 0 ? "URN is empty" : $"URN \"{Short(text)}\" isn't a number of 5 or 6 digits");
        }

        return parsed.Value;
    }

    private int? Number(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Fault(column, $"{column} \"{Short(text)}\" isn't a whole number");
        return null;
    }

    private DateOnly? Date(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Fault(column, $"{column} \"{Short(text)}\" isn't a date in the form 31-08-2026");
        return null;
    }

    private string? Ukprn()
    {
        var text = Maybe("UKPRN");
        if (text is not null && (text.Length != 8 || !text.All(char.IsAsciiDigit)))
        {
            Fault("UKPRN", $"UKPRN \"{Short(text)}\" isn't a number of 8 digits");
        }

        return text;
    }

    /// <summary>
    /// The trust's group UID and name. Where values are joined, flag, code and name stand in the same places, and the
    /// academy trust's is taken.
    /// </summary>
    private (int? Code, string? Name) Trust()
    {
        var flags = Parts("TrustSchoolFlag (code)");
        var codes = Parts("Trusts (code)");
        var names = Parts("Trusts (name)");
        var place = Math.Max(0, Array.FindIndex(flags, f => TrustFlags.Kind(f) != TrustKind.None));
        var code = codes[Math.Min(place, codes.Length - 1)];
        var name = names.Length == codes.Length ? names[Math.Min(place, names.Length - 1)] : Text("Trusts (name)");
        if (code.Length == 0)
        {
            return (null, name.Length == 0 ? null : name);
        }

        if (!int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Fault("Trusts (code)", $"Trusts (code) \"{Short(code)}\" isn't a whole number");
        }

        return (number, name.Length == 0 ? null : name);
    }

    private string[] Parts(string column) => Text(column).Split(TrustFlags.Joint, StringSplitOptions.TrimEntries);

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
