using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EcfMentor.Domain.Induction;

namespace EcfMentor.Application.Features.Induction;

/// <summary>Writes a plan as JSON, for people who check a date and for other programs.</summary>
public static class InductionJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new DecimalsAsSaid() },
    };

    /// <summary>The plan with the reasons for each figure and each date. Terms have two decimals at most.</summary>
    public static string Write(InductionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var required = plan.RequiredTerms.Rounded();
        var served = plan.ServedTerms.Rounded();
        return JsonSerializer.Serialize(
            new
            {
                plan.AsOf,
                RequiredTerms = required,
                ServedTerms = served,
                RemainingTerms = required - served,
                plan.Year,
                plan.TimetableLimitPercent,
                plan.AbsenceExtensionDays,
                plan.LeaveExtensionDays,
                plan.LeaveDaysOpenToChoice,
                plan.ExpectedEnd,
                plan.CompletedOn,
                Next = plan.Next is { } next ? new { Kind = KindOf(next.Kind), next.Number, next.Due } : null,
                Items = plan.Items.Select(item => new { Kind = KindOf(item.Kind), item.Number, item.Term, item.Due, item.School, Because = Lines(item.Because) }),
                plan.Assumptions,
                Because = new
                {
                    RequiredTerms = Lines(plan.Because.RequiredTerms),
                    ServedTerms = Lines(plan.Because.ServedTerms),
                    RemainingTerms = Lines(plan.Because.RemainingTerms),
                    Year = Lines(plan.Because.Year),
                    TimetableLimitPercent = Lines(plan.Because.TimetableLimitPercent),
                    AbsenceExtensionDays = Lines(plan.Because.AbsenceExtensionDays),
                    LeaveExtensionDays = Lines(plan.Because.LeaveDaysOpenToChoice),
                    LeaveDaysOpenToChoice = Lines(plan.Because.LeaveDaysOpenToChoice),
                    ExpectedEnd = Lines(plan.Because.ExpectedEnd),
                    CompletedOn = Lines(plan.Because.ExpectedEnd),
                },
            },
            Options);
    }

    private static string KindOf(DueKind kind) => kind switch
    {
        DueKind.ProgressReview => "progress-review",
        DueKind.FormalAssessment => "formal-assessment",
        _ => "interim-assessment",
    };

    private static IEnumerable<string> Lines(IEnumerable<Reason> reasons) => reasons.Select(reason => reason.ToString());

    /// <summary>Writes 6 as 6.0 and 1.250 as 1.25.</summary>
    private sealed class DecimalsAsSaid : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.0#", System.Globalization.CultureInfo.InvariantCulture));
    }
}
