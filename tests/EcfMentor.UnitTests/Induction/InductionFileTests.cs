using System.Text.Json.Nodes;
using EcfMentor.Application.Features.Induction;
using EcfMentor.Domain.Induction;
using Xunit;
using static EcfMentor.UnitTests.Fixtures;

namespace EcfMentor.UnitTests.Induction;

/// <summary>Reading the facts of an induction from JSON: what is wrong is told by path, all at once.</summary>
public class InductionFileTests
{
    private const string Good =
        """
        {"asOf":"2026-03-27",
         "terms":[{"start":"2025-09-01","end":"2025-12-19","breaks":[{"start":"2025-10-27","end":"2025-10-31"}]},{"start":"2026-01-05","end":"2026-03-27"}],
         "segments":[{"school":"100001","start":"2025-09-01","end":null,"fte":0.5}],
         "absences":[{"start":"2025-11-03","days":12.5,"type":"shared-parental","end":"2025-11-18"}],
         "decisions":[{"kind":"extend-for-leave","days":4,"on":"2026-01-12"},{"kind":"reduction","terms":4.5,"on":"2026-01-12"},
                      {"kind":"served","terms":0.25,"absenceDays":2,"on":"2025-11-01"},{"kind":"served","terms":1,"on":"2026-02-01"}]}
        """;

    [Fact]
    public void A_good_file_reads_whole()
    {
        var file = InductionFile.Read(Good);
        Assert.Empty(file.Faults);
        Assert.Equal(Day("2026-03-27"), file.Facts!.AsOf);
        Assert.Equal([("2025-09-01", 1), ("2026-01-05", 0)], file.Terms.Select(term => (Domain.People.TypedText.Iso(term.Start), term.Breaks.Count)));
        Assert.Equal([new("100001", Day("2025-09-01"), null, 0.5m)], file.Facts.Segments);
        Assert.Equal([new(Day("2025-11-03"), 12.5m, AbsenceType.SharedParental, Day("2025-11-18"))], file.Facts.Absences);
        InductionDecision[] decisions =
        [
            new LeaveExtensionDecision(Day("2026-01-12"), 4), new ReductionDecision(Day("2026-01-12"), 4.5m),
            new ServedDecision(Day("2025-11-01"), 0.25m, 2), new ServedDecision(Day("2026-02-01"), 1, null),
        ];
        Assert.Equal(decisions, file.Facts.Decisions);
        Assert.Empty(Faults(Good));
    }

    [Theory]
    [InlineData("ad-hoc", AbsenceType.AdHoc)]
    [InlineData("maternity", AbsenceType.Maternity)]
    [InlineData("paternity", AbsenceType.Paternity)]
    [InlineData("adoption", AbsenceType.Adoption)]
    [InlineData("shared-parental", AbsenceType.SharedParental)]
    [InlineData("parental-bereavement", AbsenceType.ParentalBereavement)]
    [InlineData("carers", AbsenceType.Carers)]
    public void Each_kind_of_absence_has_its_word(string word, AbsenceType type) =>
        Assert.Equal(type, InductionFile.Read(Changed("absences[0].type", $"\"{word}\"")).Facts!.Absences[0].Type);

    [Theory]
    [InlineData("absences")]
    [InlineData("decisions")]
    [InlineData("terms[0].breaks")]
    [InlineData("segments[0].end")]
    [InlineData("absences[0].end")]
    [InlineData("decisions[2].absenceDays")]
    public void What_may_be_left_out_may_also_be_null(string path)
    {
        Assert.Empty(InductionFile.Read(Changed(path, null)).Faults);
        Assert.Empty(InductionFile.Read(Changed(path, "null")).Faults);
    }

    [Fact]
    public void Names_that_are_not_known_are_left_aside() => Assert.Empty(Faults(Changed("segments[0].note", "\"supply\"")));

    [Theory]
    [InlineData("asOf")]
    [InlineData("terms")]
    [InlineData("segments")]
    [InlineData("terms[1].start")]
    [InlineData("terms[1].end")]
    [InlineData("terms[0].breaks[0].end")]
    [InlineData("segments[0].school")]
    [InlineData("segments[0].start")]
    [InlineData("segments[0].fte")]
    [InlineData("absences[0].start")]
    [InlineData("absences[0].days")]
    [InlineData("absences[0].type")]
    [InlineData("decisions[0].kind")]
    [InlineData("decisions[0].on")]
    [InlineData("decisions[0].days")]
    [InlineData("decisions[1].terms")]
    public void What_is_missing_is_named_by_its_path(string path) => Assert.Equal([new(path, "It is missing")], Faults(Changed(path, null)));

    [Theory]
    [InlineData("asOf", "20260327")]
    [InlineData("asOf", "true")]
    [InlineData("terms", "{}")]
    [InlineData("terms[0].breaks", "\"none\"")]
    [InlineData("segments", "\"100001\"")]
    [InlineData("segments[0].school", "true")]
    [InlineData("segments[0].school", "\"\"")]
    [InlineData("segments[0].end", "[]")]
    [InlineData("segments[0].fte", "\"0.5\"")]
    [InlineData("absences[0].days", "{}")]
    [InlineData("absences[0].days", "1e400")]
    [InlineData("absences[0].type", "1")]
    [InlineData("decisions", "3")]
    [InlineData("decisions[0].days", "\"four\"")]
    [InlineData("decisions[2].absenceDays", "\"2\"")]
    public void A_wrong_type_is_named_by_its_path(string path, string value) => Assert.Equal(path, Assert.Single(Faults(Changed(path, value))).Path);

