using System.Globalization;
using System.Text.Json;
using EcfMentor.Domain.Calendar;
using EcfMentor.Domain.Induction;

namespace EcfMentor.Application.Features.Induction;

/// <summary>Facts and terms of one induction as a JSON file gives them.</summary>
/// <param name="Facts">The facts; null when there are faults.</param>
/// <param name="Terms">The terms of the school, in the file's order.</param>
/// <param name="Faults">Everything that could not be read, by path; empty when all could.</param>
public sealed record InductionFile(InductionFacts? Facts, IReadOnlyList<TermDates> Terms, IReadOnlyList<FactFault> Faults)
{
    private static readonly Dictionary<string, AbsenceType> Types = new(StringComparer.Ordinal)
    {
        ["ad-hoc"] = AbsenceType.AdHoc,
        ["maternity"] = AbsenceType.Maternity,
        ["paternity"] = AbsenceType.Paternity,
        ["adoption"] = AbsenceType.Adoption,
        ["shared-parental"] = AbsenceType.SharedParental,
        ["parental-bereavement"] = AbsenceType.ParentalBereavement,
        ["carers"] = AbsenceType.Carers,
    };

    /// <summary>Reads a file. What is wrong in it is reported by path, all at once; names that aren't known are left aside.</summary>
    public static InductionFile Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(new JsonFields(document.RootElement, "", []));
        }
        catch (JsonException exception)
        {
            return new(null, [], [new($"line {exception.LineNumber + 1}", "This isn't JSON")]);
        }
        catch (InvalidOperationException)
        {
            // JSON can name half of a character, which no text can hold.
            return new(null, [], [new("$", "A text in this file holds a broken character, such as \\ud800 alone")]);
        }
    }

    private static InductionFile Read(JsonFields root)
    {
        var terms = root.List("terms", Term);
        var facts = new InductionFacts
        {
            AsOf = root.Date("asOf"),
            Segments = root.List("segments", Segment),
            Absences = root.List("absences", Absence, isOptional: true),
            Decisions = root.List("decisions", Decision, isOptional: true),
        };
        if (root.Faults.Count == 0)
        {
            root.Faults.AddRange(FactsCheck.CheckTerms(terms));
        }

        return new(root.Faults.Count == 0 ? facts : null, terms, root.Faults);
    }

    private static TermDates Term(JsonFields term) => new(
        term.Date("start"), term.Date("end"), term.List("breaks", days => new DateRange(days.Date("start"), days.Date("end")), isOptional: true), []);

    private static InductionSegment Segment(JsonFields segment) =>
        new(segment.Text("school"), segment.Date("start"), segment.DateOrNull("end"), segment.Number("fte"));

    private static Absence Absence(JsonFields absence) =>
        new(absence.Date("start"), absence.Number("days"), absence.OneOf("type", Types), absence.DateOrNull("end"));

    private static InductionDecision Decision(JsonFields decision)
    {
        var on = decision.Date("on");
        switch (decision.Text("kind"))
        {
            case "extension":
                return new ExtensionDecision(on, decision.Number("terms"));
            case "reduction":
                return new ReductionDecision(on, decision.Number("terms"));
            case "extend-for-leave":
                return new LeaveExtensionDecision(on, decision.Number("days"));
            case "served":
                return new ServedDecision(on, decision.Number("terms"), decision.NumberOrNull("absenceDays"));
            default:
                decision.Fault("kind", "A decision is extension, reduction, extend-for-leave or served");
                return new ServedDecision(on, 0, null);
        }
    }
}

/// <summary>The fields of one JSON object, with the path at which it stands.</summary>
internal sealed class JsonFields(JsonElement element, string path, List<FactFault> faults)
{
    public List<FactFault> Faults => faults;

    public void Fault(string name, string why)
    {
        if (!faults.Exists(fault => fault.Path == At(name)))
        {
            faults.Add(new(At(name), why));
        }
    }

    public string Text(string name)
    {
        var field = Field(name);
        if (field is { ValueKind: JsonValueKind.String } && field.Value.GetString() is { Length: > 0 } text)
        {
            return text;
        }

        // A URN may well be written as the number that it is.
        if (field is { ValueKind: JsonValueKind.Number })
        {
            return field.Value.GetRawText();
        }

        Fault(name, field is null ? "It is missing" : "Give it as text");
        return "";
    }

    public DateOnly Date(string name)
    {
        if (Field(name) is null)
        {
            Fault(name, "It is missing");
        }

        return DateOrNull(name) ?? default;
    }

    public DateOnly? DateOrNull(string name)
    {
        if (Field(name) is not { } field)
        {
            return null;
        }

        var read = IsoDate.Parse(field.ValueKind == JsonValueKind.String ? field.GetString() : field.GetRawText(), "The date");
        if (!read.Ok)
        {
            Fault(name, read.Problem.Message);
            return null;
        }

        return read.Value;
    }

    public decimal Number(string name)
    {
        if (Field(name) is null)
        {
            Fault(name, "It is missing");
        }

        return NumberOrNull(name) ?? 0;
    }

    public decimal? NumberOrNull(string name)
    {
        if (Field(name) is not { } field)
        {
            return null;
        }

        if (field.ValueKind == JsonValueKind.Number
            && decimal.TryParse(field.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < 1000)
        {
            return number;
        }

        Fault(name, "Give it as a number");
        return null;
    }

    public T OneOf<T>(string name, Dictionary<string, T> choices)
    {
        if (choices.TryGetValue(Text(name), out var choice))
        {
            return choice;
        }

        Fault(name, $"It is one of {string.Join(", ", choices.Keys)}");
        return choices.First().Value;
    }

    public List<T> List<T>(string name, Func<JsonFields, T> read, bool isOptional = false)
    {
        if (Field(name) is not { } field)
        {
            if (!isOptional)
            {
                Fault(name, "It is missing");
            }

            return [];
        }

        if (field.ValueKind != JsonValueKind.Array)
        {
            Fault(name, "Give it as a list");
            return [];
        }

        return [.. field.EnumerateArray().Select((item, index) => read(new(item, $"{At(name)}[{index}]", faults)))];
    }

    private string At(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private JsonElement? Field(string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return element.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;
    }
}