    [Theory]
    [InlineData("absences[0].type", "\"sick\"")]
    [InlineData("absences[0].type", "\"Maternity\"")]
    [InlineData("decisions[0].kind", "\"reduce\"")]
    [InlineData("asOf", "\"27/03/2026\"")]
    [InlineData("asOf", "\"2026-02-30\"")]
    [InlineData("asOf", "\"2026-3-27\"")]
    [InlineData("asOf", "\"2026-03-27T00:00:00\"")]
    [InlineData("segments[0].start", "\"\"")]
    [InlineData("segments[0].end", "\"open\"")]
    [InlineData("segments[0].end", "\"9999-12-31\"")]
    public void An_unknown_kind_or_a_wrong_date_is_named_by_its_path(string path, string value) =>
        Assert.Equal(path, Assert.Single(Faults(Changed(path, value))).Path);

    [Theory]
    [InlineData("terms[0].end", "\"2025-08-31\"")]
    [InlineData("terms[0].end", "\"2026-09-01\"")] // a term can't last a year
    [InlineData("terms[1].start", "\"2025-12-19\"")] // overlaps
    [InlineData("terms[0].breaks[0].end", "\"2025-10-26\"")]
    [InlineData("terms[0].breaks[0].start", "\"2025-08-26\"")]
    [InlineData("terms[0].breaks[0].end", "\"2025-12-20\"")]
    [InlineData("terms", "[]")]
    [InlineData("segments[0].end", "\"2025-08-31\"")]
    [InlineData("segments[0].fte", "0")]
    [InlineData("segments[0].fte", "-0.5")]
    [InlineData("segments[0].fte", "1.01")]
    [InlineData("segments[0].school", "\" \"")]
    [InlineData("absences[0].days", "0")]
    [InlineData("absences[0].days", "12.25")]
    [InlineData("absences[0].end", "\"2025-11-02\"")]
    [InlineData("decisions[0].days", "0")]
    [InlineData("decisions[0].days", "13")] // more than the leave
    [InlineData("decisions[1].terms", "0.5")]
    [InlineData("decisions[1].terms", "6")]
    [InlineData("decisions[2].terms", "-1")]
    [InlineData("decisions[2].terms", "16.5")]
    [InlineData("decisions[2].absenceDays", "-1")]
    [InlineData("decisions[3].on", "\"2025-11-01\"")] // two of a kind on a day
    public void A_value_that_cannot_be_is_named_by_its_path(string path, string value)
    {
        var faults = Faults(Changed(path, value));
        Assert.Equal(path, faults[0].Path);
        Assert.All(faults, fault => Assert.NotEmpty(fault.Message));
    }

    [Fact]
    public void Segments_that_overlap_at_a_school_or_make_too_much_are_named_by_the_later()
    {
        const string Second = """[{"school":"100001","start":"2025-09-01","fte":0.6},{"school":"%","start":"2026-01-05","fte":0.5}]""";
        Assert.Equal(["segments[1].start", "segments[1].fte"], Faults(Changed("segments", Second.Replace("%", "100001", StringComparison.Ordinal))).Select(f => f.Path));
        Assert.Equal(["segments[1].fte"], Faults(Changed("segments", Second.Replace("%", "100002", StringComparison.Ordinal))).Select(f => f.Path));
    }

    [Fact]
    public void All_faults_are_told_at_once_and_not_the_first_alone()
    {
        var json = Changed("asOf", null, Changed("terms[1].end", "5", Changed("segments[0].fte", "\"x\"", Changed("absences[0].type", "\"x\"", Changed("decisions[1].kind", null)))));
        Assert.Equal(
            ["absences[0].type", "asOf", "decisions[1].kind", "segments[0].fte", "terms[1].end"],
            Faults(json).Select(fault => fault.Path).Order(StringComparer.Ordinal));
        var impossible = Changed("segments[0].end", "\"2025-08-31\"", Changed("segments[0].fte", "2", Changed("absences[0].days", "0", Changed("decisions[1].terms", "0"))));
        Assert.Equal(["segments[0].end", "segments[0].fte", "absences[0].days", "decisions[1].terms"], Faults(impossible).Select(fault => fault.Path));
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("asOf: 2026-03-27", "line 1")]
    [InlineData("{\"asOf\":\"2026-03-27\",\n\"terms\":[}", "line 2")]
    [InlineData("{\"asOf\":\"2026-03-27\",}", "line 1")]
    public void What_is_not_json_is_told_by_its_line(string text, string line) => Assert.Equal([new(line, "This isn't JSON")], Faults(text));

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"2026-03-27\"")]
    public void Json_that_is_no_object_lacks_everything(string text) =>
        Assert.Equal(["asOf", "segments", "terms"], Faults(text).Select(fault => fault.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void An_entry_that_is_no_object_lacks_its_fields() =>
        Assert.Equal(["segments[0].school", "segments[0].start", "segments[0].fte"], Faults(Changed("segments", "[null]")).Select(fault => fault.Path));

    private static IReadOnlyList<FactFault> Faults(string json)
    {
        var file = InductionFile.Read(json);
        return file.Facts is { } facts ? InductionEngine.Plan(facts, new(file.Terms)).Faults : file.Faults;
    }

    /// <summary>The JSON with one value replaced or, by null, taken away.</summary>
    private static string Changed(string path, string? value, string json = Good)
    {
        var root = JsonNode.Parse(json)!;
        var owner = root;
        var steps = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        foreach (var step in steps.SkipLast(1))
        {
            owner = int.TryParse(step, out var index) ? owner[index]! : owner[step]!;
        }

        owner.AsObject().Remove(steps[^1]);
        if (value is not null)
        {
            owner[steps[^1]] = JsonNode.Parse(value);
        }

        return root.ToJsonString();
    }
}
